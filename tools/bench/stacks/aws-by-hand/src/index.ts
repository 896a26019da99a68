import { Provider } from '@pulumi/aws'
import { Alias, Key } from '@pulumi/aws/kms/index.js'
import { Config } from '@pulumi/pulumi'
import { bucket } from './buckets.ts'
import { network } from './network.ts'

const account = '111122223333'
const { buckets, networks } = new Config().requireObject<{ readonly buckets: number; readonly networks: number }>(
  'hand',
)
const provider = new Provider('aws-default', { region: 'us-east-1', allowedAccountIds: [account] })
const opts = { provider }

const keyFor = (purpose: string): Key => {
  const name = `aws-default-${purpose}`
  const key = new Key(name, { enableKeyRotation: true, deletionWindowInDays: 30 }, opts)
  new Alias(`${name}-alias`, { targetKeyId: key.id }, opts)
  return key
}

if (buckets > 0) {
  const key = keyFor('s3')
  const logs = bucket('aws-default-logs', opts)
  for (let index = 0; index < buckets; index += 1) bucket(`bucket-${index}`, opts, key, logs)
}
if (networks > 0) {
  const key = keyFor('logs')
  for (let index = 0; index < networks; index += 1) network(`vpc-${index}`, index, opts, key, account)
}

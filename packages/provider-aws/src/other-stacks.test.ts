import { describe, expect, it } from 'vitest'
import { awsConfig } from './section.ts'
import { awsUnits } from './units.ts'

const from = (name: string) => ({ stack: 'acme/base/prod', export: name })
const section = (bucket: unknown) => ({
  region: 'us-west-2',
  services: { s3: { buckets: { a: bucket } } },
})

const decoded = (bucket: unknown) => awsConfig.decode(section(bucket), 'aws')

const unitsOf = (bucket: unknown) => {
  const outcome = decoded(bucket)
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return awsUnits(outcome.right)
}

const kmsKeyArn = 'arn:aws:kms:us-west-2:111122223333:key/x'
const at = 'aws.services.s3.buckets.a'

describe('a bucket that uses what another stack exports', () => {
  const bucket = { kmsKey: from('key'), logging: { bucket: from('logs') }, replication: { to: from('copies') } }

  it('needs the exports in place of units of its own', () => {
    const unit = unitsOf(bucket).find(({ kind }) => kind === 'bucket')
    const needed = (name: string, capability: string, where: string) => ({
      unit: `${name} of the stack acme/base/prod`,
      capability,
      at: `${at}.${where}`,
      from: from(name),
    })
    expect(unit?.needs).toEqual({
      via: { unit: 'aws.providers.default', capability: 'aws.provider', at },
      key: needed('key', 'aws.key', 'kmsKey'),
      logs: needed('logs', 'aws.logBucket', 'logging.bucket'),
      replica: needed('copies', 'aws.bucket', 'replication.to'),
    })
  })

  it('leaves its provider without a key and a log bucket that nobody uses', () => {
    expect(unitsOf(bucket).map(({ kind }) => kind)).toEqual(['provider', 'bucket'])
  })

  it.each([
    ['half a reference', { kmsKey: { stack: 'acme/base/prod' } }, ['Missing kmsKey.export']],
    ['no stack in full', { kmsKey: { stack: 'prod', export: 'key' } }, ['Malformed kmsKey.stack']],
    ['a key and the ARN of one', { kmsKey: from('key'), kmsKeyArn }, ['Contradiction kmsKey']],
    ['a key that nothing uses', { kmsKey: from('key'), encryption: 'aes256' }, ['Contradiction kmsKey']],
    ['an export and the name of a bucket', { logging: { bucket: from('x'), bucketName: 'logs' } }, ['OneOf logging']],
  ])('is told where it names %s', (_, bucket, expected) => {
    const outcome = decoded(bucket)
    if (outcome._tag === 'Right') throw new Error('it decodes')
    expect(outcome.left.map((found) => `${found._tag} ${found.at.replace(`${at}.`, '')}`)).toEqual(expected)
  })
})

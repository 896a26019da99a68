import { verifyClaims } from '@konductor/core/config'
import { record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { aws } from '../descriptor.ts'
import type { SecureBucketArgs } from './secure-bucket-args.ts'
import { SecureBucket } from './secure-bucket.ts'

const everything: SecureBucketArgs = {
  logging: { bucket: 'logs' },
  kmsKeyArn: 'arn:key',
  objectLock: { mode: 'GOVERNANCE', days: 1 },
  notifications: { eventBridge: true },
  replication: { bucketArn: 'arn:aws:s3:::copy', kmsKeyArn: 'arn:other', roleArn: 'arn:role' },
}

const verdicts = async (change: (name: string, inputs: Record<string, unknown>) => Record<string, unknown>) => {
  const resources = await record(() => void new SecureBucket('b', everything))
  const planned = resources.map((resource) => ({
    ...resource,
    urn: resource.name + resource.type,
    parent: resource.parent === undefined ? '' : 'bkonductor:aws:SecureBucket',
    inputs: change(resource.name, { ...resource.inputs }),
  }))
  return Object.fromEntries(
    verifyClaims(planned, aws.safeguards ?? {}).map(({ safeguard, verdict }) => [safeguard, verdict]),
  )
}
const unseen = ['own-account', 'no-lock-out']

describe('the evidence of a bucket', () => {
  it('is found in what it is made from, for every claim that a plan can see', async () => {
    const found = await verdicts((_, inputs) => inputs)
    expect(Object.keys(found)).toHaveLength(14)
    expect(
      Object.entries(found).filter(([id, verdict]) => verdict !== (unseen.includes(id) ? 'unseen' : 'held')),
    ).toEqual([])
  })

  it.each([
    ['b-public-access', 'blockPublicAcls', false, ['public-acls']],
    ['b-public-access', 'restrictPublicBuckets', false, ['public-policies']],
    ['b-ownership', 'rule', { objectOwnership: 'ObjectWriter' }, ['ownership']],
    ['b-encryption', 'rules', [], ['encryption', 'customer-key']],
    ['b-encryption', 'rules', [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }], ['customer-key']],
    ['b-versioning', 'versioningConfiguration', { status: 'Suspended' }, ['versioning']],
    ['b-policy', 'policy', '{"Statement":[]}', ['tls']],
    ['b-logging', 'targetBucket', undefined, ['logging']],
  ])('is broken by a transform of %s: %s', async (name, property, value, broken) => {
    const found = await verdicts((of, inputs) => (of === name ? { ...inputs, [property]: value } : inputs))
    expect(Object.keys(found).filter((id) => found[id] === 'broken')).toEqual(broken)
  })
})

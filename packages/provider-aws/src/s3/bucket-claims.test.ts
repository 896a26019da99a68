import { record } from '@konductor/core/testing'
import { output } from '@pulumi/pulumi/output.js'
import { describe, expect, it } from 'vitest'
import type { ComponentOptions } from '@konductor/interfaces'
import { aws } from '../descriptor.ts'
import { bucketSafeguards } from './bucket.controls.ts'
import type { SecureBucketArgs } from './secure-bucket-args.ts'
import { SecureBucket } from './secure-bucket.ts'

const closed: SecureBucketArgs = { logging: { bucket: 'logs' }, kmsKeyArn: 'arn:key' }
const frameworks = [{ name: 'nist-800-53', version: '5', controls: [] }]

/** The tag of a bucket that a program makes itself. */
const tagsOf = async (args: Partial<SecureBucketArgs> = {}, opts: ComponentOptions = {}) => {
  const resources = await record(() => void new SecureBucket('assets', { ...closed, ...args }, { frameworks, ...opts }))
  return resources.find(({ type }) => type === 'aws:s3/bucket:Bucket')?.inputs['tags'] as
    Readonly<Record<string, string>> | undefined
}
const supported = async (args?: Partial<SecureBucketArgs>, opts?: ComponentOptions): Promise<readonly string[]> =>
  ((await tagsOf(args, opts))?.['supports.nist-800-53'] ?? '').split(' ')

const all = [
  ...['AC-3', 'AC-4', 'AC-6', 'AU-12', 'AU-2', 'AU-3', 'CP-10', 'CP-9', 'SC-12', 'SC-13', 'SC-23', 'SC-28', 'SC-28.1'],
  ...['SC-7', 'SC-7.5', 'SC-8', 'SC-8.1'],
]

describe('the tag of a bucket', () => {
  it('names every control that a closed bucket supports', async () => {
    expect(await supported()).toEqual(all)
  })

  const everybody = { effect: 'allow', actions: ['s3:GetObject'], principals: { aws: ['*'] } } as const
  it.each<[string, Partial<SecureBucketArgs>, readonly string[]]>([
    ['encryption: false', { encryption: false }, ['SC-12', 'SC-13', 'SC-28', 'SC-28.1']],
    ['encryption: aes256', { encryption: 'aes256' }, ['SC-12']],
    ['versioning: false', { versioning: false }, ['CP-10', 'CP-9']],
    ['logging: false', { logging: false }, ['AU-12', 'AU-2', 'AU-3']],
    ['publicAccess', { publicAccess: true }, ['AC-3', 'AC-4', 'AC-6', 'SC-7', 'SC-7.5']],
    ['a policy for everybody', { policy: [everybody] }, ['AC-3', 'AC-6']],
    ['a role of another account', { outsiders: ['reader'] }, ['AC-3', 'AC-6']],
  ])('loses with %s: its controls', async (_, args, lost) => {
    const left = await supported(args)
    expect(all.filter((id) => !left.includes(id))).toEqual(lost)
  })

  it.each([
    ['encryption', ['SC-12', 'SC-13', 'SC-28', 'SC-28.1']],
    ['versioning', ['CP-10', 'CP-9']],
    ['logging', ['AU-12', 'AU-2', 'AU-3']],
    ['public-access', ['AC-3', 'AC-4', 'AC-6', 'SC-7', 'SC-7.5']],
    ['ownership', ['AC-3', 'AC-6']],
    ['policy', ['AC-3', 'AC-6', 'SC-13', 'SC-23', 'SC-8', 'SC-8.1']],
    ['lifecycle', []],
  ])('loses with an override of %s: %j', async (role, lost) => {
    const left = await supported({}, { override: { [role]: {} } })
    expect(all.filter((id) => !left.includes(id))).toEqual(lost)
  })

  it('lets in an account that is known without losing anything', async () => {
    const policy = [{ ...everybody, principals: { aws: ['111122223333'] } }]
    expect(await supported({ policy, accounts: ['111122223333'] })).toEqual(all)
  })

  it('is left to the user where the user writes it, whatever form the tags have', async () => {
    const own = { 'supports.nist-800-53': 'mine', team: 'a' }
    expect(await tagsOf({ tags: own })).toEqual(own)
    expect(await tagsOf({ tags: output({ team: 'a' }) })).toEqual({
      'supports.nist-800-53': all.join(' '),
      team: 'a',
    })
  })

  it('is none where nobody says what the project answers to', async () => {
    const resources = await record(() => void new SecureBucket('assets', { ...closed, tags: { team: 'a' } }))
    expect(resources.find(({ type }) => type === 'aws:s3/bucket:Bucket')?.inputs['tags']).toEqual({ team: 'a' })
  })
})

describe('the safeguards of a bucket', () => {
  it('are published for the plan, and named by the component as outputs', async () => {
    expect(aws.safeguards?.['konductor:aws:SecureBucket']?.map(({ id }) => id)).toEqual(
      bucketSafeguards.map(({ id }) => id),
    )
    const [component] = await record(() => void new SecureBucket('assets', closed))
    const asked = ['replication', 'object-lock', 'notifications']
    expect(component?.outputs?.['safeguards']).toEqual(
      bucketSafeguards
        .map(({ id }) => id)
        .filter((id) => !asked.includes(id))
        .join(' '),
    )
  })

  it('look at children that there are', () => {
    const roles = new Set(bucketSafeguards.flatMap(({ by }) => by))
    expect(bucketSafeguards.flatMap(({ evidence = [] }) => evidence).filter(({ role }) => !roles.has(role))).toEqual([])
  })
})

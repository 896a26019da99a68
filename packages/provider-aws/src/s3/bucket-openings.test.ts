import { check } from '@konductor/core/config'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { aws } from '../descriptor.ts'

const root = mkdtempSync(join(tmpdir(), 'konductor-openings-'))
afterAll(() => rmSync(root, { recursive: true }))
writeFileSync(join(root, 'Pulumi.yaml'), 'name: platform\nruntime: nodejs\n')
writeFileSync(join(root, 'package.json'), '{ "name": "platform" }')

const checked = async (section: object, compliance: object = {}) => {
  const outcome = await check({
    root,
    project: 'platform',
    stack: 'dev',
    values: {
      'platform:aws': JSON.stringify({ enabled: true, region: 'us-west-2', profile: 'dev', ...section }),
      'platform:compliance': JSON.stringify(compliance),
    },
    secretKeys: [],
    modules: [aws],
    env: {},
    planned: true,
    now: new Date('2026-11-20'),
  })
  // The folder of the test depends on no module.
  const ours = <F extends { readonly _tag: string }>(findings: readonly F[]): readonly F[] =>
    findings.filter(({ _tag }) => _tag !== 'ModulesDiffer')
  return outcome._tag === 'Left'
    ? { problems: outcome.left.problems, warnings: ours(outcome.left.warnings), openings: [] }
    : { problems: [], warnings: ours(outcome.right.warnings), openings: outcome.right.openings }
}
const said = async (section: object, compliance?: object): Promise<readonly string[]> =>
  (await checked(section, compliance)).problems.map(({ _tag, at }) => `${_tag} ${at}`)
const warned = async (section: object, compliance?: object): Promise<readonly string[]> =>
  (await checked(section, compliance)).warnings.map(({ _tag, at }) => `${_tag} ${at}`)

const bucket = (settings: unknown) => ({ services: { s3: { buckets: { b: settings } } } })
const at = 'aws.services.s3.buckets.b'
const everybody = { actions: ['s3:GetObject'], principals: { aws: ['*'] } }
const because = (control: string) => ({ control, reason: 'for the test', owner: 'us', expires: '2027-03-01' })

describe('what is judged by the accounts of a provider', () => {
  const policy = [{ actions: ['s3:GetObject'], principals: { aws: ['111122223333'] } }]
  const units = {
    s3: { buckets: { b: { provider: 'east', policy } } },
    kms: { keys: { k: { provider: 'east', users: ['arn:aws:iam::111122223333:role/app'] } } },
    iam: { roles: { r: { provider: 'east', trust: { accounts: [{ account: '111122223333' }] } } } },
  }
  const east = (allowedAccountIds: unknown, services: object = units) =>
    said({ providers: { east: { region: 'us-east-1', profile: 'east', allowedAccountIds } }, services })

  it("is no opening where they are the provider's own", async () => {
    expect(await east(['111122223333'])).toEqual([])
  })

  it('is one where they are others', async () => {
    expect(await east(['444455556666'])).toEqual([
      'NotAcknowledged aws.services.iam.roles.r.trust.accounts[0]',
      'NotAcknowledged aws.services.kms.keys.k.users',
      'NotAcknowledged aws.services.s3.buckets.b.policy',
    ])
  })

  it('is not said while the accounts, or which provider it is, are what is wrong', async () => {
    expect(await east(['1111'])).toEqual(['Malformed aws.providers.east.allowedAccountIds[0]'])
    expect(await east(111122223333)).toEqual(['WrongType aws.providers.east.allowedAccountIds'])
    expect(await east(['111122223333'], { s3: { buckets: { b: { provider: 'esat', policy } } } })).toEqual([
      `UnknownReference ${at}.provider`,
    ])
    expect(await east(['111122223333'], { s3: { buckets: { b: { provider: 5, policy } } } })).toEqual([
      `UnquotedString ${at}.provider`,
    ])
  })

  it('is said where everybody comes in, whatever the accounts are', async () => {
    expect(await east(['1111'], { s3: { buckets: { b: { provider: 'east', policy: [everybody] } } } })).toEqual([
      'Malformed aws.providers.east.allowedAccountIds[0]',
      `NotAcknowledged ${at}.policy`,
    ])
  })
})

describe('a role of this configuration', () => {
  const policy = [{ actions: ['s3:GetObject'], principals: { roles: ['reader'] } }]
  const services = (role: object = {}) => ({
    s3: { buckets: { b: { provider: 'east', policy } } },
    kms: { keys: { k: { provider: 'east', users: ['reader'] } } },
    iam: { roles: { reader: { trust: { services: 'lambda.amazonaws.com' }, ...role } } },
  })
  const both = [`NotAcknowledged aws.services.kms.keys.k.users`, `NotAcknowledged ${at}.policy`]

  it.each([
    ['of the same provider', { profile: 'east' }, { provider: 'east' }, []],
    ['whose provider logs in the same way', { profile: 'dev' }, {}, []],
    ['whose provider logs in another way', { profile: 'east' }, {}, both],
    [
      'whose provider works in the account of the other by a role',
      { allowedAccountIds: ['111122223333'] },
      { provider: 'west' },
      [],
    ],
    ['of another account', { allowedAccountIds: ['444455556666'] }, { provider: 'west' }, both],
    ['of nobody knows whose account', { allowedAccountIds: ['444455556666'] }, {}, both],
  ])('%s', async (_, east, role, problems) => {
    const west = { assumeRole: { roleArn: 'arn:aws:iam::111122223333:role/deployer' } }
    expect(
      await said({ providers: { east: { region: 'us-east-1', ...east }, west }, services: services(role) }),
    ).toEqual(problems)
  })

  it('of all roles is judged by their provider', async () => {
    const { s3, iam } = services()
    const defaultRoleConfig = { provider: 'east' }
    const east = { region: 'us-east-1', profile: 'east' }
    expect(await said({ providers: { east }, services: { s3, iam: { ...iam, defaultRoleConfig } } })).toEqual([])
  })

  it('is not judged while what decides it is wrong', async () => {
    const east = { region: 'us-east-1', profile: 'east', allowedAccountIds: ['444455556666'] }
    expect(await said({ providers: { east }, allowedAccountIds: ['4444'], services: services() })).toEqual([
      'Malformed aws.allowedAccountIds[0]',
    ])
    expect(await said({ providers: { east }, services: services({ provider: 'esat' }) })).toEqual([
      'UnknownReference aws.services.iam.roles.reader.provider',
    ])
  })

  it('whom the policy denies is no opening', async () => {
    const { iam } = services()
    const denies = [{ ...policy[0], effect: 'deny' }]
    expect(
      await said({
        providers: { east: { region: 'us-east-1', profile: 'east' } },
        services: { iam, s3: { buckets: { b: { provider: 'east', policy: denies } } } },
      }),
    ).toEqual([])
  })

  it('may be of another account on purpose', async () => {
    const s3 = { buckets: { b: { provider: 'east', policy, acknowledge: [because('S3.6')] } } }
    const { iam } = services()
    const providers = { east: { region: 'us-east-1', profile: 'east' } }
    const { problems, warnings, openings } = await checked({ providers, services: { s3, iam } })
    expect([problems, warnings]).toEqual([[], []])
    expect(openings).toMatchObject([{ unit: at, control: 'S3.6' }])
  })
})

describe('what a bucket opens must be acknowledged', () => {
  it.each([
    ['access by everybody', 'S3.8', { publicAccess: true }, 'publicAccess'],
    ['no encryption of our own', 'CKV_AWS_19', { encryption: false }, 'encryption'],
    ['no old versions', 'CKV_AWS_21', { versioning: false }, 'versioning'],
    ['no access logs', 'S3.9', { logging: false }, 'logging'],
    ['a statement for everybody', 'S3.6', { policy: [everybody] }, 'policy'],
    ['deletion with the objects in it', 'forceDestroy', { forceDestroy: true }, 'forceDestroy'],
  ])('%s: %s', async (_, control, settings, setting) => {
    expect(await said(bucket(settings))).toEqual([`NotAcknowledged ${at}.${setting}`])
    expect((await checked(bucket(settings))).problems[0]?.fix).toContain(control)
    const acknowledged = await checked(bucket({ ...settings, acknowledge: [because(control)] }))
    expect([acknowledged.problems, acknowledged.warnings]).toEqual([[], []])
    expect(acknowledged.openings).toMatchObject([{ unit: at, control, acknowledged: because(control) }])
  })

  it('is a warning where the project only warns, and nothing where compliance is disabled', async () => {
    expect(await said(bucket({ logging: false }), { mode: 'warn' })).toEqual([])
    expect(await warned(bucket({ logging: false }), { mode: 'warn' })).toEqual([`NotAcknowledged ${at}.logging`])
    expect(await warned(bucket({ logging: false }), { mode: 'disabled' })).toEqual([])
  })

  it('may be said as a reason by control, as before, with a warning: nobody answers for it', async () => {
    const older = bucket({ logging: false, acknowledge: { 'S3.9': 'for the test' } })
    expect(await said(older)).toEqual([])
    expect(await warned(older)).toEqual([`NoExpiry ${at}.acknowledge["S3.9"]`])
  })

  it('is said beside what opens it: not for all buckets where one bucket does', async () => {
    const s3 = { defaultBucketConfig: { acknowledge: [because('S3.9')] }, buckets: { b: { logging: false } } }
    expect(await said({ services: { s3 } })).toEqual([`NotAcknowledged ${at}.logging`])
  })

  it('is said once, where it stands, when it is opened for all buckets', async () => {
    const s3 = { defaultBucketConfig: { logging: false }, buckets: { a: {}, b: {} } }
    expect(await said({ services: { s3 } })).toEqual(['NotAcknowledged aws.services.s3.defaultBucketConfig.logging'])
    const acknowledge = [because('S3.9')]
    expect(await said({ services: { s3: { ...s3, defaultBucketConfig: { logging: false, acknowledge } } } })).toEqual(
      [],
    )
  })

  it('may be said once for all buckets that carry a tag', async () => {
    const buckets = { a: { logging: false, tags: { tier: 'scratch' } }, b: { logging: false } }
    const exceptions = [{ ...because('S3.9'), labels: { tier: 'scratch' } }]
    expect(await said({ services: { s3: { buckets } } }, { exceptions })).toEqual([`NotAcknowledged ${at}.logging`])
  })

  it('is another account, and not one that the provider may touch', async () => {
    const policy = [{ actions: ['s3:GetObject'], principals: { aws: ['111122223333'] } }]
    expect(await said(bucket({ policy }))).toEqual([`NotAcknowledged ${at}.policy`])
    expect(await said({ ...bucket({ policy }), allowedAccountIds: ['111122223333'] })).toEqual([])
    expect(
      await said({
        ...bucket({ policy, provider: 'east' }),
        providers: { east: { profile: 'east', allowedAccountIds: ['111122223333', '444455556666'] } },
      }),
    ).toEqual([])
  })

  it('is not aes256, which only gives up the customer key', async () => {
    expect(await said(bucket({ encryption: 'aes256' }))).toEqual([])
  })
})

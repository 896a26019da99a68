import { check } from '@konductor/core/config'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { aws } from '../descriptor.ts'

const root = mkdtempSync(join(tmpdir(), 'konductor-iam-'))
afterAll(() => rmSync(root, { recursive: true }))
writeFileSync(join(root, 'Pulumi.yaml'), 'name: platform\nruntime: nodejs\n')
writeFileSync(join(root, 'package.json'), '{ "name": "platform" }')

const checked = async (iam: object, compliance: object = {}, more: object = {}) => {
  const outcome = await check({
    root,
    project: 'platform',
    stack: 'dev',
    values: {
      'platform:aws': JSON.stringify({
        enabled: true,
        region: 'us-west-2',
        allowedAccountIds: ['111122223333'],
        services: { iam, s3: { buckets: { assets: {} } }, kms: { keys: { orders: {} } } },
        ...more,
      }),
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
    ? { problems: outcome.left.problems, warnings: ours(outcome.left.warnings) }
    : { problems: [], warnings: ours(outcome.right.warnings) }
}
const tagged = (findings: readonly { readonly _tag: string; readonly at: string }[]): readonly string[] =>
  findings.map(({ _tag, at }) => `${_tag} ${at}`)
const said = async (iam: object, compliance?: object) => tagged((await checked(iam, compliance)).problems)
const warned = async (iam: object) => tagged((await checked(iam)).warnings)

const at = 'aws.services.iam.roles.r'
const trust = { services: 'lambda.amazonaws.com' }
const role = (settings: object) => ({ roles: { r: { trust, ...settings } } })
const allows = (actions: readonly string[], on: readonly object[] = [{ arn: '*' }]) =>
  role({ policies: [{ actions, on }] })
const because = (control: string) => ({ control, reason: 'for the test', owner: 'us', expires: '2027-03-01' })

describe('policies that are attached to one role or group are judged together', () => {
  const pass = { actions: ['iam:PassRole'], on: [{ arn: '*' }] }
  const run = {
    actions: ['lambda:CreateFunction'],
    on: [{ arn: 'arn:aws:lambda:us-west-2:111122223333:function:shop' }],
  }
  const acknowledge = ['CKV_AWS_355', 'CKV_AWS_289'].map(because)
  const policies = {
    pass: { statements: [pass], acknowledge },
    run: { statements: [run] },
    denial: { statements: [{ effect: 'deny', actions: ['iam:PassRole'], on: [{ arn: '*' }] }] },
  }
  const together = (settings: object) => ({ policies, ...role(settings) })

  it.each<[string, object, readonly string[]]>([
    ['the one of which passes roles', { managedPolicies: ['pass'] }, []],
    ['the other of which runs as them', { managedPolicies: ['run'] }, []],
    ['that together make more of whoever has them', { managedPolicies: ['pass', 'run'] }, ['managedPolicies[0]']],
    ['in another order', { managedPolicies: ['run', 'pass'] }, ['managedPolicies[1]']],
    ['with statements of its own', { managedPolicies: ['pass'], policies: [run] }, ['managedPolicies[0]']],
    ['to its own statements', { managedPolicies: ['run'], policies: [pass], acknowledge }, ['policies[0].on']],
    ['of which a third denies it', { managedPolicies: ['pass', 'run', 'denial'] }, []],
    ['with what nobody knows', { managedPolicies: ['pass', { arn: 'arn:aws:iam::111122223333:policy/x' }] }, []],
  ])('%s', async (_, settings, opened) => {
    expect(await said(together(settings))).toEqual(opened.map((setting) => `NotAcknowledged ${at}.${setting}`))
  })

  it('that open it alone are said where they do, and nowhere else', async () => {
    const both = { statements: [pass, run], acknowledge: [...acknowledge, because('CKV_AWS_286')] }
    expect(await said({ policies: { both }, ...role({ managedPolicies: ['both'] }) })).toEqual([])
  })

  it('of a group, which may say why', async () => {
    const group = { managedPolicies: ['pass', 'run'] }
    const place = 'aws.services.iam.groups.g.managedPolicies[0]'
    expect(await said({ policies, groups: { g: group } })).toEqual([`NotAcknowledged ${place}`])
    const why = { ...group, acknowledge: [because('CKV_AWS_286')] }
    expect(await said({ policies, groups: { g: why } })).toEqual([])
  })
})

describe('what a role opens must be acknowledged', () => {
  it.each<[string, string, object, string]>([
    [
      'a whole service',
      'IAM.21',
      { policies: [{ actions: ['sqs:*'], on: [{ bucket: 'assets' }] }] },
      'policies[0].actions',
    ],
    [
      'what is not confined',
      'CKV_AWS_355',
      { policies: [{ actions: ['sqs:SendMessage'], on: [{ arn: '*' }] }] },
      'policies[0].on',
    ],
    ['a foreign account', 'externalId', { trust: { accounts: [{ account: '444455556666' }] } }, 'trust.accounts[0]'],
    ['everybody', 'CKV_AWS_60', { trust: { accounts: { account: '*' } } }, 'trust.accounts'],
    ['every branch', 'CKV_AWS_358', { trust: { github: { repository: 'acme/a' } } }, 'trust.github'],
    [
      'a service for anybody',
      'sourceAccount',
      { trust: { services: [{ service: 'lambda.amazonaws.com', sourceAccount: 'never' }] } },
      'trust.services[0].sourceAccount',
    ],
  ])('%s', async (_, control, settings, setting) => {
    expect(await said(role(settings))).toEqual([`NotAcknowledged ${at}.${setting}`])
    const { problems, warnings } = await checked(role({ ...settings, acknowledge: [because(control)] }))
    expect([problems, warnings]).toEqual([[], []])
    expect(await said(role(settings), { mode: 'warn' })).toEqual([])
  })

  it.each<[string, string, object, string]>([
    ['everything on everything', 'IAM.1', allows(['*']), `${at}.policies[0].actions`],
    [
      'an administrator',
      'CKV_AWS_274',
      role({ managedPolicies: [{ aws: 'AdministratorAccess' }] }),
      `${at}.managedPolicies[0]`,
    ],
    [
      'whoever changes IAM',
      'CKV_AWS_274',
      role({ managedPolicies: [{ aws: 'IAMFullAccess' }] }),
      `${at}.managedPolicies[0]`,
    ],
    [
      'everything, as a policy',
      'IAM.1',
      { policies: { p: { statements: [{ actions: ['*'], on: [{ arn: '*' }] }] } } },
      'aws.services.iam.policies.p.statements[0].actions',
    ],
    [
      'a group of administrators',
      'CKV_AWS_274',
      { groups: { g: { managedPolicies: [{ arn: 'arn:aws:iam::aws:policy/AdministratorAccess' }] } } },
      'aws.services.iam.groups.g.managedPolicies[0]',
    ],
  ])('in every mode: %s', async (_, control, iam, place) => {
    for (const mode of ['enforcing', 'warn', 'disabled'])
      expect(await said(iam, { mode })).toEqual([`FullAccess ${place}`])
    expect((await checked(iam)).problems[0]?.fix).toContain(control)
    const exceptions = [{ ...because(control), units: ['aws.*'] }]
    expect(await said(iam, { exceptions })).toEqual([`FullAccess ${place}`])
    const [collection = '', key = ''] = place.split('.').slice(3)
    const units: Record<string, Record<string, object>> = JSON.parse(JSON.stringify(iam))
    const own = { ...units[collection]?.[key], acknowledge: [because(control)] }
    expect(await said({ [collection]: { [key]: own } })).toEqual([])
  })

  it('is said with a warning where it is said for nothing', async () => {
    expect(await warned(role({ acknowledge: [because('IAM.21')] }))).toEqual([
      `NothingAcknowledged ${at}.acknowledge[0]`,
    ])
    const unknown = await checked(role({ acknowledge: [because('S3.9')] }))
    expect(unknown.warnings[0]?.because).toContain('expected one of CKV_AWS_60, CKV_AWS_358, externalId, sourceAccount')
  })

  it('is nothing where a provider may touch the account that is trusted', async () => {
    const iam = role({ trust: { accounts: { account: '111122223333' } } })
    expect(await said(iam)).toEqual([])
    expect(tagged((await checked(iam, {}, { allowedAccountIds: ['444455556666'] })).problems)).toEqual([
      `NotAcknowledged ${at}.trust.accounts`,
    ])
  })
})

describe('bad input has its place and its fix', () => {
  it.each<[string, object, readonly string[]]>([
    [
      'an action without a colon',
      allows(['s3GetObject'], [{ bucket: 'assets' }]),
      [`Malformed ${at}.policies[0].actions[0]`],
    ],
    [
      'an ARN that is none',
      allows(['s3:GetObject'], [{ arn: 'arn:aws:s3' }]),
      [`Malformed ${at}.policies[0].on[0].arn`],
    ],
    [
      'an account with eleven digits in an ARN',
      allows(['sqs:SendMessage'], [{ arn: 'arn:aws:sqs:us-east-1:11112222333:q' }]),
      [`Malformed ${at}.policies[0].on[0].arn`],
    ],
    [
      'an account that is no number',
      role({ trust: { accounts: { account: 'acme' } } }),
      [`Malformed ${at}.trust.accounts.account`],
    ],
    [
      'an account without quotes',
      role({ trust: { accounts: { account: 111122223333 } } }),
      [`UnquotedString ${at}.trust.accounts.account`],
    ],
    ['a service that is none', role({ trust: { services: 'lambda' } }), [`Malformed ${at}.trust.services`]],
    [
      'a repository without an owner',
      role({ trust: { github: { repository: 'platform' } } }),
      [`Malformed ${at}.trust.github.repository`],
    ],
    ['nobody', role({ trust: {} }), [`Missing ${at}.trust`]],
    ['no trust at all', { roles: { r: {} } }, [`Missing ${at}.trust`]],
    [
      'a resource of two kinds',
      allows(['s3:GetObject'], [{ bucket: 'assets', arn: '*' }]),
      [`OneOf ${at}.policies[0].on[0]`],
    ],
    [
      'a path of nothing',
      allows(['s3:GetObject'], [{ key: 'orders', path: '/*' }]),
      [`Contradiction ${at}.policies[0].on[0].path`],
    ],
    ['no resource', allows(['s3:GetObject'], []), [`TooFew ${at}.policies[0].on`]],
    [
      'a bucket that nobody knows',
      allows(['s3:GetObject'], [{ bucket: 'asets' }]),
      [`UnknownReference ${at}.policies[0].on[0].bucket`],
    ],
    [
      'a key that nobody knows',
      allows(['kms:Decrypt'], [{ key: 'order' }]),
      [`UnknownReference ${at}.policies[0].on[0].key`],
    ],
    [
      'a role that nobody knows',
      allows(['iam:PassRole'], [{ role: 'x' }]),
      [`UnknownReference ${at}.policies[0].on[0].role`],
    ],
    [
      'a managed policy that nobody knows',
      role({ managedPolicies: ['x'] }),
      [`UnknownReference ${at}.managedPolicies[0]`],
    ],
    [
      'a boundary that nobody knows',
      role({ permissionsBoundary: 'x' }),
      [`UnknownReference ${at}.permissionsBoundary`],
    ],
    [
      'a boundary of all that nobody knows',
      { ...role({}), defaultRoleConfig: { permissionsBoundary: 'x' } },
      ['UnknownReference aws.services.iam.defaultRoleConfig.permissionsBoundary'],
    ],
    ['a trusted role that nobody knows', role({ trust: { roles: ['x'] } }), [`UnknownReference ${at}.trust.roles[0]`]],
    [
      'an issuer that nobody knows',
      role({ trust: { irsa: { oidcProvider: 'x', namespace: 'a', serviceAccount: 'b' } } }),
      [`UnknownReference ${at}.trust.irsa.oidcProvider`],
    ],
    ['no issuer', role({ trust: { irsa: { namespace: 'a', serviceAccount: 'b' } } }), [`OneOf ${at}.trust.irsa`]],
    [
      'roles that trust each other',
      { roles: { a: { trust: { roles: ['b'] } }, b: { trust: { roles: ['a'] } } } },
      ['Cycle aws.services.iam.roles.a.trust.roles[0]'],
    ],
    [
      'two statements of one name',
      role({
        policies: [
          { sid: 'A', actions: ['s3:GetObject'], on: [{ bucket: 'assets' }] },
          { sid: 'A', actions: ['s3:PutObject'], on: [{ bucket: 'assets' }] },
        ],
      }),
      [`Contradiction ${at}.policies[1].sid`],
    ],
    [
      'one policy twice',
      role({ managedPolicies: [{ aws: 'SecurityAudit' }, { aws: 'SecurityAudit' }] }),
      [`Contradiction ${at}.managedPolicies[1]`],
    ],
    [
      'a policy of two kinds',
      role({ managedPolicies: [{ aws: 'SecurityAudit', policy: 'p' }] }),
      [`OneOf ${at}.managedPolicies[0]`],
    ],
    [
      'an ARN of no policy',
      role({ managedPolicies: [{ arn: 'arn:aws:iam::111122223333:role/x' }] }),
      [`Malformed ${at}.managedPolicies[0].arn`],
    ],
    [
      'policies by override',
      role({ override: { main: { managedPolicyArns: [] } } }),
      [`RefusedOverride ${at}.override.main.managedPolicyArns`],
    ],
    ['a session that is too long', role({ maxSessionDuration: 50_000 }), [`OutOfRange ${at}.maxSessionDuration`]],
    ['a path without its end', role({ path: '/apps' }), [`Malformed ${at}.path`]],
    [
      'a key that is too long',
      { roles: { ['r'.repeat(57)]: { trust } } },
      [`BadName aws.services.iam.roles.${'r'.repeat(57)}`],
    ],
    ['a name that is too long', role({ name: 'r'.repeat(65) }), [`Malformed ${at}.name`]],
    [
      'a policy that is too long',
      allows(
        Array.from({ length: 200 }, (_, index) => `s3:${'Get'.repeat(10)}${index}`),
        [{ bucket: 'assets' }],
      ),
      [`PolicyTooLong ${at}.policies`],
    ],
    [
      'a profile with two roles',
      { instanceProfiles: { p: { role: 'r', roleName: 'r' } }, ...role({}) },
      ['OneOf aws.services.iam.instanceProfiles.p'],
    ],
    [
      'an issuer without TLS',
      { oidcProviders: { p: { url: 'http://example.org' } } },
      ['Malformed aws.services.iam.oidcProviders.p.url'],
    ],
    [
      'an age for who looks at none',
      { accessAnalyzers: { a: { unusedAccessAge: 30 } } },
      ['Contradiction aws.services.iam.accessAnalyzers.a.unusedAccessAge'],
    ],
  ])('%s', async (_, iam, expected) => {
    const { problems } = await checked(iam)
    expect(tagged(problems)).toEqual(expected)
    expect(problems.filter(({ fix }) => fix === '')).toEqual([])
  })
})

describe('a condition', () => {
  const where = (condition: object) =>
    role({ policies: [{ actions: ['s3:GetObject'], on: [{ bucket: 'assets' }], condition }] })

  it('may use every operator and key of IAM', async () => {
    const condition = {
      'ForAnyValue:StringEqualsIfExists': { 'aws:PrincipalOrgPaths': ['a', 'b'], 'aws:principaltag/Team': 'x' },
      Null: { 's3:x-amz-server-side-encryption': 'false' },
      ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/x' },
      StringEquals: {
        'token.actions.githubusercontent.com:sub': 'x',
        'oidc.eks.us-west-2.amazonaws.com/id/A:aud': 'x',
      },
    }
    const { problems, warnings } = await checked(where(condition))
    expect([problems, warnings]).toEqual([[], []])
  })

  it('has no other operator', async () => {
    const { problems } = await checked(where({ StringEqual: { 'aws:SourceIp': 'x' } }))
    expect(tagged(problems)).toEqual([`BadName ${at}.policies[0].condition.StringEqual`])
    expect(problems[0]?.fix).toBe('did you mean "StringEquals"?')
  })

  it('has a warning for a key that may be misspelt', async () => {
    const { warnings } = await checked(where({ StringEquals: { 'aws:SorceAccount': '111122223333' } }))
    expect(tagged(warnings)).toEqual([
      `UnknownConditionKey ${at}.policies[0].condition.StringEquals["aws:SorceAccount"]`,
    ])
    expect(warnings[0]?.fix).toBe('did you mean "aws:SourceAccount"?')
  })
})

describe('what may be right is a warning', () => {
  it.each<[string, object, readonly string[], string]>([
    [
      'a service that nobody knows',
      allows(['s33:GetObject'], [{ bucket: 'assets' }]),
      [`UnknownAction ${at}.policies[0].actions[0]`],
      'did you mean "s3"?',
    ],
    [
      'a policy of AWS without its path',
      role({ managedPolicies: [{ aws: 'AWSLambdaBasicExecutionRole' }] }),
      [`UnknownManagedPolicy ${at}.managedPolicies[0]`],
      'it has a path: write service-role/AWSLambdaBasicExecutionRole',
    ],
    [
      'a policy of AWS that nobody knows',
      role({ managedPolicies: [{ aws: 'SecurityAuditt' }] }),
      [`UnknownManagedPolicy ${at}.managedPolicies[0]`],
      'did you mean "SecurityAudit"?',
    ],
    [
      'more policies than IAM allows at first',
      role({
        managedPolicies: [
          'ReadOnlyAccess',
          'SecurityAudit',
          'AmazonS3ReadOnlyAccess',
          'AmazonEC2ReadOnlyAccess',
          'AmazonRDSReadOnlyAccess',
          'AmazonSQSReadOnlyAccess',
          'AmazonSNSReadOnlyAccess',
          'AmazonVPCReadOnlyAccess',
          'AmazonSSMReadOnlyAccess',
          'AmazonECS_FullAccess',
          'AmazonRoute53ReadOnlyAccess',
        ].map((aws) => ({ aws })),
      }),
      [`OverQuota ${at}.managedPolicies`],
      'put their statements into fewer policies, or ask AWS for a higher quota',
    ],
    [
      'more trust than IAM allows at first',
      role({
        trust: {
          github: { repository: 'acme/platform', branch: Array.from({ length: 60 }, (_, index) => `release-${index}`) },
        },
      }),
      [`OverQuota ${at}.trust`],
      'make a role for each who may come, or ask AWS for a higher quota',
    ],
  ])('%s', async (_, iam, expected, fix) => {
    const { problems, warnings } = await checked(iam)
    expect([tagged(problems), tagged(warnings)]).toEqual([[], expected])
    expect(warnings[0]?.fix).toBe(fix)
  })
})

import { componentFaults, record } from '@konductor/core/testing'
import { output } from '@pulumi/pulumi/output.js'
import { describe, expect, it } from 'vitest'
import { AccessAnalyzer } from './access-analyzer.ts'
import { Group } from './group.ts'
import { InstanceProfile } from './instance-profile.ts'
import { ManagedPolicy } from './managed-policy.ts'
import { OidcProvider } from './oidc-provider.ts'
import { SecureRole } from './secure-role.ts'

const url = 'https://token.actions.githubusercontent.com'
const statements = [{ actions: ['s3:GetObject'], on: [output('arn:aws:s3:::assets/*')] }]
const named = { outputs: () => ({ name: 'x', uniqueId: 'AROA1', role: 'x' }) }

const made = async (create: () => void) =>
  Object.fromEntries(
    (await record(create, named)).map(({ type, name, inputs }) => [`${type.split(':').at(-1)} ${name}`, inputs]),
  )

describe('a component of IAM keeps the rules of all components', () => {
  it.each([
    ['a managed policy', () => new ManagedPolicy('a', { statements })],
    [
      'a group',
      () => new Group('a', { policies: statements, managedPolicies: [{ aws: 'SecurityAudit' }], users: ['u'] }),
    ],
    ['an instance profile', () => new InstanceProfile('a')],
    ['an instance profile with a role', () => new InstanceProfile('a', { role: 'web' })],
    ['an OIDC provider', () => new OidcProvider('a', { url })],
    ['an access analyzer', () => new AccessAnalyzer('a')],
  ])('%s', async (_, create) => {
    expect(await componentFaults(create, named)).toEqual([])
  })
})

describe('an instance profile', () => {
  it('has a role of its own that Systems Manager can work with, and nobody else', async () => {
    expect(await made(() => new InstanceProfile('web'))).toEqual({
      'InstanceProfile web': { role: 'x' },
      'SecureRole web-role': {},
      'Role web-role': {
        description: 'What instances work as',
        maxSessionDuration: 3600,
        assumeRolePolicy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            { Sid: 'Ec2', Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
          ],
        }),
      },
      'RolePolicyAttachment web-role-attachment-aws-amazon-ssm-managed-instance-core': {
        role: 'x',
        policyArn: 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore',
      },
    })
  })

  it('has the role that is given', async () => {
    expect(await made(() => new InstanceProfile('web', { role: 'other', name: 'web', path: '/apps/' }))).toEqual({
      'InstanceProfile web': { name: 'web', path: '/apps/', role: 'other' },
    })
  })
})

describe('a group', () => {
  it('has a managed policy and its members, and no policy of theirs', async () => {
    expect(
      await made(
        () =>
          new Group('auditors', { policies: statements, managedPolicies: [{ aws: 'SecurityAudit' }], users: ['ana'] }),
      ),
    ).toEqual({
      'Group auditors': {},
      'Policy auditors-policy': {
        description: 'What the group may do',
        policy:
          '{"Version":"2012-10-17","Statement":[{"Sid":"Statement1","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::assets/*"}]}',
      },
      'GroupPolicyAttachment auditors-attachment': { group: 'x', policyArn: 'arn:auditors-policy' },
      'GroupPolicyAttachment auditors-attachment-aws-security-audit': {
        group: 'x',
        policyArn: 'arn:aws:iam::aws:policy/SecurityAudit',
      },
      'GroupMembership auditors-members': { group: 'x', users: ['ana'] },
    })
  })
})

describe('an OIDC provider', () => {
  it('is what a role believes', async () => {
    const resources = await made(() => {
      const oidcProvider = new OidcProvider('github', { url })
      new SecureRole('deployer', {
        trust: { github: [{ oidcProvider, repository: 'acme/platform', branches: ['main'] }] },
      })
    })
    expect(resources['OpenIdConnectProvider github']).toEqual({ url, clientIdLists: ['sts.amazonaws.com'] })
    expect(resources['Role deployer']?.['assumeRolePolicy']).toContain('"Federated":"arn:github"')
  })
})

describe('an access analyzer', () => {
  it('puts findings away by rules, each with its tests', async () => {
    const resources = await record(
      () =>
        new AccessAnalyzer('main', {
          archiveRules: { vendor: { 'principal.AWS': { eq: ['111122223333'] }, error: { exists: false } } },
        }),
    )
    expect(resources.filter(({ type }) => type.endsWith(':ArchiveRule'))).toMatchObject([
      {
        name: 'main-archive-vendor',
        inputs: {
          analyzerName: 'account',
          ruleName: 'vendor',
          filters: [
            { criteria: 'principal.AWS', eqs: ['111122223333'] },
            { criteria: 'error', exists: 'false' },
          ],
        },
      },
    ])
  })

  it('looks for access from outside, for nothing, by a name that survives its key', async () => {
    expect(await made(() => new AccessAnalyzer('main', { region: 'eu-west-1' }))).toEqual({
      'AccessAnalyzer main': {},
      'Analyzer main': { analyzerName: 'account', type: 'ACCOUNT', region: 'eu-west-1' },
    })
  })

  it('looks for what is not used when asked', async () => {
    expect(await made(() => new AccessAnalyzer('main', { type: 'accountUnusedAccess' }))).toEqual({
      'AccessAnalyzer main': {},
      'Analyzer main': {
        analyzerName: 'account-unused-access',
        type: 'ACCOUNT_UNUSED_ACCESS',
        configuration: { unusedAccess: { unusedAccessAge: 90 } },
      },
    })
  })
})

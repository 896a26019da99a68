import { describe, expect, it } from 'vitest'
import { account, built } from '../../test/built-section.ts'
import { awsConfig } from '../section.ts'

const statements = [{ actions: ['s3:GetObject'], on: [{ arn: 'arn:aws:s3:::assets/*' }] }]
const where = { network: 'main', type: 't3.micro' }

/** Everything that makes a role, by itself or for itself. */
const everything = (defaultRoleConfig: object) => ({
  region: 'us-west-2',
  allowedAccountIds: [account],
  services: {
    iam: {
      defaultRoleConfig,
      roles: {
        reader: { trust: { services: 'lambda.amazonaws.com' } },
        admin: { trust: { services: 'lambda.amazonaws.com' }, permissionsBoundary: { aws: 'ReadOnlyAccess' } },
      },
      policies: { limit: { statements } },
      instanceProfiles: { web: {}, given: { role: 'reader' } },
    },
    s3: { buckets: { assets: { replication: { to: 'copies' } }, copies: {} } },
    vpc: { vpcs: { plain: { cidr: '10.99.0.0/16' }, quiet: { cidr: '10.98.0.0/16', flowLogs: { to: 's3' } } } },
    ec2: {
      instances: { bastion: where, bare: { ...where, profile: false }, shared: { ...where, profile: 'web' } },
      launchTemplates: { fleet: where },
    },
  },
  components: { secureVpc: { main: { cidr: '10.20.0.0/16', zones: 2 } } },
})

const boundaries = async (defaultRoleConfig: object): Promise<readonly string[]> => {
  const { resources } = await built(everything(defaultRoleConfig), {}, { zoneIds: ['a1'], names: ['a'] })
  return resources
    .filter(({ type }) => type === 'aws:iam/role:Role')
    .map(({ name, inputs }) => `${name} ${String(inputs['permissionsBoundary'])}`)
    .sort()
}

const roles = [
  'admin',
  'assets-replicator',
  'bastion-profile-role',
  'fleet-profile-role',
  'main-logger',
  'plain-logger',
  'reader',
  'web-role',
]

describe('the boundary that all roles have', () => {
  it('is that of every role, also of those that buckets, machines, networks and profiles make for themselves', async () => {
    const limit = (await boundaries({ permissionsBoundary: 'limit' })).map((line) => line.split(' '))
    expect(limit.map(([name]) => name)).toEqual(roles)
    const arns = new Map(limit.map(([name = '', arn = '']) => [name, arn]))
    expect(arns.get('admin')).toBe('arn:aws:iam::aws:policy/ReadOnlyAccess')
    expect([...new Set(roles.filter((name) => name !== 'admin').map((name) => arns.get(name)))]).toEqual(['arn:limit'])
  })

  it('may be a policy of AWS, or one that exists', async () => {
    expect(await boundaries({ permissionsBoundary: { aws: 'PowerUserAccess' } })).toContain(
      'assets-replicator arn:aws:iam::aws:policy/PowerUserAccess',
    )
    const arn = `arn:aws:iam::${account}:policy/limit`
    expect(await boundaries({ permissionsBoundary: { arn } })).toContain(`main-logger ${arn}`)
  })

  it('may be the policy of one name in each account', async () => {
    const arn = 'arn:{partition}:iam::{account}:policy/limit'
    expect(await boundaries({ permissionsBoundary: { arn } })).toContain(
      `web-role arn:aws:iam::${account}:policy/limit`,
    )
  })

  it('is no policy of another account, wherever the role is made', () => {
    const providers = { audit: { region: 'us-west-2', allowedAccountIds: ['777788889999'] } }
    const { services } = everything({})
    const iam = {
      defaultRoleConfig: { permissionsBoundary: 'limit' },
      policies: services.iam.policies,
      roles: { reader: { provider: 'audit', trust: { services: 'lambda.amazonaws.com' }, managedPolicies: ['limit'] } },
      instanceProfiles: { web: { role: 'reader' } },
    }
    const outcome = awsConfig.decode(
      { region: 'us-west-2', allowedAccountIds: [account], providers, services: { iam } },
      'aws',
    )
    expect(
      outcome._tag === 'Right' ? [] : outcome.left.map(({ at, because, fix }) => `${at}: ${because}: ${fix}`),
    ).toEqual([
      'aws.services.iam.roles.reader.managedPolicies[0]: a managed policy is attached within its own account only: that is by the provider default, and aws.services.iam.roles.reader by audit, which leads to another account: name one of the provider audit',
      'aws.services.iam.defaultRoleConfig.permissionsBoundary: a permissions boundary is a policy of the same account as the role: that is by the provider default, and aws.services.iam.roles.reader by audit, which leads to another account: ' +
        "name the policy that every account has: permissionsBoundary: { arn: 'arn:{partition}:iam::{account}:policy/<name>' }",
      'aws.services.iam.instanceProfiles.web.role: an instance profile has a role of its own account: that is by the provider audit, and aws.services.iam.instanceProfiles.web by default, which leads to another account: name one of the provider default',
    ])
  })

  it('is none where nobody says one', async () => {
    expect(await boundaries({})).toContain('bastion-profile-role undefined')
  })
})

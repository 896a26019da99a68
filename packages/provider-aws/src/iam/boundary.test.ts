import { describe, expect, it } from 'vitest'
import { account, built } from '../../test/built-section.ts'

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

  it('is none where nobody says one', async () => {
    expect(await boundaries({})).toContain('bastion-profile-role undefined')
  })
})

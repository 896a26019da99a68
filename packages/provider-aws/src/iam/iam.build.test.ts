import { secretOf } from '@konductor/core/config'
import { describe, expect, it } from 'vitest'
import { account, built, type Run } from '../../test/built-section.ts'

const section = (iam: object, more: object = {}) => ({
  region: 'us-west-2',
  allowedAccountIds: [account],
  services: { iam, s3: { buckets: { assets: {} } }, kms: { keys: { orders: {} } }, ...more },
})
const inputsOf = ({ resources }: Run, type: string, name: string) =>
  resources.find((resource) => resource.type.endsWith(`:${type}`) && resource.name === name)
const documentOf = (run: Run, type: string, name: string, property: string): unknown =>
  JSON.parse(String(inputsOf(run, type, name)?.inputs[property]))

const services = { services: 'ec2.amazonaws.com' }

describe('a role of configuration', () => {
  it('is trusted and allowed what it says, by the ARNs of what it names', async () => {
    const run = await built(
      section({
        roles: {
          deployer: {
            trust: { github: { repository: 'acme/platform', branch: 'main' } },
            policies: [
              { actions: ['s3:GetObject'], on: [{ bucket: 'assets', path: '/*' }, { bucket: 'assets' }] },
              { actions: ['kms:Decrypt'], on: [{ bucketKey: 'assets' }, { key: 'orders' }] },
              { actions: ['iam:PassRole'], on: [{ role: 'worker' }, { policy: 'read' }, { instanceProfile: 'web' }] },
              { actions: ['logs:PutLogEvents'], on: [{ arn: 'arn:{partition}:logs:{region}:{account}:log-group:/a' }] },
            ],
          },
          worker: { trust: { ...services, roles: ['auditor'] } },
          auditor: { trust: services },
        },
        policies: { read: { statements: [{ actions: ['s3:ListBucket'], on: [{ bucket: 'assets' }] }] } },
        instanceProfiles: { web: {} },
      }),
    )
    expect(documentOf(run, 'Policy', 'deployer-policy', 'policy')).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Statement1',
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: ['arn:assets/*', 'arn:assets'],
        },
        {
          Sid: 'Statement2',
          Effect: 'Allow',
          Action: 'kms:Decrypt',
          Resource: ['arn:aws-default-s3', 'arn:orders'],
        },
        {
          Sid: 'Statement3',
          Effect: 'Allow',
          Action: 'iam:PassRole',
          Resource: ['arn:worker', 'arn:read', 'arn:web'],
        },
        {
          Sid: 'Statement4',
          Effect: 'Allow',
          Action: 'logs:PutLogEvents',
          Resource: `arn:aws:logs:us-west-2:${account}:log-group:/a`,
        },
      ],
    })
    expect(documentOf(run, 'Role', 'deployer', 'assumeRolePolicy')).toMatchObject({
      Statement: [
        {
          Principal: {
            Federated: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`,
          },
        },
      ],
    })
    expect(documentOf(run, 'Role', 'worker', 'assumeRolePolicy')).toMatchObject({
      Statement: [{ Principal: { Service: 'ec2.amazonaws.com' } }, { Principal: { AWS: 'arn:auditor' } }],
    })
    // Nobody is asked for an account that configuration names.
    expect(run.calls).toEqual([])
  })

  it('waits for whose tokens it believes, whose ARN it knows before', async () => {
    const run = await built(section({ roles: { a: { trust: { gitlab: { project: 'acme/a', branch: 'main' } } } } }))
    expect(inputsOf(run, 'Role', 'a')?.dependencies).toEqual(['aws-default-gitlab'])
  })

  it('says its controls, and why AWS decides what a policy of AWS allows', async () => {
    const { states } = await built(
      section({
        roles: {
          a: { trust: services, managedPolicies: [{ aws: 'SecurityAudit' }] },
          b: { trust: services, override: { main: { description: 'x' } } },
        },
      }),
    )
    expect(states.get('aws.services.iam.roles.a')).toMatchObject({
      controls: {
        'cdk-nag': ['IAMNoInlinePolicy', 'IAMPolicyNoStatementsWithAdminAccess', 'IAMPolicyNoStatementsWithFullAccess'],
      },
      exceptions: [{ controls: { 'cdk-nag': ['IAM4'] } }],
    })
    expect(states.get('aws.services.iam.roles.b')).toMatchObject({ exceptions: [] })
  })

  it('fails where a bucket has no customer key to name', async () => {
    const iam = {
      roles: { a: { trust: services, policies: [{ actions: ['kms:Decrypt'], on: [{ bucketKey: 'assets' }] }] } },
    }
    await expect(built(section(iam, { s3: { buckets: { assets: { encryption: 'aes256' } } } }))).rejects.toThrow(
      'assets is not encrypted with a customer key: take out bucketKey',
    )
  })

  it('has the boundary that is meant, by key, name or ARN; so has the role of a profile', async () => {
    const boundary = async (permissionsBoundary: unknown) => {
      const run = await built(
        section({
          defaultRoleConfig: { permissionsBoundary },
          policies: { limit: { statements: [{ actions: ['s3:ListBucket'], on: [{ bucket: 'assets' }] }] } },
          roles: { a: { trust: services } },
          instanceProfiles: { i: {} },
        }),
      )
      return ['a', 'i-role'].map((name) => inputsOf(run, 'Role', name)?.inputs['permissionsBoundary'])
    }
    expect(await boundary('limit')).toEqual(['arn:limit', 'arn:limit'])
    expect(await boundary({ aws: 'PowerUserAccess' })).toEqual([
      'arn:aws:iam::aws:policy/PowerUserAccess',
      'arn:aws:iam::aws:policy/PowerUserAccess',
    ])
    const arn = `arn:aws:iam::${account}:policy/limit`
    expect(await boundary({ arn })).toEqual([arn, arn])
  })
})

describe('an account id that is encrypted', () => {
  it('is trusted, and makes a secret of the whole trust policy', async () => {
    const trust = { accounts: { account: secretOf('444455556666'), externalId: 'acme-1' } }
    const run = await built(section({ roles: { a: { trust } } }))
    const policy = inputsOf(run, 'Role', 'a')?.inputs['assumeRolePolicy']
    expect(policy).toEqual({ secret: expect.stringContaining('"arn:aws:iam::444455556666:root"') })
  })
})

describe('what has policies', () => {
  it('attaches them by their keys, once they are there', async () => {
    const managedPolicies = ['read', { aws: 'SecurityAudit' }, { arn: `arn:aws:iam::${account}:policy/x/Base` }]
    const run = await built(
      section({
        policies: { read: { statements: [{ actions: ['s3:ListBucket'], on: [{ bucket: 'assets' }] }] } },
        roles: { r: { trust: services, managedPolicies } },
        groups: { g: { managedPolicies } },
      }),
    )
    expect(
      run.resources
        .filter(({ type }) => type.endsWith('PolicyAttachment'))
        .map(({ name, inputs }) => `${name} ${String(inputs['policyArn'])}`)
        .sort(),
    ).toEqual([
      'g-attachment-arn-base arn:aws:iam::111122223333:policy/x/Base',
      'g-attachment-aws-security-audit arn:aws:iam::aws:policy/SecurityAudit',
      'g-attachment-read arn:read',
      'r-attachment-arn-base arn:aws:iam::111122223333:policy/x/Base',
      'r-attachment-aws-security-audit arn:aws:iam::aws:policy/SecurityAudit',
      'r-attachment-read arn:read',
    ])
  })

  it('is everything that is asked for, acknowledged', async () => {
    const acknowledge = [{ control: 'IAM.1', reason: 'break glass', owner: 'us', expires: '2099-01-01' }]
    const statements = [{ actions: ['*'], on: [{ arn: '*' }] }]
    const run = await built(section({ policies: { all: { statements, acknowledge } } }))
    expect(documentOf(run, 'Policy', 'all', 'policy')).toMatchObject({ Statement: [{ Action: '*', Resource: '*' }] })
  })
})

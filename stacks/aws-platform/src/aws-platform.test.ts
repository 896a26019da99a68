import { plan, type PlannedResource } from '@konductor/planner'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'

const planned = await plan({ project: dirname(import.meta.dirname), stack: 'dev' })

const names = new Map(planned.resources.map(({ urn, name }) => [urn, name]))
const nameOf = (urn = ''): string => names.get(urn) ?? '-'

const find = (type: string, name: string): PlannedResource => {
  const found = planned.resources.find((resource) => resource.type.endsWith(`:${type}`) && resource.name === name)
  if (found === undefined) throw new Error(`the plan has no ${type} ${name}`)
  return found
}

describe('the platform on AWS', () => {
  it('has no problems', () => {
    expect([planned.problems, planned.ended]).toEqual([[], { ok: true, exitCode: 0 }])
  })

  it('is these components', () => {
    expect(
      planned.resources
        .filter(({ custom, parent }) => !custom && nameOf(parent) === 'aws-platform-dev')
        .map(({ type, name }) => `${type.split(':').at(-1)} ${name}`)
        .sort(),
    ).toEqual([
      'AutoscalingGroup web',
      'EncryptionKey aws-default-ebs',
      'EncryptionKey aws-default-logs',
      'EncryptionKey aws-default-s3',
      'EncryptionKey aws-east-s3',
      'InstanceProfile web',
      'LaunchTemplate web',
      'OidcProvider aws-default-github',
      'SecureBucket assets',
      'SecureBucket aws-default-logs',
      'SecureBucket aws-east-logs',
      'SecureBucket documents',
      'SecureBucket documents-copy',
      'SecureLoadBalancer web',
      'SecureRole deployer',
      'SecureRole web',
      'SecureVpc main',
      'SecurityGroup edge',
      'SecurityGroup web',
      'SecurityGroupRules edge',
      'SecurityGroupRules web',
      'TargetGroup web',
    ])
  })

  it('makes everything in the provider that its configuration names, and nothing without one', () => {
    const made = planned.resources.filter(({ custom, type }) => custom && !type.startsWith('pulumi:'))
    const abroad = made.filter(({ provider }) => nameOf(provider) !== 'aws-default')
    expect(new Set(abroad.map(({ provider }) => nameOf(provider)))).toEqual(new Set(['aws-east']))
    expect(new Set(abroad.map(({ parent }) => nameOf(parent)))).toEqual(
      new Set(['aws-east-s3', 'aws-east-logs', 'documents-copy']),
    )
  })

  it('puts instances behind the load balancer, in subnets that nobody reaches', () => {
    const dependenciesOf = (type: string, name: string) =>
      Object.fromEntries(
        Object.entries(find(type, name).propertyDependencies ?? {}).map(([input, urns]) => [
          input,
          urns.map(nameOf).sort(),
        ]),
      )
    expect(dependenciesOf('Attachment', 'web-group-web')).toEqual({
      autoscalingGroupName: ['web'],
      lbTargetGroupArn: ['web'],
    })
    expect(dependenciesOf('Group', 'web')['vpcZoneIdentifiers']).toEqual([
      'main-subnet-private-a',
      'main-subnet-private-b',
      'main-subnet-private-c',
    ])
    expect(find('LoadBalancer', 'web').inputs).toMatchObject({ internal: true, enableDeletionProtection: true })
    expect(find('Listener', 'web-listener-https').inputs).toMatchObject({ port: 443, protocol: 'HTTPS' })
  })

  it('lets the pipeline in by its branch alone', () => {
    const policy: unknown = JSON.parse(String(find('Role', 'deployer').inputs['assumeRolePolicy']))
    expect(policy).toMatchObject({
      Statement: [
        {
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
              'token.actions.githubusercontent.com:sub': 'repo:acme/platform:ref:refs/heads/main',
            },
          },
        },
      ],
    })
  })

  it.each(['web', 'deployer'])('lets %s use the key that objects are encrypted with', (role) => {
    const asked = find('Policy', `${role}-policy`).propertyDependencies?.['policy'] ?? []
    expect(asked.map(nameOf)).toEqual(['aws-default-s3', 'assets'])
  })
})

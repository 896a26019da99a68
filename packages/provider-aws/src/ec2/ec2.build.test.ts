import { describe, expect, it } from 'vitest'
import { built, type Run } from '../../test/built-section.ts'

const network = { components: { secureVpc: { main: { cidr: '10.20.0.0/16', zones: 2 } } } }
const run = (ec2: object, more: object = {}, changes: object = {}) =>
  built({ region: 'us-west-2', tags: { project: 'shop' }, ...network, ...more, services: { ec2 } }, changes)

const inputs = ({ resources }: Run, type: string, name: string) =>
  resources.find((resource) => resource.custom && resource.type.endsWith(`:${type}`) && resource.name === name)?.inputs

describe('an instance of configuration', () => {
  it('is in the first private subnet of its network, with the provider’s key, profile and group of its own', async () => {
    const made = await run({ instances: { web: { network: 'main' } } })
    expect(inputs(made, 'Instance', 'web')).toMatchObject({
      subnetId: 'main-subnet-private-a-id',
      vpcSecurityGroupIds: ['web-security-group-id'],
      rootBlockDevice: { kmsKeyId: 'arn:aws-default-ebs', tags: { Name: 'web', project: 'shop' } },
      disableApiTermination: false,
    })
    expect(inputs(made, 'SecurityGroupEgressRule', 'web-security-group-rules-egress-https')).toMatchObject({
      cidrIpv4: '10.20.0.0/16',
      fromPort: 443,
    })
  })

  it('is in the zone and tier that it says', async () => {
    const made = await run({ instances: { web: { network: 'main', tier: 'isolated', zone: 'b' } } })
    expect(inputs(made, 'Instance', 'web')).toMatchObject({ subnetId: 'main-subnet-isolated-b-id' })
  })

  it('is refused in a zone that its network does not have', async () => {
    await expect(run({ instances: { web: { network: 'main', zone: 'f' } } })).rejects.toThrow(
      'aws.services.ec2.instances.web.zone","because":"main has no private subnet in the zone f; it has a, b',
    )
  })

  it('starts when its network, its groups’ rules and its profile are there', async () => {
    const made = await run({
      securityGroups: { web: { network: 'main', egress: { all: { ports: 443, to: { cidr: '10.0.0.0/8' } } } } },
      instances: { web: { network: 'main', securityGroups: ['web'] } },
    })
    const instance = made.resources.find(({ type }) => type === 'aws:ec2/instance:Instance')
    expect(instance?.dependencies).toContain('web-egress-all')
  })

  it('cannot be terminated in production', async () => {
    const changes = {
      metadata: {
        git: { repository: '', branch: '', commit: '', commitMessage: '', tag: null, dirty: null },
        project: { name: 'platform', environment: 'production' },
        compliance: { mode: 'enforcing', exceptions: [], frameworks: [] },
      },
    }
    const made = await run({ instances: { web: { network: 'main' } } }, {}, changes)
    expect(inputs(made, 'Instance', 'web')).toMatchObject({ disableApiTermination: true })
  })

  it('says why it does not do what it does not', async () => {
    const exceptions = async (own: object) => {
      const made = await run({ instances: { web: { network: 'main', ...own } } })
      const state = made.states.get('aws.services.ec2.instances.web')
      return typeof state === 'object' && state !== null ? Reflect.get(state, 'exceptions') : undefined
    }
    expect(await exceptions({})).toHaveLength(2)
    expect(await exceptions({ profileName: 'ops', disableApiTermination: true })).toEqual([])
  })
})

describe('security groups of configuration', () => {
  it('refer to each other', async () => {
    const made = await run({
      securityGroups: {
        web: { network: 'main', egress: { sql: { ports: 5432, to: { group: 'data' } } } },
        data: {
          network: 'main',
          ingress: { sql: { ports: 5432, from: { group: 'web' } }, own: { ports: 5433, from: { self: true } } },
        },
      },
    })
    const referenced = (type: string, name: string) => inputs(made, type, name)?.['referencedSecurityGroupId']
    expect([
      referenced('SecurityGroupEgressRule', 'web-egress-sql'),
      referenced('SecurityGroupIngressRule', 'data-ingress-sql'),
      referenced('SecurityGroupIngressRule', 'data-ingress-own'),
    ]).toEqual(['data-id', 'web-id', 'data-id'])
  })
})

describe('an autoscaling group of configuration', () => {
  it('starts what its launch template says, in every subnet of the tier, with the tags of the provider', async () => {
    const made = await run({
      keyPairs: { ops: { publicKey: `ssh-ed25519 ${'A'.repeat(68)} ops` } },
      launchTemplates: { web: { network: 'main', keyPair: 'ops', type: 't4g.small' } },
      autoscalingGroups: { web: { network: 'main', launchTemplate: 'web', min: 2, max: 4, tags: { team: 'web' } } },
    })
    expect(inputs(made, 'Group', 'web')).toMatchObject({
      launchTemplate: { id: 'web-id' },
      minSize: 2,
      maxSize: 4,
      vpcZoneIdentifiers: ['main-subnet-private-a-id', 'main-subnet-private-b-id'],
    })
    const tags = inputs(made, 'Group', 'web')?.['tags']
    expect(
      Array.isArray(tags) &&
        tags.map((tag) => `${tag.key}=${tag.value}`).filter((tag) => /^(Name|project|team)/.test(tag)),
    ).toEqual(['Name=web', 'project=shop', 'team=web'])
    expect(inputs(made, 'LaunchTemplate', 'web')).toMatchObject({
      imageId: 'resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64',
      tagSpecifications: [
        { resourceType: 'instance', tags: { project: 'shop' } },
        { resourceType: 'volume', tags: { project: 'shop' } },
        { resourceType: 'network-interface', tags: { project: 'shop' } },
      ],
    })
  })
})

describe('what EC2 makes in another region', () => {
  it('has the key of that region, and says the region of every child', async () => {
    const at = { region: 'eu-west-1', subnetId: 'subnet-0123456789abcdef0', securityGroupIds: ['sg-0123456789abcdef0'] }
    const made = await built({ region: 'us-west-2', services: { ec2: { instances: { web: at } } } })
    expect(inputs(made, 'Instance', 'web')).toMatchObject({
      region: 'eu-west-1',
      rootBlockDevice: { kmsKeyId: 'arn:aws-default-ebs-eu-west-1' },
    })
  })
})

import { describe, expect, it } from 'vitest'
import { foundInEc2, saidOfEc2 } from '../../test/checked-ec2.ts'

/** Networks beside the usual one: of one tier, of zones by id, and plain ones. */
const networks = {
  secure: {
    inner: { cidr: '10.21.0.0/16', tiers: ['isolated'] },
    'by-id': { cidr: '10.22.0.0/16', zones: ['use1-az1', 'use1-az2'] },
  },
  plain: {
    data: {
      cidr: '10.23.0.0/16',
      subnets: {
        app: { cidr: '10.23.0.0/24', zone: 'a' },
        db: { cidr: '10.23.1.0/24', zone: 'b', tier: 'isolated' },
      },
    },
    bare: { cidr: '10.24.0.0/16' },
  },
}

describe('instances', () => {
  const subnetId = 'subnet-0123456789abcdef0'
  const one = (own: object, key = 'web') => ({ instances: { [key]: own } })

  it('need nothing but a network', async () => {
    expect(await saidOfEc2(one({ network: 'main' }))).toEqual([])
  })

  it.each([
    [
      'no network',
      {},
      'OneOf instances.web: add network: the key of a secure VPC; or subnetId and securityGroupIds, for one that exists',
    ],
    [
      'a subnet beside a network',
      { network: 'main', subnetId, securityGroupIds: ['sg-0123456789abcdef0'] },
      'Contradiction instances.web.network: take out one of the two',
    ],
    [
      'a subnet, and no security group',
      { subnetId },
      'Missing instances.web.securityGroups: add securityGroups: [<key>] or securityGroupIds',
    ],
    [
      'two images',
      { network: 'main', ami: { id: 'ami-0123456789abcdef0', ssm: '/a' } },
      'Contradiction instances.web.ami.ssm: take out one of the two',
    ],
    [
      'an image that follows nothing',
      { network: 'main', ami: { id: 'ami-0123456789abcdef0', follow: true } },
      'Contradiction instances.web.ami.follow: take follow out, or name the parameter with ssm',
    ],
    [
      'two profiles',
      { network: 'main', profile: true, profileName: 'ops' },
      'Contradiction instances.web.profileName: take out one of the two',
    ],
    [
      'two keys',
      { network: 'main', kmsKey: 'a', kmsKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/1' },
      'Contradiction instances.web.kmsKey: take out one of the two',
    ],
    [
      'a key for nothing',
      {
        network: 'main',
        encrypted: false,
        acknowledge: [{ control: 'EC2.3', reason: 'a cache', owner: 'web', expires: '2099-01-01' }],
        kmsKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/1',
      },
      'Contradiction instances.web.kmsKeyArn: take out one of the two',
    ],
    [
      'one device twice',
      { network: 'main', volumes: { a: { device: '/dev/sdf', size: 1 }, b: { device: '/dev/xvdf', size: 1 } } },
      'Contradiction instances.web.volumes.b.device: choose another letter',
    ],
    [
      'iops of what has none',
      { network: 'main', rootVolume: { type: 'st1', iops: 500 } },
      'Contradiction instances.web.rootVolume.iops: take it out, or say type: gp3',
    ],
    [
      'io2 without iops',
      { network: 'main', rootVolume: { type: 'io2' } },
      'Missing instances.web.rootVolume.iops: add iops',
    ],
    [
      'a malformed type',
      { network: 'main', type: 'large' },
      'Malformed instances.web.type: write an instance type such as t3.micro',
    ],
    [
      'a type that has no bandwidth for volumes',
      { network: 'main', type: 't2.micro' },
      'Contradiction instances.web.type: name a newer type, such as t3.micro, or add ebsOptimized: false',
    ],
    [
      'a type that nobody knows',
      { network: 'main', type: 't3.mirco' },
      'UnknownInstanceType instances.web.type: did you mean "t3.micro"?',
    ],
    [
      'a profile that nobody has',
      { network: 'main', profile: 'web' },
      'UnknownReference instances.web.profile: add aws.services.iam.instanceProfiles.web',
    ],
    [
      'a security group that nobody has',
      { network: 'main', securityGroups: ['web'] },
      'UnknownReference instances.web.securityGroups[0]: add aws.services.ec2.securityGroups.web',
    ],
    [
      'long user data',
      { network: 'main', userData: 'x'.repeat(16_385) },
      'UserDataTooLong instances.web.userData: put the script into a bucket and let user data fetch it, or bake it into an image',
    ],
    [
      'a reason for nothing',
      {
        network: 'main',
        acknowledge: [{ control: 'EC2.9', reason: 'nothing', owner: 'nobody', expires: '2099-01-01' }],
      },
      'NothingAcknowledged instances.web.acknowledge[0]: it can be removed',
    ],
  ])('with %s', async (_, own, finding) => {
    expect(await saidOfEc2(one(own))).toEqual([finding])
  })

  it.each([
    [
      'a zone that its network has not',
      { network: 'main', zone: 'd' },
      'Contradiction instances.web.zone: name one of a, b, or change zones of aws.components.secureVpc.main',
    ],
    [
      'a zone id where its network has letters',
      { network: 'main', zone: 'use1-az1' },
      'Contradiction instances.web.zone: name one of a, b, or change zones of aws.components.secureVpc.main',
    ],
    [
      'the tier that all have, in a network without it',
      { network: 'inner' },
      'Contradiction instances.web.network: write tier: isolated, or add private to tiers of aws.components.secureVpc.inner',
    ],
    [
      'a tier that a plain network has no subnet of',
      { vpc: 'data', tier: 'public' },
      'Contradiction instances.web.tier: name one of private, isolated as tier, or add a subnet with tier: public to aws.services.vpc.vpcs.data',
    ],
    [
      'a zone that no subnet of its tier is in',
      { vpc: 'data', tier: 'isolated', zone: 'a' },
      'Contradiction instances.web.zone: name b, or change subnets of aws.services.vpc.vpcs.data',
    ],
    [
      'a plain network without subnets',
      { vpc: 'bare' },
      'Contradiction instances.web.vpc: add a subnet with tier: private to aws.services.vpc.vpcs.bare',
    ],
  ])('with %s', async (_, own, finding) => {
    expect(await saidOfEc2(one(own), undefined, networks)).toEqual([finding])
  })

  it('stand in every zone and tier that their network has', async () => {
    const instances = {
      a: { network: 'main', zone: 'b', tier: 'isolated' },
      b: { network: 'by-id', zone: 'use1-az2' },
      c: { vpc: 'data', tier: 'isolated', zone: 'b' },
      d: { vpc: 'data' },
      e: { network: { stack: 'acme/network/prod', export: 'main' }, zone: 'f', tier: 'isolated' },
    }
    expect(await saidOfEc2({ instances }, undefined, networks)).toEqual([])
  })

  it('have keys that leave room for the name of their role', async () => {
    const key = `a${'b'.repeat(43)}`
    expect(await foundInEc2(one({ network: 'main' }, key))).toEqual([`BadName instances.${key}`])
    expect(await saidOfEc2(one({ network: 'main' }, key.slice(1)))).toEqual([])
  })

  it('of the default type are said of once, where that is written', async () => {
    expect(
      await saidOfEc2({
        defaultInstanceType: 'nothing-like-it.at-all',
        instances: { a: { network: 'main' }, b: { network: 'main' } },
      }),
    ).toEqual(['UnknownInstanceType defaultInstanceType: nothing, if AWS has it'])
  })

  it('of another region than their network are refused', async () => {
    expect(await foundInEc2(one({ network: 'main', region: 'us-west-2' }))).toEqual([
      'Contradiction instances.web.network',
    ])
  })
})

describe('launch templates and autoscaling groups', () => {
  const template = (own: object) => ({ launchTemplates: { web: own } })

  it.each([
    [
      'an image whose root device nobody knows',
      { network: 'main', ami: { id: 'ami-0123456789abcdef0' } },
      'Missing launchTemplates.web.rootVolume',
    ],
    [
      'a network that nothing is in',
      { network: 'main', securityGroupIds: ['sg-0123456789abcdef0'] },
      'Contradiction launchTemplates.web.network',
    ],
    ['no security group and no network', {}, 'OneOf launchTemplates.web'],
    [
      'a volume where the root is',
      { network: 'main', volumes: { a: { device: '/dev/xvda', size: 1 } } },
      'Contradiction launchTemplates.web.volumes.a.device',
    ],
  ])('with %s', async (_, own, problem) => {
    expect(await foundInEc2(template(own))).toEqual([problem])
  })

  it('that name no network are told what they can name', async () => {
    expect(await saidOfEc2(template({}))).toEqual([
      'OneOf launchTemplates.web: add network: the key of a secure VPC; or securityGroupIds, for one that exists',
    ])
  })

  const group = (own: { readonly network?: string; readonly [setting: string]: unknown }) => ({
    ...template({ network: own.network ?? 'main' }),
    autoscalingGroups: { web: { launchTemplate: 'web', ...own } },
  })

  it.each([
    ['less at most than at least', { network: 'main', min: 3, max: 2 }, 'Contradiction autoscalingGroups.web.max'],
    ['more wanted than at most', { network: 'main', desired: 2 }, 'Contradiction autoscalingGroups.web.desired'],
    ['a VPC without its subnets', { vpcId: 'vpc-0123456789abcdef0' }, 'Contradiction autoscalingGroups.web.vpcId'],
    [
      'two networks',
      { network: 'main', vpcId: 'vpc-0123456789abcdef0', subnetIds: ['subnet-0123456789abcdef0'] },
      'Contradiction autoscalingGroups.web.vpcId',
    ],
    ['a tier that its network has not', { network: 'inner' }, 'Contradiction autoscalingGroups.web.network'],
    [
      'a template that nobody has',
      { network: 'main', launchTemplate: 'wbe' },
      'UnknownReference autoscalingGroups.web.launchTemplate',
    ],
  ])('with %s', async (_, own, problem) => {
    expect(await foundInEc2(group(own), undefined, networks)).toEqual([problem])
  })
})

describe('key pairs', () => {
  it.each([
    ['the private half', '-----BEGIN OPENSSH PRIVATE KEY-----\nabc'],
    ['a kind that EC2 does not take', `ecdsa-sha2-nistp256 ${'A'.repeat(80)}`],
    ['half a key', 'ssh-ed25519 AAAA'],
  ])('with %s', async (_, publicKey) => {
    expect(await foundInEc2({ keyPairs: { ops: { publicKey } } })).toEqual(['Malformed keyPairs.ops.publicKey'])
  })
})

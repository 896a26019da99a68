import { check } from '@konductor/core/config'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { aws } from '../descriptor.ts'

const root = mkdtempSync(join(tmpdir(), 'konductor-ec2-'))
afterAll(() => rmSync(root, { recursive: true }))
writeFileSync(join(root, 'Pulumi.yaml'), 'name: platform\nruntime: nodejs\n')
writeFileSync(join(root, 'package.json'), '{ "name": "platform" }')

const checked = (ec2: object, more: object = {}, compliance: object = { mode: 'enforcing' }) =>
  check({
    root,
    project: 'platform',
    stack: 'dev',
    values: {
      'platform:compliance': JSON.stringify(compliance),
      'platform:aws': JSON.stringify({
        enabled: true,
        region: 'us-east-1',
        components: { secureVpc: { main: { cidr: '10.20.0.0/16', zones: 2 } } },
        ...more,
        services: { ec2 },
      }),
    },
    secretKeys: [],
    modules: [aws],
    env: {},
    planned: true,
  })

/** Problems and warnings as `tag at: fix`, those of EC2 below its section. */
const said = async (ec2: object, more?: object): Promise<readonly string[]> => {
  const outcome = await checked(ec2, more)
  const found = outcome._tag === 'Left' ? outcome.left.problems : outcome.right.warnings
  return found
    .filter(({ _tag }) => _tag !== 'ModulesDiffer')
    .map(({ _tag, at, fix }) => `${_tag} ${at.replace('aws.services.ec2.', '')}: ${fix}`)
}

const from = { cidr: '10.0.0.0/16' }
const web = (ingress: object, more: object = {}) => ({ securityGroups: { web: { network: 'main', ingress, ...more } } })

describe('security groups', () => {
  it('that refer to each other, and to themselves, are no cycle', async () => {
    const outcome = await checked({
      securityGroups: {
        web: { network: 'main', egress: { sql: { ports: 5432, to: { group: 'data' } } } },
        data: {
          network: 'main',
          ingress: { sql: { ports: 5432, from: { group: 'web' } }, own: { ports: 'all', from: { group: 'data' } } },
        },
      },
    })
    expect(
      outcome._tag === 'Right' && outcome.right.units.map(({ id }) => id).filter((id) => id.includes('Groups.')),
    ).toEqual([
      'aws.services.ec2.emptySecurityGroups.data',
      'aws.services.ec2.emptySecurityGroups.web',
      'aws.services.ec2.securityGroups.data',
      'aws.services.ec2.securityGroups.web',
    ])
  })

  it.each([
    [
      'a name that nobody has',
      { x: { ports: 443, from: { group: 'wbe' } } },
      'UnknownReference securityGroups.web.ingress.x.from.group: did you mean "web"?',
    ],
    [
      'two ends',
      { x: { ports: 443, from: { ...from, self: true } } },
      'Contradiction securityGroups.web.ingress.x.from.self: make a rule for each',
    ],
    [
      'no end',
      { x: { ports: 443, from: {} } },
      'Missing securityGroups.web.ingress.x.from: add one of cidr, group, groupId, prefixListId, self',
    ],
    [
      'a malformed block',
      { x: { ports: 443, from: { cidr: '10.0.0.300/8' } } },
      'Malformed securityGroups.web.ingress.x.from.cidr: write a block of addresses',
    ],
    [
      'a block with host bits',
      { x: { ports: 443, from: { cidr: '10.1.0.0/8' } } },
      'Malformed securityGroups.web.ingress.x.from.cidr: write 10.0.0.0/8',
    ],
    [
      'no ports',
      { x: { from } },
      'Missing securityGroups.web.ingress.x.ports: add ports: 443, a range such as "8000-8100", or all',
    ],
    [
      'a range that ends before it begins',
      { x: { ports: '90-80', from } },
      'BadPorts securityGroups.web.ingress.x.ports: write "80-90"',
    ],
    [
      'a port that does not exist',
      { x: { ports: '80-70000', from } },
      'BadPorts securityGroups.web.ingress.x.ports: ports go up to 65535',
    ],
    [
      'ports of what has none',
      { x: { protocol: 'icmp', ports: 8, from } },
      'Contradiction securityGroups.web.ingress.x.ports: take ports out, or say protocol: tcp or udp',
    ],
    [
      'an unknown protocol',
      { x: { protocol: 'tpc', ports: 443, from } },
      'UnknownValue securityGroups.web.ingress.x.protocol: did you mean "tcp"?',
    ],
  ])('with %s', async (_, ingress, problem) => {
    expect(await said(web(ingress))).toEqual([problem])
  })

  it.each([
    ['port 22', { ports: 22 }],
    ['port 3389', { ports: '3000-4000' }],
    ['all ports', { ports: 'all' }],
    ['everything', { protocol: 'all' }],
  ])('never open %s to the world unless somebody says why', async (_, rule) => {
    const ingress = { x: { ...rule, from: { cidr: '0.0.0.0/0' } } }
    expect((await said(web(ingress))).map((line) => line.split(': ')[0])).toEqual([
      'WorldOpen securityGroups.web.ingress.x.from.cidr',
    ])
    const why = (control: string) => ({ control, reason: 'a honeypot', owner: 'security', expires: '2099-01-01' })
    expect(await said(web(ingress, { acknowledge: [why('EC2.18'), why('EC2.19')] }))).toEqual([])
  })

  it('are not so strict in a project whose compliance is switched off, but for logging in', async () => {
    const ingress = { x: { ports: 22, from: { cidr: '::/0' } } }
    const outcome = await checked(web(ingress), {}, { mode: 'disabled' })
    expect(outcome._tag === 'Left' && outcome.left.problems.map(({ _tag }) => _tag)).toEqual(['WorldOpen'])
  })

  it.each([
    ['two networks', { network: 'main', vpcId: 'vpc-0123456789abcdef0' }, 'Contradiction securityGroups.web.vpcId'],
    ['no network', {}, 'OneOf securityGroups.web'],
    ['a network that nobody has', { network: 'mian' }, 'UnknownReference securityGroups.web.network'],
  ])('in %s', async (_, own, problem) => {
    expect((await said({ securityGroups: { web: own } })).map((line) => line.split(': ')[0])).toEqual([problem])
  })

  it('are not called what EC2 keeps to itself', async () => {
    expect(
      (await said({ securityGroups: { 'sg-web': { network: 'main' } } })).map((line) => line.split(': ')[0]),
    ).toEqual(['BadName securityGroups.sg-web'])
  })
})

describe('instances', () => {
  const subnetId = 'subnet-0123456789abcdef0'
  const one = (own: object, key = 'web') => ({ instances: { [key]: own } })

  it('need nothing but a network', async () => {
    expect(await said(one({ network: 'main' }))).toEqual([])
  })

  it.each([
    ['no network', {}, 'OneOf instances.web: add network: the key of a secure VPC; or vpcId, for one that exists'],
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
    expect(await said(one(own))).toEqual([finding])
  })

  it('have keys that leave room for the name of their role', async () => {
    const key = `a${'b'.repeat(43)}`
    expect((await said(one({ network: 'main' }, key))).map((line) => line.split(': ')[0])).toEqual([
      `BadName instances.${key}`,
    ])
    expect(await said(one({ network: 'main' }, key.slice(1)))).toEqual([])
  })

  it('of the default type are said of once, where that is written', async () => {
    expect(
      await said({
        defaultInstanceType: 'nothing-like-it.at-all',
        instances: { a: { network: 'main' }, b: { network: 'main' } },
      }),
    ).toEqual(['UnknownInstanceType defaultInstanceType: nothing, if AWS has it'])
  })

  it('of another region than their network are refused', async () => {
    expect((await said(one({ network: 'main', region: 'us-west-2' }))).map((line) => line.split(': ')[0])).toEqual([
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
    expect((await said(template(own))).map((line) => line.split(': ')[0])).toEqual([problem])
  })

  const group = (own: object) => ({
    ...template({ network: 'main' }),
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
    [
      'a template that nobody has',
      { network: 'main', launchTemplate: 'wbe' },
      'UnknownReference autoscalingGroups.web.launchTemplate',
    ],
  ])('with %s', async (_, own, problem) => {
    expect((await said(group(own))).map((line) => line.split(': ')[0])).toEqual([problem])
  })
})

describe('key pairs', () => {
  it.each([
    ['the private half', '-----BEGIN OPENSSH PRIVATE KEY-----\nabc'],
    ['a kind that EC2 does not take', `ecdsa-sha2-nistp256 ${'A'.repeat(80)}`],
    ['half a key', 'ssh-ed25519 AAAA'],
  ])('with %s', async (_, publicKey) => {
    expect((await said({ keyPairs: { ops: { publicKey } } })).map((line) => line.split(': ')[0])).toEqual([
      'Malformed keyPairs.ops.publicKey',
    ])
  })
})

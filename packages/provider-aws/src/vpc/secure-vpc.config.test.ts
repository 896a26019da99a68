import { describe, expect, it } from 'vitest'
import { findings, problems, unitsOf, warnings } from '../../test/checked-networks.ts'

const secure = (settings: unknown) => ({ components: { secureVpc: { main: settings } } })
const inSecure = 'aws.components.secureVpc.main'
const cidr = '10.20.0.0/16'
const because = (control: string) => ({ control, reason: 'for the test', owner: 'us', expires: '2027-03-01' })
const withoutEndpoints = ['EC2.10', 'EC2.55', 'EC2.56', 'EC2.57'].map(because)

describe('a secure VPC of configuration', () => {
  it.each<[string, object, readonly string[]]>([
    ['no block', {}, [`Missing ${inSecure}.cidr`]],
    ['what is no block', { cidr: '10.20.0.0' }, [`Malformed ${inSecure}.cidr`]],
    ['host bits', { cidr: '10.20.0.1/16' }, [`Malformed ${inSecure}.cidr`]],
    ['a block of IPv6', { cidr: '2001:db8::/56' }, [`Malformed ${inSecure}.cidr`]],
    ['a block that is too small', { cidr: '10.20.0.0/25' }, [`OutOfRange ${inSecure}.cidr`]],
    ['a block that is too large', { cidr: '10.0.0.0/8' }, [`OutOfRange ${inSecure}.cidr`]],
    ['a block that is not for hosts', { cidr: '169.254.0.0/16' }, [`OutOfRange ${inSecure}.cidr`]],
    ['no zones', { cidr, zones: 0 }, [`OutOfRange ${inSecure}.zones`]],
    ['seven zones', { cidr, zones: 7 }, [`OutOfRange ${inSecure}.zones`]],
    ['a zone that is none', { cidr, zones: ['a', 'eu-central-1b'] }, [`Malformed ${inSecure}.zones[1]`]],
    ['a zone twice', { cidr, zones: ['a', 'a'] }, [`Contradiction ${inSecure}.zones[1]`]],
    ['letters and ids', { cidr, zones: ['a', 'euc1-az1'] }, [`Contradiction ${inSecure}.zones`]],
    ['six zones in a /24', { cidr: '10.20.0.0/24', zones: 6 }, [`Contradiction ${inSecure}.zones`]],
    ['the sixth zone in a /24', { cidr: '10.20.0.0/24', zones: ['f'] }, [`Contradiction ${inSecure}.zones[0]`]],
    ['a tier twice', { cidr, tiers: ['private', 'private'] }, [`Contradiction ${inSecure}.tiers[1]`]],
    ['NAT without a public tier', { cidr, tiers: ['private'], nat: 'single' }, [`Contradiction ${inSecure}.nat`]],
    [
      'NAT without a private tier',
      { cidr, tiers: ['public'], nat: 'single', acknowledge: withoutEndpoints },
      [`Contradiction ${inSecure}.nat`],
    ],
    [
      'public subnets alone',
      { cidr, tiers: ['public'] },
      withoutEndpoints.map(() => `NotAcknowledged ${inSecure}.tiers`),
    ],
    ['IPv6 for isolated subnets alone', { cidr, tiers: ['isolated'], ipv6: true }, [`Contradiction ${inSecure}.ipv6`]],
    [
      'interface endpoints without private subnets',
      { cidr, tiers: ['public'], interfaceEndpoints: ['sts'], acknowledge: withoutEndpoints },
      [`Contradiction ${inSecure}.interfaceEndpoints`],
    ],
    [
      'an endpoint twice',
      { cidr, interfaceEndpoints: ['ec2', 'ssm', 'ecr.api', 'ecr.dkr', 'ssm'] },
      [`Contradiction ${inSecure}.interfaceEndpoints[4]`],
    ],
    [
      'a paid endpoint for S3',
      { cidr, interfaceEndpoints: ['ec2', 'ssm', 'ecr.api', 'ecr.dkr', 's3'] },
      [`Contradiction ${inSecure}.interfaceEndpoints[4]`],
    ],
    ['SSH for everybody', { cidr, publicPorts: [443, 22] }, [`WorldOpen ${inSecure}.publicPorts[1]`]],
    ['everybody as a peer', { cidr, reachableFrom: ['0.0.0.0/0'] }, [`WorldOpen ${inSecure}.reachableFrom[0]`]],
    ['itself as a peer', { cidr, reachableFrom: ['10.20.4.0/24'] }, [`OverlappingCidrs ${inSecure}.reachableFrom[0]`]],
    [
      'more ports than an ACL has room for',
      { cidr, publicPorts: Array.from({ length: 20 }, (_, index) => 8000 + index) },
      [`Contradiction ${inSecure}.publicPorts`],
    ],
    [
      'a retention that CloudWatch does not know',
      { cidr, flowLogs: { retentionDays: 500 } },
      [`OutOfRange ${inSecure}.flowLogs.retentionDays`],
    ],
    [
      'a key for logs in S3',
      { cidr, flowLogs: { to: 's3', kmsKey: 'orders' } },
      [`Contradiction ${inSecure}.flowLogs.kmsKey`],
    ],
    [
      'a key that nobody has',
      { cidr, flowLogs: { kmsKey: 'ordres' } },
      [`UnknownReference ${inSecure}.flowLogs.kmsKey`],
    ],
    ['a provider that nobody knows', { cidr, provider: 'esat' }, [`UnknownReference ${inSecure}.provider`]],
    ['a child that there is not', { cidr, override: { subnets: {} } }, [`BadName ${inSecure}.override.subnets`]],
  ])('has a problem with its place for %s', async (_, settings, expected) => {
    expect(await problems(secure(settings))).toEqual(expected)
  })

  it('says what to write', async () => {
    const fixes = async (settings: object) => (await findings(secure(settings))).problems.map(({ fix }) => fix)
    expect(await fixes({ cidr: '10.20.0.1/16' })).toEqual(['write 10.20.0.0/16'])
    expect(await fixes({ cidr: '10.20.0.0/24', zones: 6 })).toEqual(['take at most 5 zones, or a block of /23'])
    expect(await fixes({ cidr, flowLogs: { retentionDays: 500 } })).toEqual(['write 545'])
  })

  it.each<[string, string, object, string]>([
    ['an open default security group', 'EC2.2', { openDefaultSecurityGroup: true }, 'openDefaultSecurityGroup'],
    ['no flow logs', 'EC2.6', { flowLogs: false }, 'flowLogs'],
    ['flow logs of what is refused alone', 'EC2.6', { flowLogs: { traffic: 'reject' } }, 'flowLogs'],
    ['flow logs for a month', 'CKV_AWS_338', { flowLogs: { retentionDays: 30 } }, 'flowLogs.retentionDays'],
    ['public addresses', 'EC2.15', { publicIpOnLaunch: true }, 'publicIpOnLaunch'],
    ["AWS's own network ACL", 'EC2.21', { networkAcls: false }, 'networkAcls'],
    ['no endpoint for ec2', 'EC2.10', { interfaceEndpoints: ['ecr.api', 'ecr.dkr', 'ssm'] }, 'interfaceEndpoints'],
    ['no endpoint for ecr.api', 'EC2.55', { interfaceEndpoints: ['ec2', 'ecr.dkr', 'ssm'] }, 'interfaceEndpoints'],
    ['no endpoint for ecr.dkr', 'EC2.56', { interfaceEndpoints: ['ec2', 'ecr.api', 'ssm'] }, 'interfaceEndpoints'],
    ['no endpoint for ssm', 'EC2.57', { interfaceEndpoints: ['ec2', 'ecr.api', 'ecr.dkr'] }, 'interfaceEndpoints'],
  ])('must acknowledge %s: %s', async (_, control, settings, setting) => {
    expect(await problems(secure({ cidr, ...settings }))).toEqual([`NotAcknowledged ${inSecure}.${setting}`])
    const said = secure({ cidr, ...settings, acknowledge: [because(control)] })
    expect([await problems(said), await warnings(said)]).toEqual([[], []])
  })

  it('warns of a reason that is given for nothing, and of zones that its region is not known to have', async () => {
    expect(await warnings(secure({ cidr, acknowledge: [because('EC2.2')] }))).toEqual([
      `NothingAcknowledged ${inSecure}.acknowledge[0]`,
    ])
    expect(await warnings(secure({ cidr, zones: 5 }))).toEqual([`UnknownZone ${inSecure}.zones`])
    expect(await warnings(secure({ cidr, zones: ['use1-az1'] }))).toEqual([`UnknownZone ${inSecure}.zones`])
    expect(await warnings(secure({ cidr, zones: ['b'], region: 'ap-northeast-1' }))).toEqual([
      `UnknownZone ${inSecure}.zones`,
    ])
  })

  it("brings the key or the log bucket of its provider and region, and needs none where it doesn't log there", () => {
    const implied = (settings: object) =>
      unitsOf(secure({ cidr, ...settings })).flatMap(({ id, implied: made }) => (made === true ? [id] : []))
    expect(implied({})).toEqual(['aws.providers.default.keys.logs'])
    expect(implied({ region: 'us-east-1' })).toEqual(['aws.providers.default.keys.logs@us-east-1'])
    expect(implied({ flowLogs: { to: 's3' } })).toEqual(['aws.providers.default.logs'])
    const kmsKeyArn = 'arn:aws:kms:eu-central-1:111122223333:key/1'
    expect(implied({ flowLogs: { kmsKeyArn } })).toEqual([])
  })
})

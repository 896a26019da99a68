import { check } from '@konductor/core/config'
import type { UnitIn } from '@konductor/interfaces'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { AwsCatalogue } from '../catalogue.ts'
import { aws } from '../descriptor.ts'

const root = mkdtempSync(join(tmpdir(), 'konductor-networks-'))
afterAll(() => rmSync(root, { recursive: true }))
writeFileSync(join(root, 'Pulumi.yaml'), 'name: platform\nruntime: nodejs\n')
writeFileSync(join(root, 'package.json'), '{ "name": "platform" }')

const checked = (section: object) =>
  check({
    root,
    project: 'platform',
    stack: 'dev',
    values: {
      'platform:aws': JSON.stringify({ enabled: true, region: 'eu-central-1', profile: 'dev', ...section }),
    },
    secretKeys: [],
    modules: [aws],
    env: {},
    planned: true,
    now: new Date('2026-11-20'),
  })
const findings = async (section: object) => {
  const outcome = await checked(section)
  return outcome._tag === 'Left'
    ? { problems: outcome.left.problems, warnings: outcome.left.warnings }
    : { problems: [], warnings: outcome.right.warnings }
}
const problems = async (section: object): Promise<readonly string[]> =>
  (await findings(section)).problems.map(({ _tag, at }) => `${_tag} ${at}`)
const warnings = async (section: object): Promise<readonly string[]> =>
  (await findings(section)).warnings
    .filter(({ _tag }) => _tag !== 'ModulesDiffer')
    .map(({ _tag, at }) => `${_tag} ${at}`)
const units = (section: object): readonly UnitIn<AwsCatalogue>[] => aws.units(decoded(section), [])
const decoded = (section: object) => {
  const outcome = aws.config.decode({ enabled: true, region: 'eu-central-1', ...section }, 'aws')
  if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
  return outcome.right
}

const secure = (settings: unknown) => ({ components: { secureVpc: { main: settings } } })
const plain = (settings: unknown) => ({ services: { vpc: { vpcs: { data: settings } } } })
const inSecure = 'aws.components.secureVpc.main'
const inPlain = 'aws.services.vpc.vpcs.data'
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
      units(secure({ cidr, ...settings })).flatMap(({ id, implied: made }) => (made === true ? [id] : []))
    expect(implied({})).toEqual(['aws.providers.default.keys.logs'])
    expect(implied({ region: 'us-east-1' })).toEqual(['aws.providers.default.keys.logs@us-east-1'])
    expect(implied({ flowLogs: { to: 's3' } })).toEqual(['aws.providers.default.logs'])
    const kmsKeyArn = 'arn:aws:kms:eu-central-1:111122223333:key/1'
    expect(implied({ flowLogs: { kmsKeyArn } })).toEqual([])
  })
})

describe('a plain VPC of configuration', () => {
  const web = { cidr: '10.20.0.0/24', zone: 'a' }
  it.each<[string, object, readonly string[]]>([
    ['a block that is too small', { cidr: '10.20.0.0/29' }, [`OutOfRange ${inPlain}.cidr`]],
    [
      'subnets that overlap',
      { cidr, subnets: { web, app: { cidr: '10.20.0.128/25', zone: 'b' } } },
      [`OverlappingCidrs ${inPlain}.subnets.app.cidr`],
    ],
    [
      'a subnet outside',
      { cidr, subnets: { web: { ...web, cidr: '10.21.0.0/24' } } },
      [`OutOfRange ${inPlain}.subnets.web.cidr`],
    ],
    [
      'a subnet that is too small',
      { cidr, subnets: { web: { ...web, cidr: '10.20.0.0/29' } } },
      [`OutOfRange ${inPlain}.subnets.web.cidr`],
    ],
    [
      'blocks that overlap',
      { cidr, secondaryCidrs: ['10.20.1.0/24'] },
      [`OverlappingCidrs ${inPlain}.secondaryCidrs[0]`],
    ],
    [
      'a route table that there is not',
      { cidr, subnets: { web: { ...web, routeTable: 'opne' } }, routeTables: { open: {} } },
      [`UnknownReference ${inPlain}.subnets.web.routeTable`],
    ],
    [
      'a public subnet without a route',
      { cidr, subnets: { web: { ...web, tier: 'public' } } },
      [`Contradiction ${inPlain}.subnets.web.tier`],
    ],
    [
      'a private subnet with a route to the internet',
      {
        cidr,
        internetGateway: true,
        subnets: { web: { ...web, routeTable: 'open' } },
        routeTables: { open: { routes: [{ to: '0.0.0.0/0', via: 'internet' }] } },
      },
      [`Contradiction ${inPlain}.subnets.web.tier`],
    ],
    [
      'a route without a gateway',
      { cidr, routeTables: { open: { routes: [{ to: '0.0.0.0/0', via: 'internet' }] } } },
      [`Contradiction ${inPlain}.routeTables.open.routes[0].via`],
    ],
    [
      'a route that goes two ways',
      {
        cidr,
        routeTables: {
          out: {
            routes: [
              { to: '10.0.0.0/8', via: { transitGateway: 'tgw-0123456789abcdef0', peering: 'pcx-0123456789abcdef0' } },
            ],
          },
        },
      },
      [`OneOf ${inPlain}.routeTables.out.routes[0].via`],
    ],
    [
      'NAT in a private subnet',
      { cidr, subnets: { web }, natGateways: { a: { subnet: 'web' } } },
      [`Contradiction ${inPlain}.natGateways.a.subnet`],
    ],
    [
      'an endpoint that stands nowhere',
      { cidr, endpoints: { ssm: { service: 'ssm' } } },
      [`Contradiction ${inPlain}.endpoints.ssm`],
    ],
    [
      'a gateway endpoint that there is not',
      { cidr, routeTables: { out: {} }, endpoints: { ssm: { service: 'ssm', type: 'gateway', routeTables: ['out'] } } },
      [`Contradiction ${inPlain}.endpoints.ssm.type`],
    ],
    [
      'two rules of one number',
      {
        cidr,
        networkAcls: {
          web: {
            ingress: [
              { number: 1, ports: 443, cidr: '10.0.0.0/8' },
              { number: 1, ports: 80, cidr: '10.0.0.0/8' },
            ],
          },
        },
      },
      [`Contradiction ${inPlain}.networkAcls.web.ingress[1].number`],
    ],
    [
      'an IPv6 subnet without IPv6',
      { cidr, subnets: { web: { ...web, ipv6Index: 1 } } },
      [`Contradiction ${inPlain}.subnets.web.ipv6Index`],
    ],
    [
      'SSH for everybody',
      { cidr, networkAcls: { web: { ingress: [{ number: 1, ports: '20-30', cidr: '0.0.0.0/0' }] } } },
      [`NotAcknowledged ${inPlain}.networkAcls`],
    ],
  ])('has a problem with its place for %s', async (_, settings, expected) => {
    expect(await problems(plain(settings))).toEqual(expected)
  })

  it('cannot be called as a secure VPC is', async () => {
    expect(
      await problems({
        components: { secureVpc: { data: { cidr } } },
        services: { vpc: { vpcs: { data: { cidr: '10.21.0.0/16' } } } },
      }),
    ).toContain(`Contradiction ${inPlain}`)
  })
})

describe('a peering of configuration', () => {
  const networks = (peering: object) => ({
    components: { secureVpc: { main: { cidr }, shared: { cidr: '10.30.0.0/16', provider: 'east' } } },
    providers: { east: { region: 'us-east-1', profile: 'east' } },
    services: { vpc: { vpcs: { data: { cidr: '10.20.128.0/20' } }, peerings: { p: peering } } },
  })
  const at = 'aws.services.vpc.peerings.p'
  const from = { network: 'main' }
  it.each<[string, object, readonly string[]]>([
    ['networks that overlap', { from, to: { vpc: 'data' } }, [`OverlappingCidrs ${at}.to`]],
    [
      'blocks that overlap',
      { from, to: { vpcId: 'vpc-01234567', cidrs: ['10.20.9.0/24'] } },
      [`OverlappingCidrs ${at}.to.cidrs[0]`],
    ],
    [
      'both a network and an id',
      { from, to: { network: 'shared', vpcId: 'vpc-01234567' } },
      [`Contradiction ${at}.to.vpcId`],
    ],
    ['nobody who is asked', { from, to: {} }, [`OneOf ${at}.to`, `Missing ${at}.to`]],
    ['blocks that nobody names', { from, to: { vpcId: 'vpc-01234567' } }, [`Missing ${at}.to`]],
    ['itself', { from, to: { network: 'main' } }, [`Contradiction ${at}.to`]],
    ['a network that nobody knows', { from, to: { network: 'shraed' } }, [`UnknownReference ${at}.to.network`]],
    [
      'another stack that asks',
      { from: { network: { stack: 'a/b/c', export: 'd' } }, to: { network: 'shared' } },
      [`Contradiction ${at}.from.network`],
    ],
  ])('has a problem with its place for %s', async (_, peering, expected) => {
    expect(await problems(networks(peering))).toEqual(expected)
  })

  it('lets each network through the network ACLs of the other, and nobody else', () => {
    const blocks = units(networks({ from, to: { network: 'shared' } })).flatMap((unit) =>
      unit.kind === 'secureVpc' ? [[unit.name, unit.settings.reachableFrom]] : [],
    )
    expect(blocks).toEqual([
      ['main', ['10.30.0.0/16']],
      ['shared', [cidr]],
    ])
  })

  it('is asked for in the provider of the one and accepted in that of the other', () => {
    const unit = units(networks({ from, to: { network: 'shared' } })).find(({ kind }) => kind === 'peering')
    expect(unit?.needs).toMatchObject({
      via: { unit: 'aws.providers.default' },
      peerVia: { unit: 'aws.providers.east' },
    })
    expect(unit?.settings).toMatchObject({
      to: { accepted: 'here', region: 'us-east-1', resourcesRegion: 'us-east-1' },
    })
  })
})

describe('a block on public access of configuration', () => {
  it('is there once for an account and region', async () => {
    const two = { services: { vpc: { blockPublicAccess: { one: {}, two: { mode: 'ingress' } } } } }
    expect(await problems(two)).toEqual(['Contradiction aws.services.vpc.blockPublicAccess.two'])
  })
})

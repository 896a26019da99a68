import type { ComponentOptions } from '@konductor/interfaces'
import { DefaultNetworkAcl } from '@pulumi/aws/ec2/defaultNetworkAcl.js'
import { DefaultSecurityGroup } from '@pulumi/aws/ec2/defaultSecurityGroup.js'
import { InternetGateway } from '@pulumi/aws/ec2/internetGateway.js'
import { NetworkAcl } from '@pulumi/aws/ec2/networkAcl.js'
import { Subnet } from '@pulumi/aws/ec2/subnet.js'
import { Vpc } from '@pulumi/aws/ec2/vpc.js'
import { getRegionOutput } from '@pulumi/aws/getRegion.js'
import { ResourceError } from '@pulumi/pulumi/errors.js'
import { all, interpolate, output, type Input, type Output } from '@pulumi/pulumi/output.js'
import type { Resource } from '@pulumi/pulumi/resource.js'
import { RegionalComponent } from '../provider/regional-component.ts'
import { withSupportTags } from '../tags/support-tags.ts'
import { aclRules } from './acl-rules.ts'
import { ipv6PartOf } from './cidr.ts'
import { flowLogs } from './flow-logs.ts'
import type { MakeChild } from './make-child.ts'
import { namedTags } from './named-tags.ts'
import { natGateways } from './nat-gateways.ts'
import { routes } from './routes.ts'
import type { SecureVpcArgs } from './secure-vpc-args.ts'
import { secureVpcFaults } from './secure-vpc-faults.ts'
import { secureVpcSettings, type SecureVpcSettings } from './secure-vpc-settings.ts'
import { secureVpcSafeguards } from './secure-vpc.controls.ts'
import { planSubnets, type PlannedSubnet } from './subnet-plan.ts'
import type { NetworkRouteTable, NetworkSubnet, Tier } from './vpc.capabilities.ts'
import { vpcEndpoints } from './vpc-endpoints.ts'
import { zonesOf, type Zone } from './zones.ts'

/**
 * A VPC of three tiers over several zones: nothing in it has a public address by itself, private subnets reach out
 * through NAT and isolated ones nowhere, AWS is reached through endpoints, and all traffic is logged.
 *
 * Each tier in each zone has a block of its own whether it is there or not, so that a zone, a tier or a NAT gateway that
 * is added later replaces nothing.
 *
 * @see FSBP EC2.2, EC2.6, EC2.10, EC2.15, EC2.21, EC2.55-EC2.57; CIS AWS 3.0 3.7, 5.1, 5.4
 * @throws ResourceError where the settings contradict each other.
 * @example
 * const main = new SecureVpc('main', { cidr: '10.20.0.0/16' })
 * new SecureVpc('other', { cidr: '10.21.0.0/20', zones: ['use1-az1', 'use1-az2'], nat: 'perZone', ipv6: true })
 */
export class SecureVpc extends RegionalComponent {
  readonly vpcId: Output<string>
  readonly arn: Output<string>
  readonly cidr: Output<string>
  /** Its IPv6 block; empty where it has none. */
  readonly ipv6Cidr: Output<string>
  /** Ids of the subnets of a tier, in the order of their zones. */
  readonly publicSubnetIds: Output<readonly string[]>
  readonly privateSubnetIds: Output<readonly string[]>
  readonly isolatedSubnetIds: Output<readonly string[]>
  readonly publicRouteTableIds: Output<readonly string[]>
  readonly privateRouteTableIds: Output<readonly string[]>
  readonly isolatedRouteTableIds: Output<readonly string[]>
  /** The addresses that private subnets have outside, by zone. */
  readonly natPublicIps: Output<Readonly<Record<string, string>>>
  /** Ids of its endpoints, by service. */
  readonly endpointIds: Output<Readonly<Record<string, string>>>
  /** Its subnets, as plain data with their ids. */
  readonly subnets: readonly NetworkSubnet[]
  /** Its route tables, as plain data with their ids. */
  readonly routeTables: readonly NetworkRouteTable[]
  /** What must exist before anything in it reaches others. */
  readonly ready: readonly Resource[]

  constructor(name: string, args: SecureVpcArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:SecureVpc', name, args, opts)
    const { nameTag = name } = args
    const settings = secureVpcSettings(args)
    const [fault] = secureVpcFaults(settings)
    if (fault !== undefined) {
      throw new ResourceError(`${(fault.below ?? []).join('.')}: ${fault.because}; ${fault.fix}`, this, true)
    }
    const child: MakeChild = (Type, role, given, childOpts) => this.child(Type, role, given, childOpts)
    const label = (role: string, more?: Record<string, string>) => namedTags(`${nameTag}-${role}`, args.tags, more)
    const knownRegion = args.region ?? args.providerRegion
    const region: Input<string> = knownRegion ?? getRegionOutput({}, { parent: this }).region
    const zones = zonesOf(settings.zones, knownRegion ?? '')
    const controls = this.supports(secureVpcSafeguards, settings)

    const vpc = this.main(Vpc, {
      cidrBlock: settings.cidr,
      assignGeneratedIpv6CidrBlock: settings.ipv6 ? true : undefined,
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: namedTags(nameTag, withSupportTags(args.tags, controls)),
    })
    closeDefaults(child, vpc, settings)
    const logged =
      settings.flowLogs === false
        ? []
        : [flowLogs(child, settings.flowLogs, { name, vpcId: vpc.id, ...args, tags: args.tags })]

    const subnets = planSubnets(settings.cidr, zones, settings.tiers).map((planned) => ({
      ...planned,
      resource: child(Subnet, `subnet-${planned.name}`, {
        vpcId: vpc.id,
        cidrBlock: planned.cidr,
        ...placeOf(planned.zone, region),
        mapPublicIpOnLaunch: planned.tier === 'public' && settings.publicIpOnLaunch,
        ...(settings.ipv6 ? ipv6Of(vpc, planned) : {}),
        tags: label(planned.name, balancers[planned.tier]),
      }),
    }))
    const of = (tier: Tier) => subnets.filter((subnet) => subnet.tier === tier)

    const gateway = settings.tiers.includes('public')
      ? child(InternetGateway, 'internet-gateway', { vpcId: vpc.id, tags: label('internet') })
      : undefined
    const nats = natGateways(child, settings.nat, of('public'), gateway, label)
    const { tables, made } = routes(child, { vpc, gateway, nats, subnets, zones, settings, label })
    if (settings.networkAcls) networkAcls(child, vpc, settings, of, label)
    const endpoints = vpcEndpoints(child, {
      name,
      vpc,
      region,
      settings,
      tables,
      subnets: of(settings.tiers.includes('private') ? 'private' : 'isolated'),
      label,
    })

    this.vpcId = vpc.id
    this.arn = vpc.arn
    this.cidr = vpc.cidrBlock
    this.ipv6Cidr = settings.ipv6 ? vpc.ipv6CidrBlock : output('')
    const ids = (tier: Tier): Output<readonly string[]> => all(of(tier).map(({ resource }) => resource.id))
    this.publicSubnetIds = ids('public')
    this.privateSubnetIds = ids('private')
    this.isolatedSubnetIds = ids('isolated')
    const tableIds = (tier: Tier): Output<readonly string[]> =>
      all(tables.filter((table) => table.tier === tier).map(({ id }) => id))
    this.publicRouteTableIds = tableIds('public')
    this.privateRouteTableIds = tableIds('private')
    this.isolatedRouteTableIds = tableIds('isolated')
    this.natPublicIps = output(Object.fromEntries(nats.map(({ zone, address }) => [zone.name, address.publicIp])))
    this.endpointIds = output(Object.fromEntries(endpoints.map(({ service, resource }) => [service, resource.id])))
    this.subnets = subnets.map(({ resource, zone, tier, cidr, name: subnet }) => ({
      name: subnet,
      tier,
      zone: zone.id ?? zone.name,
      cidr,
      id: resource.id,
    }))
    this.routeTables = tables
    this.ready = [...made, ...endpoints.map(({ resource }) => resource), ...logged]
  }
}

/** What load balancers of Kubernetes look for. */
const balancers: Readonly<Record<Tier, Record<string, string>>> = {
  public: { 'kubernetes.io/role/elb': '1' },
  private: { 'kubernetes.io/role/internal-elb': '1' },
  isolated: {},
}

const placeOf = ({ id, name }: Zone, region: Input<string>) =>
  id === undefined
    ? { availabilityZone: typeof region === 'string' ? `${region}${name}` : interpolate`${region}${name}` }
    : { availabilityZoneId: id }

const ipv6Of = (vpc: Vpc, { ipv6Index }: PlannedSubnet) => ({
  ipv6CidrBlock: vpc.ipv6CidrBlock.apply((block) => ipv6PartOf(block, ipv6Index)),
  assignIpv6AddressOnCreation: false,
})

/** What AWS makes with each VPC, and leaves open. */
const closeDefaults = (child: MakeChild, vpc: Vpc, settings: SecureVpcSettings): void => {
  if (!settings.openDefaultSecurityGroup) {
    child(DefaultSecurityGroup, 'default-security-group', { vpcId: vpc.id, ingress: [], egress: [] })
  }
  if (settings.networkAcls) {
    child(
      DefaultNetworkAcl,
      'default-network-acl',
      { defaultNetworkAclId: vpc.defaultNetworkAclId, ingress: [], egress: [] },
      // A subnet that somebody else puts into the VPC has this one, and may keep it.
      { ignoreChanges: ['subnetIds'] },
    )
  }
}

const networkAcls = (
  child: MakeChild,
  vpc: Vpc,
  settings: SecureVpcSettings,
  of: (tier: Tier) => readonly { readonly resource: Subnet }[],
  label: (role: string) => Input<Record<string, Input<string>>>,
): void => {
  for (const tier of settings.tiers) {
    const { ingress, egress } = aclRules(tier, {
      cidr: settings.cidr,
      ...(settings.ipv6 ? { ipv6Cidr: vpc.ipv6CidrBlock } : {}),
      publicPorts: settings.publicPorts,
      reachableFrom: settings.reachableFrom,
      gatewayEndpoints: settings.gatewayEndpoints.length > 0,
      reachesOut: settings.nat !== 'none',
    })
    child(NetworkAcl, `acl-${tier}`, {
      vpcId: vpc.id,
      subnetIds: of(tier).map(({ resource }) => resource.id),
      ingress: [...ingress],
      egress: [...egress],
      tags: label(tier),
    })
  }
}

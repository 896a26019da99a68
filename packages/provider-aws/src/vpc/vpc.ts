import type { ComponentOptions } from '@konductor/interfaces'
import { DefaultSecurityGroup } from '@pulumi/aws/ec2/defaultSecurityGroup.js'
import { Subnet } from '@pulumi/aws/ec2/subnet.js'
import { Vpc as AwsVpc } from '@pulumi/aws/ec2/vpc.js'
import { VpcIpv4CidrBlockAssociation } from '@pulumi/aws/ec2/vpcIpv4CidrBlockAssociation.js'
import { getRegionOutput } from '@pulumi/aws/getRegion.js'
import { ResourceError } from '@pulumi/pulumi/errors.js'
import { interpolate, output, type Input, type Output } from '@pulumi/pulumi/output.js'
import type { Resource } from '@pulumi/pulumi/resource.js'
import { RegionalComponent } from '../provider/regional-component.ts'
import { withSupportTags } from '../tags/support-tags.ts'
import { ipv6PartOf } from './cidr.ts'
import { flowLogs } from './flow-logs.ts'
import type { MakeChild } from './make-child.ts'
import { namedTags } from './named-tags.ts'
import { plainAcls } from './plain-acls.ts'
import { plainEndpoints } from './plain-endpoints.ts'
import { plainRoutes } from './plain-routes.ts'
import { vpcSettings, type VpcArgs, type VpcSettings } from './vpc-args.ts'
import type { NetworkRouteTable, NetworkSubnet, Tier } from './vpc.capabilities.ts'
import { vpcSafeguards } from './vpc.controls.ts'
import { vpcFaults } from './vpc-faults.ts'

/**
 * A VPC of which there is what is said: subnets, routes, gateways, endpoints and network ACLs by their names. Its default
 * security group is closed and its traffic logged.
 *
 * @see FSBP EC2.2, EC2.6; CIS AWS 3.0 3.7, 5.4. {@link SecureVpc} makes the parts by itself.
 * @throws ResourceError where the settings contradict each other.
 * @example
 * new Vpc('main', { cidr: '10.20.0.0/16', flowLogs: { kmsKeyArn: key.arn } })
 */
export class Vpc extends RegionalComponent {
  readonly vpcId: Output<string>
  readonly arn: Output<string>
  readonly cidr: Output<string>
  /** Its IPv6 block; empty where it has none. */
  readonly ipv6Cidr: Output<string>
  /** Ids of its subnets, by name. */
  readonly subnetIds: Output<Readonly<Record<string, string>>>
  /** Ids of its route tables, by name. */
  readonly routeTableIds: Output<Readonly<Record<string, string>>>
  /** The addresses that its NAT gateways have outside, by name. */
  readonly natPublicIps: Output<Readonly<Record<string, string>>>
  /** Ids of its endpoints, by name. */
  readonly endpointIds: Output<Readonly<Record<string, string>>>
  /** Its subnets, as plain data with their ids. */
  readonly subnets: readonly NetworkSubnet[]
  /** Its route tables, as plain data with their ids. */
  readonly routeTables: readonly NetworkRouteTable[]
  /** What must exist before anything in it reaches others. */
  readonly ready: readonly Resource[]

  constructor(name: string, args: VpcArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:Vpc', name, args, opts)
    const { nameTag = name } = args
    const settings = vpcSettings(args)
    const [fault] = vpcFaults(settings)
    if (fault !== undefined) {
      throw new ResourceError(`${(fault.below ?? []).join('.')}: ${fault.because}; ${fault.fix}`, this, true)
    }
    const child: MakeChild = (Type, role, given, childOpts) => this.child(Type, role, given, childOpts)
    const label = (role: string) => namedTags(`${nameTag}-${role}`, args.tags)
    const region: Input<string> = args.region ?? args.providerRegion ?? getRegionOutput({}, { parent: this }).region
    const controls = this.supports(vpcSafeguards, settings)

    const vpc = this.main(AwsVpc, {
      cidrBlock: settings.cidr,
      assignGeneratedIpv6CidrBlock: settings.ipv6 ? true : undefined,
      instanceTenancy: settings.tenancy === 'default' ? undefined : settings.tenancy,
      enableDnsSupport: settings.dnsSupport,
      enableDnsHostnames: settings.dnsHostnames,
      tags: namedTags(nameTag, withSupportTags(args.tags, controls)),
    })
    if (!settings.openDefaultSecurityGroup) {
      child(DefaultSecurityGroup, 'default-security-group', { vpcId: vpc.id, ingress: [], egress: [] })
    }
    const logged =
      settings.flowLogs === false
        ? []
        : [flowLogs(child, settings.flowLogs, { name, vpcId: vpc.id, ...args, tags: args.tags })]
    const blocks = settings.secondaryCidrs.map((cidrBlock) =>
      child(VpcIpv4CidrBlockAssociation, `cidr-${cidrBlock.replaceAll(/[./]/g, '-')}`, {
        vpcId: vpc.id,
        cidrBlock,
      }),
    )
    const subnets = plainSubnets(child, vpc, settings, region, blocks, label)
    const acls = plainAcls(child, vpc, settings, subnets, label)
    const { tables, nats, made } = plainRoutes(child, vpc, settings, subnets, label)
    const endpoints = plainEndpoints(child, { vpc, settings, region, subnets, tables, label })

    const ids = <R extends { readonly id: Output<string> }>(by: ReadonlyMap<string, R>) =>
      output(Object.fromEntries([...by].map(([key, { id }]) => [key, id])))
    this.vpcId = vpc.id
    this.arn = vpc.arn
    this.cidr = vpc.cidrBlock
    this.ipv6Cidr = settings.ipv6 ? vpc.ipv6CidrBlock : output('')
    this.subnetIds = ids(subnets)
    this.routeTableIds = ids(tables)
    this.natPublicIps = output(Object.fromEntries([...nats].map(([key, { publicIp }]) => [key, publicIp])))
    this.endpointIds = ids(endpoints)
    this.subnets = [...subnets].map(([key, { id }]) => {
      const { tier = 'private', zone = '', cidr = '' } = settings.subnets[key] ?? {}
      return { name: key, tier, zone, cidr, id }
    })
    this.routeTables = [...tables].map(([key, { id }]) => ({ name: key, tier: tierOf(key, settings), id }))
    this.ready = [...made, ...acls, ...endpoints.values(), ...logged]
  }
}

/** A table is of the tier that its subnets are; public comes first, since it reaches furthest. */
const tierOf = (table: string, { subnets }: VpcSettings): Tier => {
  const tiers = Object.values(subnets).flatMap(({ routeTable, tier }) => (routeTable === table ? [tier] : []))
  return (['public', 'private', 'isolated'] as const).find((tier) => tiers.includes(tier)) ?? 'isolated'
}

const plainSubnets = (
  child: MakeChild,
  vpc: AwsVpc,
  settings: VpcSettings,
  region: Input<string>,
  blocks: readonly Resource[],
  label: (role: string) => Input<Record<string, Input<string>>>,
): ReadonlyMap<string, Subnet> =>
  new Map(
    Object.entries(settings.subnets).map(([name, { cidr, zone, ipv6Index, publicIpOnLaunch }]) => [
      name,
      child(
        Subnet,
        `subnet-${name}`,
        {
          vpcId: vpc.id,
          cidrBlock: cidr,
          ...(zone.includes('-')
            ? { availabilityZoneId: zone }
            : { availabilityZone: typeof region === 'string' ? `${region}${zone}` : interpolate`${region}${zone}` }),
          mapPublicIpOnLaunch: publicIpOnLaunch,
          ...(ipv6Index === undefined
            ? {}
            : {
                ipv6CidrBlock: vpc.ipv6CidrBlock.apply((block) => ipv6PartOf(block, ipv6Index)),
                assignIpv6AddressOnCreation: false,
              }),
          tags: label(name),
        },
        blocks.length === 0 ? {} : { dependsOn: [...blocks] },
      ),
    ]),
  )

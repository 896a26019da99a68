import { usualInterfaceServices, type GatewayService } from './endpoint-service.ts'
import type { FlowLogArgs } from './flow-log-args.ts'
import type { NatMode, SecureVpcArgs } from './secure-vpc-args.ts'
import type { Tier } from './vpc.capabilities.ts'

/** A secure VPC with every default in place. */
export interface SecureVpcSettings {
  readonly cidr: string
  readonly zones: number | readonly string[]
  readonly tiers: readonly Tier[]
  readonly ipv6: boolean
  readonly nat: NatMode
  readonly gatewayEndpoints: readonly GatewayService[]
  readonly interfaceEndpoints: readonly string[]
  readonly flowLogs: FlowLogArgs | false
  readonly publicPorts: readonly number[]
  readonly reachableFrom: readonly string[]
  readonly networkAcls: boolean
  readonly openDefaultSecurityGroup: boolean
  readonly publicIpOnLaunch: boolean
}

type Said = Omit<SecureVpcArgs, 'tags' | 'account' | 'partition' | 'region' | 'providerRegion'>

/** What is said of a secure VPC, over what all of them are. */
export const secureVpcSettings = (said: Said): SecureVpcSettings => {
  const { tiers = ['public', 'private', 'isolated'] } = said
  const inside = tiers.some((tier) => tier !== 'public')
  return {
    cidr: said.cidr,
    zones: said.zones ?? 3,
    tiers,
    ipv6: said.ipv6 ?? false,
    nat: said.nat ?? (tiers.includes('public') && tiers.includes('private') ? 'single' : 'none'),
    gatewayEndpoints: said.gatewayEndpoints ?? ['s3', 'dynamodb'],
    interfaceEndpoints: said.interfaceEndpoints ?? (inside ? usualInterfaceServices : []),
    flowLogs: said.flowLogs ?? {},
    publicPorts: said.publicPorts ?? [80, 443],
    reachableFrom: said.reachableFrom ?? [],
    networkAcls: said.networkAcls ?? true,
    openDefaultSecurityGroup: said.openDefaultSecurityGroup ?? false,
    publicIpOnLaunch: said.publicIpOnLaunch ?? false,
  }
}

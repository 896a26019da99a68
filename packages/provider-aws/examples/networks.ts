import { SecureVpc, Vpc, VpcPeering } from '@konductor/provider-aws/vpc'

const main = new SecureVpc('main', { cidr: '10.20.0.0/16', nat: 'perZone', providerRegion: 'eu-central-1' })
export const { vpcId, privateSubnetIds, natPublicIps } = main

const data = new Vpc('data', {
  cidr: '10.30.0.0/20',
  providerRegion: 'eu-central-1',
  subnets: { 'db-a': { cidr: '10.30.3.0/25', zone: 'a', tier: 'isolated', routeTable: 'db', publicIpOnLaunch: false } },
  routeTables: { db: { routes: [] } },
})

const privately = <T extends { readonly tier: string }>(parts: readonly T[]) =>
  parts.filter(({ tier }) => tier === 'private')
export const peering = new VpcPeering('data', {
  from: { vpcId: main.vpcId, routeTables: privately(main.routeTables), subnets: privately(main.subnets) },
  to: data,
})

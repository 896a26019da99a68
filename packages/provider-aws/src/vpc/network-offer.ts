import { all, type Output } from '@pulumi/pulumi/output.js'
import type { AwsNetwork, Tier } from './vpc.capabilities.ts'

type Made = Required<Pick<AwsNetwork, 'name' | 'provider' | 'region' | 'subnets' | 'routeTables'>> &
  Pick<AwsNetwork, 'vpcId' | 'cidr' | 'ready'> & {
    /** By zone, or by the name of the gateway. */
    readonly natPublicIps: Output<Readonly<Record<string, string>>>
  }

/** What a network of this run offers to what lives in it. */
export const networkOffer = (made: Made): AwsNetwork => {
  const { name, subnets, routeTables, natPublicIps } = made
  return {
    ...made,
    get natPublicIps() {
      return natPublicIps.apply((by) =>
        Object.keys(by)
          .sort()
          .flatMap((key) => by[key] ?? []),
      )
    },
    subnetIds: byTier(subnets),
    routeTableIds: byTier(routeTables),
    subnetId: (wanted) => {
      const subnet = subnets.find((each) => each.name === wanted)
      if (subnet !== undefined) return subnet.id
      const known = subnets.map((each) => each.name).join(', ')
      throw new Error(`the network ${name} has no subnet ${wanted}; it has ${known || 'none'}`)
    },
  }
}

/** Made when somebody asks: a network that nobody lists costs nothing for it. */
const byTier = (parts: readonly { readonly tier: Tier; readonly id: Output<string> }[]): AwsNetwork['subnetIds'] => {
  const of = (tier: Tier): Output<readonly string[]> =>
    all(parts.filter((part) => part.tier === tier).map(({ id }) => id))
  return {
    get public() {
      return of('public')
    },
    get private() {
      return of('private')
    },
    get isolated() {
      return of('isolated')
    },
  }
}

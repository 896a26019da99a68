import type { WrittenReference } from '@konductor/core/config'
import { placementOf, type KnownProviders, type Placement } from '../provider/placement.ts'
import { secureVpcId, vpcId } from './network-ids.ts'

interface Written {
  readonly provider?: string | undefined
  readonly region?: string | undefined
  readonly cidr: string
}

interface Side {
  readonly network?: WrittenReference | undefined
  readonly vpc?: WrittenReference | undefined
}

/** A network as far as configuration tells. */
export interface Placed {
  /** Its id; not there where no network of this stack is meant. */
  readonly id?: string
  readonly placement: Placement
  /** Not there where there is no network of this name. */
  readonly cidr?: string
}

/** The networks that configuration has. */
export interface KnownNetworks {
  /** Where the network of a side lives; one that nobody knows is answered as the reference that it is. */
  readonly of: (side: Side, at: string) => Placed
}

/** The networks of a section, secure and plain. */
export const knownNetworks = (
  secureVpcs: Readonly<Record<string, Written>>,
  vpcs: Readonly<Record<string, Written>>,
  providers: KnownProviders,
): KnownNetworks => ({
  of: ({ network, vpc }, at) => {
    const [known, key, id] =
      typeof network === 'string'
        ? [secureVpcs, network, secureVpcId(network)]
        : [vpcs, typeof vpc === 'string' ? vpc : '', vpcId(typeof vpc === 'string' ? vpc : '')]
    const written = Object.hasOwn(known, key) ? known[key] : undefined
    return written === undefined
      ? { placement: placementOf(providers, at, {}) }
      : { id, placement: placementOf(providers, id, written), cidr: written.cidr }
  },
})

interface PeeringSides {
  readonly from: Side
  readonly to: Side & { readonly cidrs?: readonly string[] | undefined }
}

/** The blocks that a network is peered with, sorted: what its network ACLs let through. */
export const peerBlocks = (
  id: string,
  peerings: Readonly<Record<string, PeeringSides>>,
  networks: KnownNetworks,
): readonly string[] =>
  Object.values(peerings)
    .flatMap(({ from, to }): readonly string[] => {
      const [one, other] = [networks.of(from, ''), networks.of(to, '')]
      if (one.id === id) return to.cidrs ?? (other.cidr === undefined ? [] : [other.cidr])
      return other.id === id && one.cidr !== undefined ? [one.cidr] : []
    })
    .sort()

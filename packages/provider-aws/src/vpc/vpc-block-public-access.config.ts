import {
  choice,
  closed,
  defaulted,
  group,
  named,
  nameRule,
  optional,
  unitBase,
  unitSettings,
  type TypeOf,
} from '@konductor/core/config'
import type { Reference, UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { placementProperties } from '../provider/placement.config.ts'
import type { Placement } from '../provider/placement.ts'
import { networkFaults, networkReference, SecureVpcReference, VpcId, VpcReference } from './network-settings.ts'

const Exclusion = closed(
  {
    network: optional(SecureVpcReference, 'Secure VPC that keeps the internet.', { example: 'main' }),
    vpc: optional(VpcReference, 'Plain VPC that keeps the internet.'),
    vpcId: optional(VpcId, 'Id of a VPC that exists and keeps the internet.'),
    allow: defaulted(choice('egress', 'bidirectional'), 'bidirectional', 'Which way.'),
  },
  (written) => networkFaults(written, 'vpc'),
)

/**
 * What takes the internet from every VPC of an account in a region, but for those that are named.
 *
 * @see FSBP EC2.172
 * @example
 * // aws: { services: { vpc: { blockPublicAccess: { everywhere: { mode: ingress, except: { edge: { network: main } } } } } } }
 */
export const VpcBlockPublicAccess = closed({
  ...placementProperties,
  mode: defaulted(
    choice('ingress', 'bidirectional'),
    'bidirectional',
    'bidirectional: nothing goes in or out; ingress: NAT and egress-only gateways still reach out.',
  ),
  except: group(named(Exclusion, nameRule(32)), 'VPCs that keep the internet, by names of their own.'),
  ...unitSettings(['main', 'except-[a-z0-9-]+']),
})
export type VpcBlockPublicAccess = TypeOf<typeof VpcBlockPublicAccess>

/** The settings as plain data. */
export interface VpcBlockPublicAccessSettings {
  readonly provider: string
  readonly region?: string
  readonly mode: VpcBlockPublicAccess['mode']
  /** In the order of the references, then those that are ids. */
  readonly except: readonly {
    readonly name: string
    readonly vpcId?: string
    readonly allow: 'egress' | 'bidirectional'
  }[]
}

/** The id of the unit that has this key. */
export const vpcBlockPublicAccessId = (key: string): string => `aws.services.vpc.blockPublicAccess.${key}`

/** A block on public access as plain data. */
export const vpcBlockPublicAccessUnit = (
  key: string,
  written: VpcBlockPublicAccess,
  { provider, region, via }: Placement,
): UnitOf<'vpcBlockPublicAccess', AwsCatalogue['vpcBlockPublicAccess']> => {
  const at = vpcBlockPublicAccessId(key)
  const all = Object.entries(written.except).map(([name, one]) => ({
    name,
    one,
    reference: networkReference(one, `${at}.except.${name}`).network,
  }))
  const referring = all.flatMap(({ name, one, reference }) =>
    reference === undefined ? [] : [{ name, one, reference }],
  )
  const literal = all.filter(({ reference }) => reference === undefined)
  const networks: readonly Reference<'aws.network'>[] = referring.map(({ reference }) => reference)
  return {
    kind: 'vpcBlockPublicAccess',
    id: at,
    at,
    name: key,
    settings: {
      provider,
      ...(region === undefined ? {} : { region }),
      mode: written.mode,
      except: [...referring, ...literal].map(({ name, one }) => ({
        name,
        allow: one.allow,
        ...(one.vpcId === undefined ? {} : { vpcId: one.vpcId }),
      })),
    },
    needs: { via, networks },
    offers: [],
    ...unitBase(written),
  }
}

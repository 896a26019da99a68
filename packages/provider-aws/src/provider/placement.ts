import type { Identifier } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import type { MeantPolicy } from '../iam/managed-policy-reference.config.ts'
import { providerId, via } from './provider.config.ts'
import type { Login } from './same-account.ts'

/** A provider that units may live in. */
export interface KnownProvider {
  readonly region: string
  /** The accounts that it may touch, where configuration names them. */
  readonly accounts?: readonly Identifier[] | undefined
  /** What no role that is made in it can do more than. */
  readonly roleBoundary?: MeantPolicy
  /** How it gets to its account. */
  readonly login?: Login
  /** Where it is written. */
  readonly at: string
}

/**
 * The settings that decide which accounts are those of a unit's provider: for what its openings are `judgedBy`.
 *
 * @param at Where the unit is written.
 */
export const accountsSaidAt = (at: string, { known, via }: Pick<Placement, 'known' | 'via'>): readonly string[] => [
  `${at}.provider`,
  ...(known === undefined || via.at.endsWith('.provider') ? [via.at] : []),
  ...(known === undefined ? [] : [`${known.at}.allowedAccountIds`]),
  // The default provider is said at the top of the section as well.
  ...(known?.at === providerId('default') ? ['aws.allowedAccountIds'] : []),
]

/** The providers by name: those that are not switched off. */
export type KnownProviders = Readonly<Record<string, KnownProvider>>

/** Where a unit lives. */
export interface Placement {
  /** The name of its provider. */
  readonly provider: string
  /** The region it lives in, where that is another than its provider has: what `region` of a component is. */
  readonly region?: string
  /** The reference to the provider, placed where it was named. */
  readonly via: Reference<'aws.provider'>
  /**
   * Not there where nobody knows the provider: that is the one problem then, and nothing that the provider would have
   * is asked for.
   */
  readonly known?: KnownProvider
}

interface Written {
  readonly provider?: string | undefined
  readonly region?: string | undefined
}

/**
 * Where a unit lives: what it says itself, else what the defaults of its kind say, else the default provider.
 *
 * @param at Where the unit is written.
 * @param defaults What holds for all units of its kind, and where that is written.
 */
export const placementOf = (
  providers: KnownProviders,
  at: string,
  own: Written,
  defaults?: Written & { readonly at: string },
): Placement => {
  const provider = own.provider ?? defaults?.provider ?? 'default'
  const region = own.region ?? defaults?.region
  const known = Object.hasOwn(providers, provider) ? providers[provider] : undefined
  const named = own.provider !== undefined ? at : defaults?.provider !== undefined ? defaults.at : undefined
  return {
    provider,
    ...(region === undefined || region === known?.region ? {} : { region }),
    via: via(provider, named === undefined ? at : `${named}.provider`),
    ...(known === undefined ? {} : { known }),
  }
}

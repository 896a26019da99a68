import type { Reference, UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { inRegion } from '../provider/region.ts'
import { providerId, via } from '../provider/provider.config.ts'

/** What a provider's own key is for: what is encrypted with it, and so which service may use it. */
export type KeyPurpose = 's3' | 'ebs' | 'logs'

/** A provider's own key for one purpose. */
export interface KeySettings {
  readonly purpose: KeyPurpose
  /** The region it lives in, where that is another than its provider has. */
  readonly region?: string
}

const keyId = (provider: string, purpose: KeyPurpose, region: string | undefined): string =>
  `${providerId(provider)}.keys.${purpose}${inRegion('@', region)}`

/**
 * The reference to the one key that a provider has for a purpose.
 *
 * @param region `region` of the {@link Placement}: a key encrypts in its own region only.
 */
export const keyReference = (
  provider: string,
  purpose: KeyPurpose,
  at: string,
  region?: string,
): Reference<'aws.key'> => ({
  unit: keyId(provider, purpose, region),
  capability: 'aws.key',
  at,
})

/** A provider's key for a purpose as plain data: there because a unit needs it, one for all of them in a region. */
export const keyUnit = (
  provider: string,
  purpose: KeyPurpose,
  at: string,
  region?: string,
): UnitOf<'key', AwsCatalogue['key']> => ({
  kind: 'key',
  id: keyId(provider, purpose, region),
  at,
  name: `aws-${provider}-${purpose}${inRegion('-', region)}`,
  settings: { purpose, ...(region === undefined ? {} : { region }) },
  needs: { via: via(provider, at) },
  offers: ['aws.key'],
  stateful: true,
  implied: true,
})

import type { Reference, UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { providerId, via } from '../provider/provider.config.ts'

/** What a provider's own key is for. */
export interface KeySettings {
  /** The service that encrypts with it: `s3`. */
  readonly service: string
}

const keyId = (provider: string, service: string): string => `${providerId(provider)}.keys.${service}`

/** The reference to the one key that a provider has for a service. */
export const keyReference = (provider: string, service: string, at: string): Reference<'aws.key'> => ({
  unit: keyId(provider, service),
  capability: 'aws.key',
  at,
})

/** A provider's key for a service as plain data: there because a unit needs it, one for all of them. */
export const keyUnit = (provider: string, service: string, at: string): UnitOf<'key', AwsCatalogue['key']> => ({
  kind: 'key',
  id: keyId(provider, service),
  at,
  name: `aws-${provider}-${service}`,
  settings: { service },
  needs: { via: via(provider, at) },
  offers: ['aws.key'],
  stateful: true,
  implied: true,
})

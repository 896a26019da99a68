import { closed, defaulted, text, unitBase, unitSettings, type TypeOf } from '@konductor/core/config'
import type { Reference, UnitOf } from '@konductor/interfaces'
import type { RandomCatalogue } from '../catalogue.ts'

/** A Pulumi provider. Random ones have no settings of their own. */
export const ProviderConfig = closed({ options: unitSettings(['main']).options })
export type ProviderConfig = TypeOf<typeof ProviderConfig>

/** The setting of every resource that names its provider. */
export const providerSetting = () =>
  defaulted(text({ expected: 'the name of a provider under random.providers' }), 'default', 'Provider it lives in.')

const providerId = (key: string): string => `random.providers.${key}`

/** The need of every resource for its provider. */
export const via = (provider: string, at: string): Reference<'random.provider'> => ({
  unit: providerId(provider),
  capability: 'random.provider',
  at: `${at}.provider`,
})

/** A Pulumi provider as plain data. */
export const providerUnit = (key: string, config: ProviderConfig): UnitOf<'provider', RandomCatalogue['provider']> => ({
  kind: 'provider',
  id: providerId(key),
  at: providerId(key),
  name: `random-${key}`,
  settings: {},
  needs: {},
  offers: ['random.provider'],
  ...unitBase(config, (formerly) => `random-${formerly}`),
})

import type { Builder } from '@konductor/interfaces'
import { Provider } from '@pulumi/random/provider.js'
import type { RandomCatalogue } from '../catalogue.ts'

/** Builds a Pulumi provider. */
export const buildProvider: Builder<'provider', RandomCatalogue['provider']> = (unit, _needs, context) => ({
  offers: { 'random.provider': { provider: new Provider(unit.name, {}, context.resourceOptions(unit)) } },
})

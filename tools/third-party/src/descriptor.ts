import { published, sectionOf } from '@konductor/core/config'
import type { ProviderModule } from '@konductor/interfaces'
import type { RandomCatalogue } from './catalogue.ts'
import { inspect } from './inspect.ts'
import { packageVersion } from './package-version.ts'
import { passwordSafeguards } from './password/password.controls.ts'
import { RandomSection } from './section.ts'
import { randomUnits } from './units.ts'

/**
 * Random values that stay the same until they are meant to change.
 *
 * @example
 * export const { state, secrets } = deploy({ modules: [random] })
 */
export const random: ProviderModule<'random', RandomSection, RandomCatalogue> = {
  id: 'random',
  displayName: 'Random',
  packageName: '@acme/konductor-random',
  version: packageVersion,
  contract: 1,
  config: sectionOf(RandomSection),
  accepts: ['kubernetes.cluster'],
  exportable: ['random.password', 'random.pet'],
  units: randomUnits,
  inspect: (units, _surroundings, section) => inspect(units, section),
  safeguards: { 'acme:random:SafePassword': published(passwordSafeguards) },
  replacements: async () => (await import('./replacements.ts')).replacements,
  problems: async () => (await import('./problem-catalogue.ts')).problemCatalogue,
  load: async () => (await import('./implementation.ts')).implementation,
}

import { closed, count, defaulted, optional, text, unitBase, unitSettings, type TypeOf } from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { RandomCatalogue } from '../catalogue.ts'
import { providerSetting, via } from '../provider/provider.config.ts'

/** A name of some words. */
export const PetConfig = closed({
  provider: providerSetting(),
  words: defaulted(count({ min: 1, max: 6 }), 2, 'Words it has.'),
  prefix: optional(text({ expected: 'a word', pattern: /^[a-z]+$/ }), 'A word before them.', { example: 'blue' }),
  ...unitSettings(['main']),
})
export type PetConfig = TypeOf<typeof PetConfig>

/** What a name is made from. */
export type PetSettings = Pick<PetConfig, 'prefix' | 'words'>

/** The id of the name that has this key. */
export const petId = (key: string): string => `random.pets.${key}`

/** A name as plain data. */
export const petUnit = (key: string, config: PetConfig): UnitOf<'pet', RandomCatalogue['pet']> => ({
  kind: 'pet',
  id: petId(key),
  at: petId(key),
  name: key,
  settings: config,
  needs: { via: via(config.provider, petId(key)) },
  offers: ['random.pet'],
  ...unitBase(config),
})

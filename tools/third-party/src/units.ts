import type { OfferedUnit, UnitIn } from '@konductor/interfaces'
import type { RandomCatalogue } from './catalogue.ts'
import { idUnits } from './id/id.config.ts'
import { passwordUnit } from './password/password.config.ts'
import { petUnit } from './pet/pet.config.ts'
import { providerUnit } from './provider/provider.config.ts'
import type { RandomSection } from './section.ts'

/** The units that the section asks for. */
export const randomUnits = (
  { ids, passwords, pets, providers }: RandomSection,
  clusters: readonly OfferedUnit[],
): readonly UnitIn<RandomCatalogue>[] => {
  const used = [passwords, pets, ids].flatMap((all) => Object.values(all).map(({ provider }) => provider))
  const all = used.includes('default') ? { default: {}, ...providers } : providers
  return [
    ...Object.entries(all).map(([key, config]) => providerUnit(key, config)),
    ...Object.entries(passwords).map(([key, config]) => passwordUnit(key, config)),
    ...Object.entries(pets).map(([key, config]) => petUnit(key, config)),
    ...Object.entries(ids).flatMap(([key, config]) => idUnits(key, config, clusters)),
  ]
}

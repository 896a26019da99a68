import { override } from '@konductor/core'
import type { Builder } from '@konductor/interfaces'
import { RandomPet } from '@pulumi/random/randomPet.js'
import type { RandomCatalogue } from '../catalogue.ts'

/** Builds a name: a single resource, for which a component would add nothing. */
export const buildPet: Builder<'pet', RandomCatalogue['pet']> = (unit, { via }, context) => {
  const { prefix, words } = unit.settings
  const pet = new RandomPet(
    unit.name,
    override({ length: words, prefix }, unit.override, 'main'),
    context.resourceOptions(unit, via.provider),
  )
  return { offers: { 'random.pet': { name: pet.id } }, state: { name: pet.id } }
}

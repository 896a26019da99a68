import type { ModuleImplementation } from '@konductor/interfaces'
import type { RandomCatalogue } from './catalogue.ts'
import { randomExportable } from './exportable.ts'
import { buildId } from './id/id.build.ts'
import { buildPassword } from './password/password.build.ts'
import { buildPet } from './pet/pet.build.ts'
import { buildProvider } from './provider/provider.build.ts'

/** The module's heavy half: a builder for each kind. */
export const implementation: ModuleImplementation<RandomCatalogue> = {
  build: { provider: buildProvider, password: buildPassword, pet: buildPet, id: buildId },
  exportable: randomExportable,
}

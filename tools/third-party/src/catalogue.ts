import type { IdSettings } from './id/id.config.ts'
import type { PasswordSettings } from './password/password.config.ts'
import type { PetSettings } from './pet/pet.config.ts'

// By name, so that whoever sees the catalogue sees the capabilities it adds.
export type { RandomId, RandomPassword, RandomPet, RandomProvider } from './capabilities.ts'

/** The kinds of the module. */
export type RandomCatalogue = {
  provider: { settings: {}; needs: {}; offers: 'random.provider' }
  password: {
    settings: PasswordSettings
    needs: { via: 'random.provider'; rotatesWith?: 'random.pet' }
    offers: 'random.password'
  }
  pet: { settings: PetSettings; needs: { via: 'random.provider' }; offers: 'random.pet' }
  id: {
    settings: IdSettings
    needs: { via: 'random.provider'; cluster?: 'kubernetes.cluster' }
    offers: 'random.id'
  }
}

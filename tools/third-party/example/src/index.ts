import { deploy } from '@konductor/core'
import type {} from '@acme/konductor-random'

export const { state, secrets, outputs } = deploy({
  extend: (built) => ({ release: built.get('random.pet', 'random.pets.release').name }),
})

import { random } from '@acme/konductor-random'
import { deploy } from '@konductor/core'
import { aws } from '@konductor/provider-aws'
import { kubernetes } from '@konductor/provider-kubernetes'

export const { state, secrets, outputs } = deploy({
  modules: [aws, kubernetes, random],
  extend: (built) => ({ release: built.get('random.pet', 'random.pets.release').name }),
})

import { deploy } from '@konductor/core'

export const { state, secrets } = deploy({ modules: [] })

import { deploy } from '@konductor/core'
import { kubernetes } from '@konductor/provider-kubernetes'

export const { state, secrets } = deploy({ modules: [kubernetes] })

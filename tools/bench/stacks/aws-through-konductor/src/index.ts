import { deploy } from '@konductor/core'
import { aws } from '@konductor/provider-aws'

export const { state, secrets } = deploy({ modules: [aws] })

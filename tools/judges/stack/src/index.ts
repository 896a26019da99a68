import { deploy } from '@konductor/core'
import { aws } from '@konductor/provider-aws'
import { kubernetes } from '@konductor/provider-kubernetes'

export const { state, secrets } = deploy({ modules: [aws, kubernetes] })

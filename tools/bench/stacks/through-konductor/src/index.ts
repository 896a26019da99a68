import { deploy } from '@konductor/core'
import { queues } from './queues.ts'

export const { state, secrets } = deploy({ modules: [queues] })

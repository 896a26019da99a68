import { deploy } from '@konductor/core'
import { aws } from '@konductor/provider-aws'
import { kubernetes } from '@konductor/provider-kubernetes'
import { module as acme } from './acme.ts'

export const { state, secrets, outputs } = deploy({
  modules: [aws, kubernetes, acme],
  extend: (built) => ({ queueUrl: built.get('acme.queue', 'acme.queues.jobs').url }),
})

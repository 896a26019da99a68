import type { ModuleImplementation } from '@konductor/interfaces'
import { Provider } from '@pulumi/aws'
import { Queue } from '@pulumi/aws/sqs/index.js'
import type { QueuesCatalogue } from './queues.ts'

export const implementation: ModuleImplementation<QueuesCatalogue> = {
  build: {
    provider: (unit, _, context) => ({
      offers: { 'queues.provider': new Provider(unit.name, { region: 'us-east-1' }, context.resourceOptions(unit)) },
    }),
    queue: (unit, { via }, context) => {
      const { index } = unit.settings
      new Queue(unit.name, { tags: { index: `${index}`, team: 'a', tier: 'b' } }, context.resourceOptions(unit, via))
      return {}
    },
  },
}

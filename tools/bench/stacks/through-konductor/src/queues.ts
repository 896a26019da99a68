import { closed, count, enabledSwitch, required, sectionOf, type TypeOf } from '@konductor/core/config'
import type { ProviderModule } from '@konductor/interfaces'
import type { Provider } from '@pulumi/aws'

declare module '@konductor/interfaces' {
  interface Capabilities {
    readonly 'queues.provider': Provider
  }
}

const Queues = closed({
  enabled: enabledSwitch(),
  count: required(count({ min: 0 }), 'How many queues.'),
})
type Queues = TypeOf<typeof Queues>

interface QueueSettings {
  readonly index: number
}

type QueuesCatalogue = {
  provider: { settings: {}; needs: {}; offers: 'queues.provider' }
  queue: { settings: QueueSettings; needs: { via: 'queues.provider' }; offers: never }
}

/** A module of the lightest resources there are, so that what is measured is Konductor and Pulumi. */
export const queues: ProviderModule<'queues', Queues, QueuesCatalogue> = {
  id: 'queues',
  displayName: 'Queues',
  packageName: 'bench-queues',
  version: '0.0.0',
  contract: 1,
  config: sectionOf(Queues),
  units: ({ count: many }) => [
    {
      kind: 'provider',
      id: 'queues.providers.default',
      at: 'queues',
      name: 'queues-default',
      settings: {},
      needs: {},
      offers: ['queues.provider'],
    },
    ...Array.from({ length: many }, (_, index) => ({
      kind: 'queue' as const,
      id: `queues.queue-${index}`,
      at: `queues.queue-${index}`,
      name: `queue-${index}`,
      settings: { index },
      needs: {
        via: { unit: 'queues.providers.default', capability: 'queues.provider' as const, at: 'queues' },
      },
      offers: [],
    })),
  ],
  load: async () => (await import('./implementation.ts')).implementation,
}

export type { Queues, QueuesCatalogue }

import { deploy } from '@konductor/core'
import { encodeTags, metadataFacts } from '@konductor/core/config'
import type { ProviderModule, TagPolicy } from '@konductor/interfaces'
import { queues, type Queues, type QueuesCatalogue } from './queues.ts'

const text = { longest: 256, counted: 'characters', takes: /^./u } as const
const limits = { tags: 50, room: 10, key: text, value: text, reserved: /^aws:/, foldsCase: true } as const

const policy: TagPolicy = {
  takes: (type) => type === 'aws:sqs/queue:Queue',
  encode: (metadata, stack) => {
    const facts = metadataFacts(metadata, stack).flatMap((fact) => ('value' in fact ? [[fact.key, fact.value]] : []))
    const { tags, changed } = encodeTags({ facts: Object.fromEntries(facts) }, limits)
    return { tags: [{ property: ['tags'], values: tags }], changed }
  },
  properties: [['tags']],
  providerType: 'pulumi:providers:aws',
}

/** The same module, and core's transform over each of its resources. */
const tagged: ProviderModule<'queues', Queues, QueuesCatalogue> = {
  ...queues,
  tags: { writtenBy: 'transform', policy: async () => policy },
}

export const { state, secrets } = deploy({ modules: [tagged] })

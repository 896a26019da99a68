// A third party's module: its own capability, kind, codec and component, with nothing but published entry points.
import { Component, type ComponentOptions } from '@konductor/core'
import {
  closed,
  defaulted,
  enabledSwitch,
  flag,
  named,
  group,
  sectionOf,
  unitBase,
  unitSettings,
  type TypeOf,
} from '@konductor/core/config'
import type { Builder, ProviderModule, ModuleImplementation } from '@konductor/interfaces'
import { CustomResource, type CustomResourceOptions, type Input, type Output } from '@pulumi/pulumi'

export interface AcmeQueue {
  readonly url: Output<string>
}

declare module '@konductor/interfaces' {
  interface Capabilities {
    readonly 'acme.queue': AcmeQueue
  }
}

const Queue = closed({
  fifo: defaulted(flag(), true, 'Keeps the order of messages.'),
  ...unitSettings(['main']),
})
type Queue = TypeOf<typeof Queue>

const Acme = closed({
  enabled: enabledSwitch(),
  queues: group(named(Queue), 'Queues by name.'),
})
type Acme = TypeOf<typeof Acme>

type AcmeCatalogue = { queue: { settings: Queue; needs: {}; offers: 'acme.queue' } }

class QueueResource extends CustomResource {
  declare readonly url: Output<string>
  constructor(name: string, args: { readonly fifo: Input<boolean> }, opts?: CustomResourceOptions) {
    super('acme:index:Queue', name, { ...args, url: undefined }, opts)
  }
}

export class SafeQueue extends Component {
  readonly url: Output<string>
  constructor(name: string, args: { readonly fifo: boolean }, opts: ComponentOptions = {}) {
    super('acme:index:SafeQueue', name, args, opts)
    this.url = this.main(QueueResource, args).url
  }
}

const queue: Builder<'queue', AcmeCatalogue['queue']> = (unit, _resolved, context) => {
  const built = new SafeQueue(unit.name, { fifo: unit.settings.fifo }, context.options(unit))
  return { offers: { 'acme.queue': { url: built.url } }, state: { url: built.url } }
}

const implementation: ModuleImplementation<AcmeCatalogue> = { build: { queue } }

export const module: ProviderModule<'acme', Acme, AcmeCatalogue> = {
  id: 'acme',
  displayName: 'Acme',
  packageName: 'acme-module',
  version: '1.0.0',
  contract: 1,
  config: sectionOf(Acme),
  units: (config) =>
    Object.entries(config.queues).map(([key, settings]) => ({
      kind: 'queue',
      id: `acme.queues.${key}`,
      at: `acme.queues.${key}`,
      name: key,
      settings,
      needs: {},
      offers: ['acme.queue'],
      ...unitBase(settings),
    })),
  load: async () => implementation,
}

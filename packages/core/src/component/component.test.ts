import type { ComponentOptions } from '@konductor/interfaces'
import { CustomResource, ProviderResource, type CustomResourceOptions, type Input, type Output } from '@pulumi/pulumi'
import { describe, expect, it } from 'vitest'
import { componentFaults } from '../testing/component-faults.ts'
import { record, recordFailure, type RecordedResource } from '../testing/record.ts'
import { Component } from './component.ts'

interface QueueArgs {
  readonly fifo?: Input<boolean>
  readonly size?: Input<number>
}

class Queue extends CustomResource {
  declare readonly arn: Output<string>
  constructor(name: string, args?: QueueArgs, opts?: CustomResourceOptions) {
    super('acme:sqs/queue:Queue', name, { ...args, arn: undefined }, opts)
  }
}

class Provider extends ProviderResource {
  constructor(name: string) {
    super('acme', name, {})
  }
}

interface PolicyArgs {
  readonly queue: Input<string>
}

class Policy extends CustomResource {
  constructor(name: string, args: PolicyArgs, opts?: CustomResourceOptions) {
    super('acme:sqs/policy:Policy', name, { ...args }, opts)
  }
}

class SafeQueue extends Component {
  readonly arn: Output<string>
  readonly label = 'plain'
  constructor(name: string, args: QueueArgs = {}, opts: ComponentOptions = {}) {
    super('konductor:acme:SafeQueue', name, args, opts)
    const queue = this.main(Queue, { fifo: true, ...args })
    this.child(Policy, 'policy', { queue: queue.arn })
    this.arn = queue.arn
  }
}

class Pair extends Component {
  constructor(name: string, opts: ComponentOptions = {}) {
    super('konductor:acme:Pair', name, {}, opts)
    this.child(SafeQueue, 'left', { size: 1 })
  }
}

const names = (resources: readonly RecordedResource[]) =>
  resources.map(({ type, name, parent }) => `${type.split(':').at(-1)} ${name} in ${parent ?? 'the stack'}`)

describe('a component', () => {
  it('names the main child as itself and every other <name>-<role>, all of them its children', async () => {
    expect(names(await record(() => new SafeQueue('jobs')))).toEqual([
      'SafeQueue jobs in the stack',
      'Queue jobs in jobs',
      'Policy jobs-policy in jobs',
    ])
  })

  it('registers its public outputs and nothing else, without its author saying so', async () => {
    const [component] = await record(() => new SafeQueue('jobs'))
    expect(component?.outputs).toEqual({ arn: 'arn:jobs' })
  })

  it.each([null, 'x', []])('answers a caller without types who gives %j as arguments', async (args) => {
    const failure = await recordFailure(() => Reflect.construct(SafeQueue, ['jobs', args]))
    expect(failure).toMatchObject({ message: 'konductor:acme:SafeQueue jobs takes its arguments as an object' })
  })

  it('asks for arguments that there is no default for', async () => {
    class Asking extends Component {
      constructor(name: string, args: { readonly size?: number; readonly color?: string | null }) {
        super('konductor:acme:Asking', name, args)
        this.needs(args, { size: 'is a number', color: 'is a word' })
      }
    }
    expect(await record(() => new Asking('full', { size: 0, color: '' }))).toHaveLength(1)
    expect(await recordFailure(() => new Asking('empty', { color: null }))).toMatchObject({
      message: 'empty needs size, which is a number, and color, which is a word',
    })
  })

  it('sends no inputs of its own, so that nothing waits for it and no secret stands in it', async () => {
    const [component] = await record(() => new SafeQueue('jobs', { size: 3 }))
    expect(component?.inputs).toEqual({})
  })

  it('hands provider, protect, retainOnDelete and dependsOn to its children and their children', async () => {
    const all = await record(() => {
      const provider = new Provider('east')
      const first = new Queue('first', {}, { provider })
      new Pair('pair', { provider, protect: true, retainOnDelete: true, dependsOn: [first] })
    })
    expect(
      all
        .filter(({ custom, name }) => custom && name.startsWith('pair'))
        .map(({ name, provider, protect, retainOnDelete, dependencies }) => ({
          name,
          provider,
          protect,
          retainOnDelete,
          dependencies,
        })),
    ).toEqual([
      { name: 'pair-left', provider: 'east', protect: true, retainOnDelete: true, dependencies: ['first'] },
      {
        name: 'pair-left-policy',
        provider: 'east',
        protect: true,
        retainOnDelete: true,
        dependencies: ['first', 'pair-left'],
      },
    ])
  })

  it('gives the options meant for its main child to that child alone', async () => {
    const all = await record(() => new SafeQueue('jobs', {}, { main: { ignoreChanges: ['size'], import: 'q-1' } }))
    expect(all.map(({ name, ignoreChanges, import: id }) => [name, ignoreChanges, id])).toEqual([
      ['jobs', [], undefined],
      ['jobs', ['size'], 'q-1'],
      ['jobs-policy', [], undefined],
    ])
  })

  it('puts an override over the arguments of the child with that role, property by property', async () => {
    const all = await record(
      () => new SafeQueue('jobs', { size: 3 }, { override: { main: { fifo: false, extra: { a: 1 } } } }),
    )
    expect(all.map(({ inputs }) => inputs)).toEqual([
      {},
      { fifo: false, size: 3, extra: { a: 1 } },
      { queue: 'arn:jobs' },
    ])
  })

  it('refuses an override for a role that no child has and says which there are', async () => {
    const error = await recordFailure(() => new SafeQueue('jobs', {}, { override: { polciy: { queue: 'x' } } }))
    expect(error).toMatchObject({
      message: 'override names "polciy", and there is no such child; there are: main, policy',
      hideStack: true,
    })
  })

  it('refuses two children with one role', async () => {
    class Twice extends Component {
      constructor(name: string) {
        super('konductor:acme:Twice', name, {})
        this.child(Queue, 'a', {})
        this.child(Queue, 'a', {})
      }
    }
    expect(await recordFailure(() => new Twice('t'))).toMatchObject({
      message: 'two children have the role "a"',
      hideStack: true,
    })
  })

  it('passes a former name to Pulumi as an alias', async () => {
    const all = await record(() => new SafeQueue('jobs', {}, { aliases: [{ name: 'work' }] }))
    expect(all.map(({ aliases }) => aliases)).toEqual([['work'], [], []])
  })

  it('keeps the rules that the shared check looks at', async () => {
    expect(await componentFaults(() => new SafeQueue('jobs'))).toEqual([])
    expect(await componentFaults(() => new Pair('pair'))).toEqual([])
  })

  it('is found out by the shared check when it names a child itself', async () => {
    class Loose extends Component {
      constructor() {
        super('konductor:acme:Loose', 'loose', {})
        new Queue('odd', {}, { parent: this })
      }
    }
    expect(await componentFaults(() => new Loose())).toEqual(['odd is called neither loose nor loose-<role>'])
  })

  it('is typed by the class of each child', () => {
    class Wrong extends Component {
      constructor() {
        super('konductor:acme:Wrong', 'wrong', {})
        // @ts-expect-error: the policy needs its queue
        this.child(Policy, 'a', {})
        // @ts-expect-error: a queue has no such argument
        this.main(Queue, { speed: 3 })
        // @ts-expect-error: the component's own arguments
        this.child(SafeQueue, 'b', { size: 'big' })
        // @ts-expect-error: the parent comes by itself
        this.child(Queue, 'c', {}, { parent: this })
      }
    }
    expect(Wrong.name).toBe('Wrong')
  })
})

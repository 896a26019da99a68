import type { AnyModule, Unit } from '@konductor/interfaces'
import { CustomResource, type CustomResourceOptions } from '@pulumi/pulumi'
import { output } from '@pulumi/pulumi/output.js'
import { setAllConfig } from '@pulumi/pulumi/runtime/config.js'
import { describe, expect, it, vi } from 'vitest'
import { cloud } from '../../test/cloud.ts'
import { checked, project } from '../../test/project.ts'
import { Component } from '../component/component.ts'
import { record, type RecordedResource } from '../testing/record.ts'
import { deploy } from './deploy.ts'

vi.mock('../logging/pulumi-sink.ts', () => ({ pulumiSink: () => {} }))

class Thing extends CustomResource {
  constructor(name: string, opts: CustomResourceOptions) {
    super('cloud:index:Thing', name, {}, opts)
  }
}

class Box extends Component {
  constructor(name: string) {
    super('cloud:index:Box', name, {})
  }
}

/** Builds each unit as one resource, unless a unit is to fail. */
const building =
  (failing: (unit: Unit) => unknown = () => undefined): AnyModule['load'] =>
  async () => {
    const builder = (unit: Unit): unknown => {
      const own = failing(unit)
      if (own !== undefined) return own
      new Thing(unit.name, {})
      return { offers: Object.fromEntries(unit.offers.map((name) => [name, unit.name])) }
    }
    return { build: { provider: builder, bucket: builder } }
  }

const buckets = { first: {}, second: { logTo: 'first' }, third: {} }
const config = { aws: { enabled: true, services: { s3: { buckets } } } }

const run = async (
  modules: readonly AnyModule[],
): Promise<{ readonly resources: readonly RecordedResource[]; readonly message: string }> => {
  let message = ''
  const resources = await record(async () => {
    setAllConfig(
      Object.fromEntries(Object.entries(config).map(([key, value]) => [`project:${key}`, JSON.stringify(value)])),
    )
    await deploy({ modules }).state.catch((error: unknown) => {
      message = error instanceof Error ? error.message : String(error)
    })
  })
  return { resources, message }
}
const names = (resources: readonly RecordedResource[]): readonly string[] => resources.map(({ name }) => name)

/** What configuration gets, each problem as its tag and reason. */
const said = async (text: string, modules: readonly AnyModule[]): Promise<readonly string[]> => {
  const outcome = await checked(project({ 'Pulumi.dev.yaml': `config:\n${text}` }), { modules })
  return outcome._tag === 'Left' ? outcome.left.problems.map(({ _tag, because }) => `${_tag}: ${because}`) : []
}

describe('fault 8: units that need each other in a circle', () => {
  it('print the whole circle, and nothing is registered', async () => {
    const text =
      '  aws: { enabled: true, services: { s3: { buckets: { a: { logTo: b }, b: { logTo: c }, c: { logTo: a } } } } }\n'
    const id = (name: string) => `aws.services.s3.buckets.${name}`
    expect(await said(text, [cloud()])).toEqual([`Cycle: ${[id('a'), id('b'), id('c'), id('a')].join(' needs ')}`])
  })
})

describe('fault 9: a unit that needs what is missing or disabled', () => {
  const needing = (id: string) => `  aws: { enabled: true, services: { s3: { buckets: { a: { needs: ${id} } } } } }\n`

  it('names what is needed and what there is', async () => {
    expect(await said(needing('aws.services.s3.buckets.x'), [cloud()])).toEqual([
      'UnknownReference: nothing is called "aws.services.s3.buckets.x" here; known: aws.services.s3.buckets.a',
    ])
  })
  it('names the module that is disabled', async () => {
    const text = `${needing('azure.services.s3.buckets.x')}  azure: { enabled: false }\n`
    expect(await said(text, [cloud(), cloud('azure')])).toEqual([
      'DisabledReference: azure.services.s3.buckets.x is needed here, and azure is disabled',
    ])
  })
  it('names the service that is disabled', async () => {
    const other = '  azure: { enabled: true, services: { s3: { enabled: false } } }\n'
    expect(await said(`${needing('azure.services.s3.buckets.x')}${other}`, [cloud(), cloud('azure')])).toEqual([
      'DisabledReference: azure.services.s3.buckets.x is needed here, and azure.services.s3 is disabled',
    ])
  })
})

describe('fault 11: a module that cannot be loaded', () => {
  it.each<[string, AnyModule['load'], string]>([
    ['whose import throws', () => Promise.reject(new Error('no SDK here')), 'it could not be loaded: no SDK here'],
    ['without builders', async () => ({}) as never, 'its load() returns no builders'],
    ['that lacks one', async () => ({ build: {} }), 'it has no builder for provider, bucket'],
  ])('%s is named with its cause, and nothing is registered', async (_, load, because) => {
    const { resources, message } = await run([cloud('aws', { load })])
    expect(resources).toEqual([])
    expect(message).toContain(`@konductor/provider-aws\n    ${because}`)
    expect(message).toContain('npm install @konductor/provider-aws')
  })
})

describe('fault 13: one unit fails midway', () => {
  it.each<[string, () => unknown, string]>([
    [
      'throwing',
      () => {
        throw new Error('boom')
      },
      'boom',
    ],
    ['with a rejected promise', () => Promise.reject(new Error('boom')), 'its builder returned a promise'],
    ['by offering nothing', () => ({}), 'its builder does not offer aws.bucket'],
  ])(
    '%s: the others are built, those that need it are named as skipped, and the run fails',
    async (_, fail, because) => {
      const load = building(({ name }) => (name === 'first' ? fail() : undefined))
      const { resources, message } = await run([cloud('aws', { load })])
      expect(names(resources)).toEqual(['aws-default', 'third'])
      expect(message.split('\n')).toEqual([
        '1 of 4 units failed, 1 skipped; nothing is deleted',
        expect.stringContaining(`aws.services.s3.buckets.first failed: ${because}`),
        '    skipped for it: aws.services.s3.buckets.second',
      ])
    },
  )
})

describe('fault 15: a run after one that failed midway', () => {
  it('makes what was missing under the same names, and nothing twice', async () => {
    const failing = building(({ name }) => {
      if (name === 'first') throw new Error('boom')
      return undefined
    })
    const before = names((await run([cloud('aws', { load: failing })])).resources)
    const after = names((await run([cloud('aws', { load: building() })])).resources)
    expect(after.filter((name) => before.includes(name))).toEqual(before)
    expect(after).toEqual([...new Set(after)])
    expect([...after].sort()).toEqual(['aws-default', 'first', 'second', 'third'])
  })
})

describe('fault 23: an Output where text is needed', () => {
  it('fails at its unit, in words, and builds the rest', async () => {
    const load = building(({ name }) => {
      // What a module in JavaScript may do: the name of a component is text.
      return name === 'third' ? new Box(output('x') as never) : undefined
    })
    const { resources, message } = await run([cloud('aws', { load })])
    expect(names(resources)).toEqual(['aws-default', 'first', 'second'])
    expect(message).toContain(
      'aws.services.s3.buckets.third failed: cloud:index:Box needs a name that is text and known at once',
    )
  })
})

describe('fault 25: a huge stack', () => {
  it('of 2,000 units is built in the order of its needs', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => `u${String(index).padStart(4, '0')}`)
    const unit = (name: string, index: number): Unit => ({
      kind: 'bucket',
      id: `aws.${name}`,
      at: `aws.${name}`,
      name,
      settings: {},
      needs: {
        before: index === 0 ? undefined : { unit: `aws.${many[index - 1] ?? ''}`, capability: 'aws.bucket', at: 'aws' },
      },
      offers: ['aws.bucket'],
    })
    const begun: string[] = []
    const load = building(({ name }) => {
      begun.push(name)
      return { offers: { 'aws.bucket': name } }
    })
    const { message } = await run([cloud('aws', { units: () => many.map(unit).reverse(), load })])
    expect(message).toBe('')
    expect(begun).toEqual(many)
  })
})

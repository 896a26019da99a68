import type { DeploymentContext, Metadata, StackExport, Unit } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { build, type Building, type BuildResult } from './build.ts'
import { buildFailure } from './build-failure.ts'
import { contextFor } from './context.ts'
import type { Builders } from './load.ts'

const unit = (name: string, more: Partial<Unit> = {}): Unit => ({
  kind: 'queue',
  id: `acme.queues.${name}`,
  at: `acme.queues.${name}`,
  name,
  settings: {},
  needs: {},
  offers: ['acme.queue'],
  ...more,
})

const on = (name: string) => ({
  unit: `acme.queues.${name}`,
  capability: 'acme.queue',
  at: `acme.queues.x.on`,
})

const short = { traces: false, each: false }
const placeOf = (at: string): string => `${at} (config/dev.yaml:3:5)`

const metadata: Metadata = {
  git: {
    repository: 'unknown',
    branch: 'unknown',
    commit: 'unknown',
    commitMessage: 'unknown',
    tag: null,
    dirty: null,
  },
  project: { name: 'acme' },
  compliance: { mode: 'enforcing', exceptions: [], frameworks: [] },
}
const silent = { debug: () => {}, verbose: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const run = { project: 'acme', stack: 'dev', root: '/', dryRun: true, planned: true }
const context: DeploymentContext = contextFor(run, metadata, silent)

type QueueBuilder = (unit: Unit, resolved: Readonly<Record<string, unknown>>) => unknown

// A test's builder names the types that core has forgotten.
const builders = (queue: QueueBuilder): Builders => ({ queue })
const imported = ({ from }: { readonly from: StackExport }): string => `<${from.export} of ${from.stack}>`
const built = (units: readonly Unit[], queue: QueueBuilder, more: Partial<Building> = {}): Promise<BuildResult> =>
  build(units, { siteOf: () => ({ module: 'acme', builders: builders(queue), context }), imported, ...more })

const offering: QueueBuilder = ({ name }) => ({ offers: { 'acme.queue': `<${name}>` }, state: { name } })

describe('building', () => {
  it('hands each unit what the units it needs offered: one, several, or nothing', async () => {
    const seen: Record<string, unknown> = {}
    const units = [
      unit('a'),
      unit('b'),
      unit('c', { needs: { one: on('a'), many: [on('a'), on('b')], none: undefined } }),
    ]
    const { failed } = await built(units, (each, resolved) => {
      seen[each.name] = resolved
      return offering(each, resolved)
    })
    expect(failed).toEqual([])
    expect(seen).toEqual({ a: {}, b: {}, c: { one: '<a>', many: ['<a>', '<b>'] } })
  })

  it('builds everything but what failed and what needs it, and names both', async () => {
    const units = [unit('a'), unit('b', { needs: { on: on('a') } }), unit('c', { needs: { on: [on('b')] } }), unit('d')]
    const { built: done, failed } = await built(units, (each, resolved) => {
      if (each.name === 'a') throw new Error('boom')
      return offering(each, resolved)
    })
    expect([...done.keys()]).toEqual(['acme.queues.d'])
    expect(buildFailure(failed, units.length, { ...short, placeOf })).toBe(
      [
        '1 of 4 units failed, 2 skipped; nothing is deleted',
        '  acme.queues.a (config/dev.yaml:3:5) failed: boom',
        '    skipped for it: acme.queues.b, acme.queues.c',
      ].join('\n'),
    )
    expect(failed.map(({ because }) => because)).toEqual([
      'boom',
      'it needs acme.queues.a, which failed',
      'it needs acme.queues.b, which failed',
    ])
  })

  it('does not try what this machine lacks something for: as with what failed, all but what needs it is built', async () => {
    const units = [unit('a'), unit('b', { needs: { on: on('a') } }), unit('c')]
    const gone = { _tag: 'Gone', at: 'acme.queues.a', because: 'it is not here', fix: 'fetch it' }
    const { built: done, failed } = await built(units, offering, { lacks: new Map([['acme.queues.a', [gone]]]) })
    expect([...done.keys()]).toEqual(['acme.queues.c'])
    expect(failed).toEqual([
      { unit: units[0], because: 'this machine lacks what it needs, as said above [Gone]' },
      { unit: units[1], because: 'it needs acme.queues.a, which failed', skippedFor: 'acme.queues.a' },
    ])
  })

  it('stays readable where much was skipped', async () => {
    const units = [...'ab'].flatMap((one) => [
      unit(one),
      ...Array.from({ length: 20 }, (_, index) => unit(`${one}${index}`, { needs: { on: on(one) } })),
    ])
    const { failed } = await built(units, (each, resolved) => {
      if (each.name.length === 1) throw new Error('boom')
      return offering(each, resolved)
    })
    const first = (one: string) => Array.from({ length: 10 }, (_, index) => `acme.queues.${one}${index}`).join(', ')
    expect(buildFailure(failed, units.length, { ...short, placeOf: (at) => at }).split('\n')).toEqual([
      '2 of 42 units failed, 40 skipped; nothing is deleted',
      ...['a', 'b'].flatMap((one) => [
        `  acme.queues.${one} failed: boom`,
        `    skipped for it: ${first(one)} and 10 more (all with logging.level: verbose)`,
      ]),
    ])
  })

  it('says once of many units why they failed, and of how many; with each on request', async () => {
    const units = [...'abcde'].flatMap((one) => [
      unit(one),
      ...['1', '2', '3'].map((name) => unit(`${one}${name}`, { needs: { on: on(one) } })),
    ])
    const lack = (name: string) => [{ _tag: 'Gone', at: name, because: `${name} is not here`, fix: 'fetch it' }]
    const lacks = new Map([...'abcde'].map((name) => [`acme.queues.${name}`, lack(name)]))
    const { failed } = await built([...units, unit('f')], offering, { lacks })
    expect(buildFailure(failed, 21, { ...short, placeOf }).split('\n')).toEqual([
      '5 of 21 units failed, 15 skipped; nothing is deleted',
      '  acme.queues.a (config/dev.yaml:3:5)',
      '  acme.queues.b (config/dev.yaml:3:5)',
      '  acme.queues.c (config/dev.yaml:3:5)',
      '  and 2 more places (all with logging.level: verbose) failed: this machine lacks what it needs, as said above [Gone]',
      `    skipped for them: ${['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1', 'c2', 'c3', 'd1'].map((name) => `acme.queues.${name}`).join(', ')} and 5 more (all with logging.level: verbose)`,
    ])
    expect(buildFailure(failed, 21, { traces: false, each: true, placeOf }).split('\n')).toEqual([
      '5 of 21 units failed, 15 skipped; nothing is deleted',
      ...[...'abcde'].flatMap((one) => [
        `  acme.queues.${one} (config/dev.yaml:3:5) failed: this machine lacks what it needs, as said above [Gone]`,
        `    skipped for it: ${['1', '2', '3'].map((name) => `acme.queues.${one}${name}`).join(', ')}`,
      ]),
    ])
  })

  it('shows the trace of a builder’s error on request only', async () => {
    const { failed } = await built([unit('a')], () => {
      throw new Error('boom')
    })
    expect(buildFailure(failed, 1, { ...short, placeOf })).not.toContain('build.test.ts')
    expect(buildFailure(failed, 1, { traces: true, each: true, placeOf })).toContain('build.test.ts')
  })

  it.each<[string, QueueBuilder, string]>([
    ['nothing of what its kind offers', () => ({}), 'its builder does not offer acme.queue'],
    ['nothing at all', () => undefined, 'its builder does not offer acme.queue'],
    [
      'a promise',
      async () => ({ offers: { 'acme.queue': 1 } }),
      'its builder returned a promise; builders are synchronous, and what comes later is an Output',
    ],
    [
      'a promise that fails',
      () => Promise.reject(new Error('late')),
      'its builder returned a promise; builders are synchronous, and what comes later is an Output',
    ],
  ])('takes a builder that returns %s for a failure', async (_, queue, because) => {
    expect((await built([unit('a')], queue)).failed.map((failure) => failure.because)).toEqual([because])
  })

  it('hands a unit what another stack exports, which is none of its own units', async () => {
    const from = { stack: 'acme/base/prod', export: 'mail' }
    const reference = { ...on('a'), unit: 'acme.queues.a', from }
    const seen: unknown[] = []
    const { failed } = await built([unit('c', { needs: { one: reference } })], (each, resolved) => {
      seen.push(resolved)
      return offering(each, resolved)
    })
    expect(failed).toEqual([])
    expect(seen).toEqual([{ one: '<mail of acme/base/prod>' }])
  })

  it('begins no further unit once it is not to go on', async () => {
    const begun: string[] = []
    const stopping = built([unit('a'), unit('b'), unit('c')], offering, {
      onUnit: ({ name }) => void begun.push(name),
      proceed: async (done) => {
        if (done === 2) throw new Error('stop')
      },
    })
    await expect(stopping).rejects.toThrow('stop')
    expect(begun).toEqual(['a', 'b'])
  })

  it('takes an override for a child that the builder did not make for a failure', async () => {
    const { failed } = await built([unit('a', { override: { main: { x: 1 } } })], offering)
    expect(failed.map(({ because }) => because)).toEqual([
      'override names "main", and there is no such child; there are: none',
    ])
  })
})

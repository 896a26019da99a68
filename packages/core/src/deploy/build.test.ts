import type { DeploymentContext, Metadata, Unit } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { build, buildFailure, type BuildResult } from './build.ts'
import { builtUnits } from './built-units.ts'
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
  compliance: { frameworks: [] },
}
const silent = { debug: () => {}, verbose: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const run = { project: 'acme', stack: 'dev', root: '/', dryRun: true, planned: true }
const context: DeploymentContext = contextFor(run, metadata, silent)

type QueueBuilder = (unit: Unit, resolved: Readonly<Record<string, unknown>>) => unknown

// A test's builder names the types that core has forgotten.
const builders = (queue: QueueBuilder): Builders => ({ queue })
const built = (units: readonly Unit[], queue: QueueBuilder): BuildResult =>
  build(units, () => ({ module: 'acme', builders: builders(queue), context }))

const offering: QueueBuilder = ({ name }) => ({ offers: { 'acme.queue': `<${name}>` }, state: { name } })

describe('building', () => {
  it('hands each unit what the units it needs offered: one, several, or nothing', () => {
    const seen: Record<string, unknown> = {}
    const units = [
      unit('a'),
      unit('b'),
      unit('c', { needs: { one: on('a'), many: [on('a'), on('b')], none: undefined } }),
    ]
    const { failed } = built(units, (each, resolved) => {
      seen[each.name] = resolved
      return offering(each, resolved)
    })
    expect(failed).toEqual([])
    expect(seen).toEqual({ a: {}, b: {}, c: { one: '<a>', many: ['<a>', '<b>'] } })
  })

  it('builds everything but what failed and what needs it, and names both', () => {
    const units = [unit('a'), unit('b', { needs: { on: on('a') } }), unit('c', { needs: { on: [on('b')] } }), unit('d')]
    const { built: done, failed } = built(units, (each, resolved) => {
      if (each.name === 'a') throw new Error('boom')
      return offering(each, resolved)
    })
    expect([...done.keys()]).toEqual(['acme.queues.d'])
    expect(buildFailure(failed, units.length, { traces: false, placeOf })).toBe(
      [
        '3 of 4 units failed; nothing is deleted',
        '  acme.queues.a (config/dev.yaml:3:5) failed: boom',
        '  acme.queues.b (config/dev.yaml:3:5) was skipped: it needs acme.queues.a, which failed',
        '  acme.queues.c (config/dev.yaml:3:5) was skipped: it needs acme.queues.b, which failed',
      ].join('\n'),
    )
  })

  it('shows the trace of a builder’s error on request only', () => {
    const { failed } = built([unit('a')], () => {
      throw new Error('boom')
    })
    expect(buildFailure(failed, 1, { traces: false, placeOf })).not.toContain('build.test.ts')
    expect(buildFailure(failed, 1, { traces: true, placeOf })).toContain('build.test.ts')
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
  ])('takes a builder that returns %s for a failure', (_, queue, because) => {
    expect(built([unit('a')], queue).failed.map((failure) => failure.because)).toEqual([because])
  })

  it('takes an override for a child that the builder did not make for a failure', () => {
    const { failed } = built([unit('a', { override: { main: { x: 1 } } })], offering)
    expect(failed.map(({ because }) => because)).toEqual([
      'override names "main", and there is no such child; there are: none',
    ])
  })
})

describe('what was built', () => {
  const units = [unit('a', { labels: { tier: 'prod' } }), unit('b', { labels: { tier: 'dev' } })]
  const view = builtUnits(built(units, offering).built)

  it('is found by capability and id, and by labels', () => {
    // The capability is this test's own; `Capabilities` is open.
    expect(view.get('acme.queue' as never, 'acme.queues.a')).toBe('<a>')
    expect(view.all('acme.queue' as never)).toEqual({ 'acme.queues.a': '<a>', 'acme.queues.b': '<b>' })
    expect(view.all('acme.queue' as never, { tier: 'prod' })).toEqual({ 'acme.queues.a': '<a>' })
  })

  it('says what there is, and the nearest, when a name is wrong', () => {
    expect(() => view.get('acme.queue' as never, 'acme.queue.a')).toThrow(
      'there is no unit acme.queue.a; acme.queue is offered by acme.queues.a, acme.queues.b; did you mean "acme.queues.a"?',
    )
    expect(() => view.get('acme.topic' as never, 'acme.queues.a')).toThrow(
      'acme.queues.a does not offer acme.topic; acme.topic is offered by nothing in this run',
    )
  })
})

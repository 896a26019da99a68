import type { Unit } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import type { BuiltUnit } from './build.ts'
import { builtUnits } from './built-units.ts'

const built = (name: string, more: Partial<Unit> = {}): readonly [string, BuiltUnit] => {
  const id = `acme.queues.${name}`
  const unit: Unit = { kind: 'queue', id, at: id, name, settings: {}, needs: {}, offers: ['acme.queue'], ...more }
  const offers = Object.fromEntries(unit.offers.map((capability) => [capability, `<${name}>`]))
  return [unit.id, { unit, module: 'acme', offers, state: {}, secrets: {} }]
}
const via = { unit: 'acme.providers.east', capability: 'acme.provider', at: 'acme.queues.b' }
const units = new Map([
  built('east', {
    id: 'acme.providers.east',
    kind: 'provider',
    offers: ['acme.provider'],
    labels: { region: 'us-east-1', tier: 'any' },
  }),
  built('a', { labels: { tier: 'prod' } }),
  built('b', { labels: { tier: 'dev' }, needs: { via } }),
])

// The capabilities are this test's own; `Capabilities` is open.
const queue = 'acme.queue' as never

describe('what was built', () => {
  const { units: view } = builtUnits(units, { environment: 'staging', disabled: ['cloud'] })

  it('is found by capability and id', () => {
    expect(view.get(queue, 'acme.queues.a')).toBe('<a>')
    expect(view.all(queue)).toEqual({ 'acme.queues.a': '<a>', 'acme.queues.b': '<b>' })
  })

  it.each([
    ['its labels', { tier: 'prod' }, ['a']],
    ['the labels of the provider it lives in', { region: 'us-east-1' }, ['b']],
    ['its own label over that of its provider', { tier: 'any' }, []],
    ['its platform', { platform: 'acme' }, ['a', 'b']],
    ['the environment of the project', { environment: 'staging', tier: 'dev' }, ['b']],
    ['an attribute nobody has', { colour: 'red' }, []],
  ] as const)('is found by %s', (_, where, names) => {
    expect(Object.keys(view.all(queue, where))).toEqual(names.map((name) => `acme.queues.${name}`))
  })

  it('is listed as plain data, in the order it was built', () => {
    expect(view.units().map(({ id }) => id)).toEqual(['acme.providers.east', 'acme.queues.a', 'acme.queues.b'])
    expect(view.units({ tier: 'dev' })).toEqual([
      {
        id: 'acme.queues.b',
        module: 'acme',
        kind: 'queue',
        name: 'b',
        attributes: { platform: 'acme', environment: 'staging', region: 'us-east-1', tier: 'dev' },
        offers: ['acme.queue'],
      },
    ])
  })

  it('says what there is, and the nearest, when a name is wrong', () => {
    expect(() => view.get(queue, 'acme.queue.a')).toThrow(
      'there is no unit acme.queue.a; acme.queue is offered by acme.queues.a, acme.queues.b; did you mean "acme.queues.a"?',
    )
    expect(() => view.get('acme.topic' as never, 'acme.queues.a')).toThrow(
      'acme.queues.a does not offer acme.topic; acme.topic is offered by nothing in this run',
    )
  })

  it('says that the module of a unit is switched off', () => {
    expect(() => view.get('cloud.bucket' as never, 'cloud.buckets.a')).toThrow(
      'there is no unit cloud.buckets.a: cloud is disabled; cloud.bucket is offered by nothing in this run',
    )
  })

  it('is not to be asked for later, when what is made of it would come too late', () => {
    const late = builtUnits(units)
    late.close()
    const words = 'what was built is asked for after extend has ended'
    expect(() => late.units.get(queue, 'acme.queues.a')).toThrow(words)
    expect(() => late.units.all(queue)).toThrow(words)
    expect(() => late.units.units()).toThrow(words)
  })
})

import type { Unit } from '@konductor/interfaces'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainUnit } from '../../../test/plain-unit.ts'
import { inOrder } from './order.ts'

const unit = (id: string, needs: readonly string[] = []): Unit =>
  plainUnit(id, {
    offers: ['x'],
    needs: { on: needs.map((other) => ({ unit: other, capability: 'x', at: `${id}.on` })) },
  })
const ordered = (units: readonly Unit[]) => inOrder(new Map(units.map((each) => [each.id, each])))
const ids = (units: readonly Unit[]) => ordered(units).units.map(({ id }) => id)

test('a unit comes after what it needs, and equals come by their id', () => {
  expect(ids([unit('d', ['b']), unit('c'), unit('b', ['a']), unit('a')])).toEqual(['a', 'c', 'b', 'd'])
})

test('any graph without circles is ordered, always in the same way', () => {
  const graph = fc
    .integer({ min: 1, max: 30 })
    .chain((size) => fc.tuple(fc.constant(size), fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)))))
  fc.assert(
    fc.property(graph, ([size, edges]) => {
      const needs = (index: number) =>
        edges.filter(([from, to]) => from === index && to < from).map(([, to]) => `u${to}`)
      const units = Array.from({ length: size }, (_, index) => unit(`u${index}`, needs(index)))
      const order = ids(units)
      expect([...order].sort()).toEqual(units.map(({ id }) => id).sort())
      expect(ids([...units].reverse())).toEqual(order)
      for (const { id, needs: wanted } of units)
        for (const { unit: other } of [wanted['on'] ?? []].flat())
          expect(order.indexOf(other)).toBeLessThan(order.indexOf(id))
    }),
  )
})

test('several circles are several problems, and what hangs on one is none', () => {
  const { circles } = ordered([unit('a', ['b']), unit('b', ['a']), unit('c', ['c']), unit('d', ['a'])])
  expect(circles.map(({ because }) => because)).toEqual(['a needs b needs a', 'c needs c'])
})

test('a chain of 10,000 units is ordered', () => {
  const chain = Array.from({ length: 10_000 }, (_, index) => unit(`u${index}`, index === 0 ? [] : [`u${index - 1}`]))
  expect(ids(chain.reverse())).toHaveLength(10_000)
})

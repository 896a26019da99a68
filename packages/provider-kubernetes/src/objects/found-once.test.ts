import { expect, test } from 'vitest'
import type { Check } from '../checks/check.ts'
import { manifestOf } from '../checks/manifest.ts'
import { foundOnce } from './found-once.ts'

const counting = (): { readonly check: Check; readonly asked: unknown[] } => {
  const asked: unknown[] = []
  const find: Check['find'] = ({ root }) => {
    asked.push(root.value)
    return [{ path: ['spec'], because: `it is number ${asked.length}` }]
  }
  return { check: { _tag: 'Counted', severity: 'problem', means: 'it was looked at', fix: 'nothing', find }, asked }
}

const looked = (check: Check, spec: unknown) => {
  const manifest = manifestOf({ apiVersion: 'apps/v1', kind: 'Deployment', spec })
  return manifest === undefined ? [] : foundOnce(manifest)(check).map(({ because }) => because)
}

test('An object is looked at once, and what is equal to it is told the same', () => {
  const { check, asked } = counting()
  expect([looked(check, { replicas: 3 }), looked(check, { replicas: 3 })]).toEqual([
    ['it is number 1'],
    ['it is number 1'],
  ])
  expect(asked).toHaveLength(1)
})

test('Objects that differ anywhere are looked at each, also in what JSON has no words for', () => {
  const { check, asked } = counting()
  const specs = [{}, { a: undefined }, { a: null }, { a: Number.NaN }, { a: 1 }, { a: 1n }, { a: '1' }, { a: () => 1 }]
  for (const spec of specs) looked(check, spec)
  expect(asked).toHaveLength(specs.length)
})

test('Each check looks for itself', () => {
  const [one, other] = [counting(), counting()]
  for (const { check } of [one, other]) looked(check, { replicas: 3 })
  expect([one.asked.length, other.asked.length]).toEqual([1, 1])
})

test('What is very long is not remembered', () => {
  const { check, asked } = counting()
  for (const spec of [{ text: 'x'.repeat(20_000) }, { text: 'x'.repeat(20_000) }]) looked(check, spec)
  expect(asked).toHaveLength(2)
})

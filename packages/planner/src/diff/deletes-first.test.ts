import { expect, it } from 'vitest'
import { planned, planOf, stackUrn, urnOf } from '../../test/planned.ts'
import type { PlannedResource } from '../plan.ts'
import { compare } from './compare.ts'
import { previousFrom } from './read-previous.ts'

const THING = 'acme:index:Thing'
const tables = [
  {
    source: 'test',
    replaces: { 'acme:*': ['metadata.name', 'metadata.space', 'fixed'] },
    updates: { 'acme:*': ['*'] },
    deletesFirst: { 'acme:*': { 'metadata.name': ['metadata.name', 'metadata.space'] } },
  },
]
const metadata = { name: 'a', space: 's' }
const now = { metadata, fixed: 2, free: 2, asked: 2 }

const said = (before: object, options: PlannedResource['options'] = {}, inputs: PlannedResource['inputs'] = now) => {
  const old = { urn: urnOf(THING, 'a'), type: THING, custom: true, id: 'x', parent: stackUrn }
  const read = previousFrom({
    version: 3,
    deployment: { resources: [{ ...old, inputs: { ...inputs, ...before } }] },
  })
  if (read._tag === 'Left') throw new Error(JSON.stringify(read.left))
  const { steps } = compare(planOf([planned(THING, 'a', { inputs, options })]), read.right, { tables })
  return steps.map(({ op, deleteFirst }) => (deleteFirst === true ? `${op}, deleted first` : op)).join()
}

it('the old one is deleted first where its provider does so: of what has a name of its own', () => {
  expect(said({ fixed: 1 })).toBe('replace, deleted first')
  const { metadata: _, ...nameless } = now
  expect(said({ fixed: 1 }, {}, nameless)).toBe('replace')
  expect(said({ free: 1 })).toBe('update')
})

it('it is not where both have another name or place', () => {
  expect(said({ metadata: { ...metadata, name: 'b' } })).toBe('replace')
  expect(said({ fixed: 1, metadata: { ...metadata, space: 't' } })).toBe('replace')
  const unknown = { ...now, metadata: { ...metadata, name: { unknown: true } } }
  expect(said({ fixed: 1, metadata }, {}, unknown)).toBe('replace')
})

it('what the program says of the order counts, and what it replaces for is no matter of the provider', () => {
  expect(said({ fixed: 1 }, { deleteBeforeReplace: false })).toBe('replace')
  expect(said({ asked: 1 }, { replaceOnChanges: ['asked'] })).toBe('replace')
  expect(said({ asked: 1 }, { replaceOnChanges: ['asked'], deleteBeforeReplace: true })).toBe('replace, deleted first')
})

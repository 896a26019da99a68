import { expect, it } from 'vitest'
import { units } from '../../testing/units.ts'

const named = (section: object) =>
  units(section).map(({ name, formerly, formerNames }) => [name, formerly, ...(formerNames ?? [])])

it('what is on a cluster that is called otherwise keeps its resources', () => {
  const namespaces = { shop: {}, store: { formerly: 'depot', name: 'depot' } }
  expect(named({ providers: { test: { formerly: 'dev' } }, resources: { namespaces: { ...namespaces } } })).toEqual([
    ['kubernetes-test', 'kubernetes-dev'],
    ['shop-test', undefined, 'shop-dev'],
    ['store-test', 'depot-test', 'store-dev', 'depot-dev'],
  ])
})

import { expect, it } from 'vitest'
import { faultsOf } from '../../testing/faults-of.ts'
import { image } from './image.ts'

it.each([
  'web',
  'shop/web:1.4.2',
  'localhost/web',
  'localhost:5000/web',
  'Registry.Example.com/shop/web:V1',
  'registry:5000/web',
  `registry.example.com:443/a/b__c/d-e:1@sha256:${'0'.repeat(64)}`,
])('%s is an image', (name) => {
  expect(faultsOf(image(), name)).toEqual([])
})

it.each(['A/b:1', 'shop/Web:1', 'registry.example.com/Shop/web', 'Web', 'a..b/c', 'web:', 'https://a.example/b'])(
  '%s is none',
  (name) => {
    expect(faultsOf(image(), name).map(([tag, at]) => [tag, at])).toEqual([['Malformed', '']])
  },
)

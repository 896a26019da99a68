import { record } from '@konductor/core/testing'
import { expect, test } from 'vitest'
import { CustomObject } from './custom-object.ts'
import { otherVersions } from './other-versions.ts'
import { resourceClass } from './resource-class.ts'

test('an object is asked for by the version that is written, and was the same in any other of its API', async () => {
  const was: unknown[] = []
  const all = await record(() => {
    const made = new CustomObject('w', { apiVersion: 'acme.io/v1', kind: 'Widget', spec: { size: 1 } })
    const aliases: unknown = Reflect.get(made, '__aliases')
    if (Array.isArray(aliases)) for (const each of aliases) each.apply((urn: unknown) => was.push(urn))
  })
  expect(all.map(({ type, inputs }) => [type, inputs])).toContainEqual([
    'kubernetes:acme.io/v1:Widget',
    { apiVersion: 'acme.io/v1', kind: 'Widget', spec: { size: 1 } },
  ])
  const types = was.map((urn) => String(urn).split('::')[2])
  expect(types).toEqual(otherVersions('acme.io/v1').map((version) => `kubernetes:${version}:Widget`))
})

test('the other versions are those of the same group, never the one that is asked for', () => {
  expect(otherVersions('acme.io/v1')).toEqual([
    'acme.io/v1alpha1',
    'acme.io/v1alpha2',
    'acme.io/v1alpha3',
    'acme.io/v1beta1',
    'acme.io/v1beta2',
    'acme.io/v1beta3',
    'acme.io/v2alpha1',
    'acme.io/v2beta1',
    'acme.io/v2beta2',
    'acme.io/v2',
    'acme.io/v3',
  ])
  expect(otherVersions('acme.io/v1alpha9')).toHaveLength(12)
})

test('an object has the class of the SDK where it has one, in the version that is asked for', () => {
  expect(resourceClass('networking.k8s.io/v1', 'Ingress').name).toBe('Ingress')
  expect([resourceClass('networking.k8s.io/v7', 'Ingress'), resourceClass('acme.io/v1', 'Widget')]).toEqual([
    CustomObject,
    CustomObject,
  ])
})

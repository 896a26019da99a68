import { expect, test } from 'vitest'
import { kubernetes } from './index.ts'

test('the module says which changes replace an object', async () => {
  const { source, replaces, updates, fillsWhere, deletesFirst } = (await kubernetes.replacements?.()) ?? {}
  expect(source).toMatch(/^@pulumi\/kubernetes \d/)
  expect(replaces?.['pulumi:providers:kubernetes']).toEqual(['clusterIdentifier'])
  expect(replaces?.['kubernetes:core/v1:PersistentVolumeClaim']).not.toContain('spec.resources')
  // Another version of the API is the same object.
  expect(replaces?.['kubernetes:*']).toEqual(['kind', 'metadata.name', 'metadata.namespace'])
  // What the provider does not list is changed in place.
  expect(updates?.['kubernetes:*']).toEqual(['*'])
  // To make one immutable is an update; the other way Kubernetes refuses it.
  expect(replaces).not.toHaveProperty(['kubernetes:core/v1:ConfigMap'])
  expect(replaces?.['kubernetes:core/v1:Secret']).toEqual(['type'])
  expect(replaces?.['kubernetes:core/v1:Pod']).toContain('spec.containers.image')
  expect(replaces?.['kubernetes:core/v1:Pod']).not.toContain('spec.tolerations')
  expect(deletesFirst).toEqual({ 'kubernetes:*': { 'metadata.name': ['metadata.name', 'metadata.namespace'] } })
  expect(fillsWhere?.['kubernetes:*']).toEqual({
    'metadata.annotations["pulumi.com/autonamed"]': ['metadata.name', 'metadata.annotations["pulumi.com/autonamed"]'],
  })
})

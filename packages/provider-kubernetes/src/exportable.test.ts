import { output, type Output } from '@pulumi/pulumi/output.js'
import { DependencyResource } from '@pulumi/pulumi/resource.js'
import { expect, it } from 'vitest'
import { kubernetes } from './descriptor.ts'
import { kubernetesExportable } from './exportable.ts'

const [name, namespace, checksum, host] = ['web', 'shop', 'abc', 'web.shop.svc'].map((text) => output(text))

const offers: Readonly<Record<string, object>> = {
  'kubernetes.namespace': { name, ready: [] },
  'kubernetes.serviceAccount': { name, namespace },
  'kubernetes.configMap': { name, checksum },
  'kubernetes.secret': { name, checksum },
  'kubernetes.claim': { name },
  'kubernetes.workload': { name, namespace, selector: { 'app.kubernetes.io/name': name } },
  'kubernetes.service': { name, namespace, host },
  'kubernetes.application': { name, namespace, service: name, host },
  'kubernetes.role': { kind: 'Role', name },
  'kubernetes.clusterRole': { kind: 'ClusterRole', name },
  'kubernetes.storageClass': { name },
}

it('knows how everything goes from stack to stack that the module says goes', () => {
  expect(Object.keys(kubernetesExportable)).toEqual(kubernetes.exportable)
  expect(Object.keys(offers)).toEqual(kubernetes.exportable)
})

it.each(Object.entries(offers))('%s comes back as it went', (capability, offer) => {
  const exportable: unknown = Reflect.get(kubernetesExportable, capability)
  const [to, from] = ['to', 'from'].map((way): ((given: unknown) => unknown) => Reflect.get(Object(exportable), way))
  const written: unknown = to?.(offer)
  const part =
    (which: string) =>
    (key: string): Output<string> =>
      Reflect.get(Object(Reflect.get(Object(written), which)), key)
  const stack = new DependencyResource('urn')
  expect(from?.({ text: part('plain'), secret: part('secret'), stack })).toEqual(offer)
})

import { record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { SecureNamespace } from '../core/secure-namespace.ts'
import { collectObjects } from './collect-objects.ts'
import { Manifests, type ManifestsArgs } from './manifests.ts'
import { placedManifests } from './placed-manifests.ts'
import { readDocuments } from './read-documents.ts'

const text = `
{ apiVersion: v1, kind: Namespace, metadata: { name: shop } }
---
{ apiVersion: v1, kind: Secret, metadata: { name: s, namespace: shop }, stringData: { password: hunter2 } }
---
{ apiVersion: v1, kind: PersistentVolumeClaim, metadata: { name: c, annotations: { own: "1" } }, spec: {} }
---
{ apiVersion: acme.io/v1, kind: Widget, metadata: { name: w }, spec: { size: 1 }, odd: true }
---
{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: i, namespace: shop }, spec: {} }
---
{ apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: { name: all }, aggregationRule: {}, rules: [] }
---
{ apiVersion: acme.io/v1, kind: Gate, metadata: { name: g }, rules: [] }
`
const objects = placedManifests(collectObjects(readDocuments(text, 'a.yaml').documents).objects, 'apps')

const made = async (more: () => Partial<ManifestsArgs> = () => ({})) => {
  const all = await record(() => new Manifests('manifests-dev', { objects, ...more() }))
  return (name: string) => all.find((each) => each.custom && each.name === `manifests-dev-${name}`)
}

describe('manifests as resources', () => {
  it('have the types that the SDK gives them, and custom resources one of their own', async () => {
    const of = await made()
    expect(
      ['namespace-shop', 'shop-secret-s', 'apps-persistentvolumeclaim-c', 'widget.acme.io-w', 'shop-ingress-i'].map(
        (name) => of(name)?.type,
      ),
    ).toEqual([
      'kubernetes:core/v1:Namespace',
      'kubernetes:core/v1:Secret',
      'kubernetes:core/v1:PersistentVolumeClaim',
      'kubernetes:acme.io/v1:Widget',
      'kubernetes:networking.k8s.io/v1:Ingress',
    ])
    expect(of('widget.acme.io-w')?.inputs).toMatchObject({ kind: 'Widget', spec: { size: 1 }, odd: true })
  })

  it('wait for the namespace that they are in: of the folder, or of the stack with all that closes it', async () => {
    const of = await made(() => {
      const { namespace: name, ready } = new SecureNamespace('apps')
      return { namespaces: { apps: { name, ready } } }
    })
    expect(of('shop-secret-s')?.dependencies).toEqual(['manifests-dev-namespace-shop'])
    expect(of('apps-persistentvolumeclaim-c')?.inputs['metadata']).toMatchObject({ namespace: 'apps' })
    expect(of('apps-persistentvolumeclaim-c')?.dependencies).toEqual([
      'apps',
      'apps-allow-dns',
      'apps-deny-all',
      'apps-limits',
      'apps-quota',
      'apps-service-account',
    ])
  })

  it('say nothing of the rules of a role that has none, as Kubernetes does', async () => {
    const of = await made()
    expect(of('clusterrole-all')?.inputs).toHaveProperty('aggregationRule')
    expect(of('clusterrole-all')?.inputs).not.toHaveProperty('rules')
    expect(of('gate.acme.io-g')?.inputs['rules']).toEqual([])
  })

  it('keep values of secrets secret, and wait for no claim', async () => {
    const of = await made(() => ({ annotations: { 'konductor.dev/source-path': 'env', own: '0' } }))
    expect(of('shop-secret-s')?.inputs['stringData']).toEqual({ secret: { password: 'hunter2' } })
    expect(of('apps-persistentvolumeclaim-c')?.inputs['metadata']).toMatchObject({
      annotations: { 'konductor.dev/source-path': 'env', 'pulumi.com/skipAwait': 'true', own: '1' },
    })
  })

  it('are protected where data is, if they hold some', async () => {
    const of = await made(() => ({ protectsData: true }))
    expect(
      ['namespace-shop', 'apps-persistentvolumeclaim-c', 'shop-secret-s', 'shop-ingress-i'].map(
        (name) => of(name)?.protect === true,
      ),
    ).toEqual([true, true, false, false])
  })
})

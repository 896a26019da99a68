import { expect, it } from 'vitest'
import { collectObjects } from './collect-objects.ts'
import { placedManifests } from './placed-manifests.ts'
import { readDocuments } from './read-documents.ts'

const placed = (text: string) =>
  placedManifests(collectObjects(readDocuments(text, 'a.yaml').documents).objects, 'apps').map(
    ({ role, namespace, after }) => [role, namespace, after],
  )

it('objects are in a namespace that is said, after that and the definition of their kind', () => {
  expect(
    placed(`
{ apiVersion: acme.io/v1, kind: Widget, metadata: { name: w, namespace: shop } }
---
{ apiVersion: acme.io/v1, kind: Fleet, metadata: { name: f, namespace: wrong } }
---
{ apiVersion: apps/v1, kind: Deployment, metadata: { name: web } }
---
{ apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: { name: "acme:reader" } }
---
{ apiVersion: gateway.networking.k8s.io/v1, kind: GatewayClass, metadata: { name: g } }
---
{ apiVersion: v1, kind: Namespace, metadata: { name: shop } }
---
{ apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: { name: widgets.acme.io }, spec: { group: acme.io, scope: Namespaced, names: { kind: Widget } } }
---
{ apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: { name: fleets.acme.io }, spec: { group: acme.io, scope: Cluster, names: { kind: Fleet } } }
`),
  ).toEqual([
    ['namespace-shop', undefined, []],
    ['customresourcedefinition-widgets.acme.io', undefined, []],
    ['customresourcedefinition-fleets.acme.io', undefined, []],
    ['shop-widget.acme.io-w', 'shop', ['namespace-shop', 'customresourcedefinition-widgets.acme.io']],
    ['fleet.acme.io-f', undefined, ['customresourcedefinition-fleets.acme.io']],
    ['apps-deployment-web', 'apps', []],
    ['clusterrole-acme:reader', undefined, []],
    ['gatewayclass-g', undefined, []],
  ])
})

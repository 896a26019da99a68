import { describe, expect, it } from 'vitest'
import { inspected } from '../../testing/configured.ts'

const image = `registry.example.com/shop/web@sha256:${'0'.repeat(64)}`
const probes = { liveness: { tcp: 80 }, readiness: { tcp: 80 } }
const set = { namespace: 'shop', containers: { db: { image, probes } } }
const application = { namespace: 'shop', image, probes, ports: { http: 80 } }
const policy = { namespace: 'shop', pods: {}, egress: {} }
const service = { namespace: 'shop', selector: { a: 'b' }, ports: { http: 80 } }
const at = 'kubernetes.resources'

const found = (resources: object, components: object = {}, providers: object = { dev: {} }) =>
  inspected(resources, providers, '/', components)
    .filter(({ _tag }) => _tag === 'SameObject')
    .map(({ at: place, because, fix }) => [place, because, fix])

describe('what an entry makes beside itself', () => {
  it('is a problem where an entry makes it too: the policies of a namespace', () => {
    const networkPolicies = { 'allow-dns': policy, mine: { ...policy, name: 'deny-all' }, other: policy }
    expect(found({ namespaces: { shop: { name: 'store' } }, networkPolicies })).toEqual([
      [
        `${at}.networkPolicies.mine`,
        `${at}.namespaces.shop makes the network policy deny-all in store itself`,
        'give one of the two another name',
      ],
      [
        `${at}.networkPolicies.allow-dns`,
        `${at}.namespaces.shop makes the network policy allow-dns in store itself`,
        `give one of the two another name, or write ${at}.namespaces.shop.networkPolicy.dns: false`,
      ],
    ])
  })

  it('is none where the namespace makes none, or another has it', () => {
    const networkPolicies = { 'allow-dns': policy, 'deny-all': { ...policy, namespace: 'other' } }
    const open = { networkPolicy: { dns: false } }
    expect(
      found({
        namespaces: { shop: open, other: { networkPolicy: { ingress: 'allow', egress: 'allow' } } },
        networkPolicies,
      }),
    ).toEqual([])
    expect(
      found({
        namespaces: { other: {} },
        networkPolicies: { 'allow-dns': { ...policy, namespace: undefined, existingNamespace: 'shop' } },
      }),
    ).toEqual([])
  })

  it('is a problem of the headless service of a stateful set', () => {
    const resources = { namespaces: { shop: {} }, statefulSets: { db: set }, services: { 'db-headless': service } }
    const problem = [
      `${at}.services.db-headless`,
      `${at}.statefulSets.db makes the service db-headless in shop itself`,
      `give one of the two another name, or write ${at}.statefulSets.db.existingService: db-headless`,
    ]
    expect(found(resources)).toEqual([problem])
    const everywhere = { ...resources, namespaces: { shop: { clusters: ['dev', 'test'] } } }
    expect(found(everywhere, {}, { dev: {}, test: {} })).toEqual([problem])
    expect(found({ ...resources, statefulSets: { db: { ...set, existingService: 'db-headless' } } })).toEqual([])
  })

  it('is a problem of all objects of an application', () => {
    const resources = {
      namespaces: { shop: {} },
      services: { db: service, 'db-headless': service, web: service },
      configMaps: { db: { namespace: 'shop' }, web: { namespace: 'shop' } },
      secrets: { db: { namespace: 'shop', data: {} } },
      serviceAccounts: { db: { namespace: 'shop' } },
      networkPolicies: { db: policy },
    }
    const db = { ...application, kind: 'statefulSet', configuration: { A: 'b' }, secrets: { C: 'd' } }
    const made = 'kubernetes.components.applications.db'
    expect(found(resources, { applications: { db } }).map(([place, because]) => `${place}: ${because}`)).toEqual([
      `${made}: it makes the service account db in shop of its own, and ${at}.serviceAccounts.db makes that too`,
      `${at}.services.db: ${made} makes the service db in shop itself`,
      `${at}.configMaps.db: ${made} makes the config map db in shop itself`,
      `${at}.secrets.db: ${made} makes the secret db in shop itself`,
      `${at}.networkPolicies.db: ${made} makes the network policy db in shop itself`,
      `${at}.services.db-headless: ${made} makes the service db-headless in shop itself`,
    ])
    const little = { ...application, ports: {}, networkPolicy: false, serviceAccount: 'db' }
    expect(found(resources, { applications: { db: little } })).toEqual([])
  })

  it('is a problem where two make it beside themselves', () => {
    const applications = { 'allow-dns': application, 'db-headless': application }
    expect(found({ namespaces: { shop: {} }, statefulSets: { db: set } }, { applications })).toEqual([
      [
        `kubernetes.components.applications.allow-dns`,
        `it makes the network policy allow-dns in shop, and ${at}.namespaces.shop makes that too`,
        'give one of the two another name',
      ],
      [
        `kubernetes.components.applications.db-headless`,
        `it makes the service db-headless in shop, and ${at}.statefulSets.db makes that too`,
        'give one of the two another name',
      ],
    ])
  })

  it('is not said again of those that are called the same', () => {
    const namespaces = { shop: {}, store: { name: 'shop' } }
    expect(found({ namespaces, deployments: { db: set } }, { applications: { db: application } })).toEqual([])
    const again = { namespaces: { shop: {} }, statefulSets: { db: set, other: { ...set, name: 'db' } } }
    expect(found(again).map(([place]) => place)).toEqual([`${at}.statefulSets.other`])
  })
})

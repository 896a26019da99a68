import { expect, it } from 'vitest'
import { units } from '../../testing/units.ts'
import { inspect } from '../inspect.ts'

const found = (section: object): readonly (readonly [string, string, string, string])[] =>
  inspect(units(section), { root: '/', env: {}, planned: true })
    .filter(({ _tag }) => _tag === 'NamespaceMadeHere')
    .map(({ severity, at, because, fix }) => [severity, at, because, fix])

const resources = 'kubernetes.resources'
const providers = { dev: {}, prod: {} }

it('warns once of an existing namespace that this stack makes, under whatever key', () => {
  const clusters = ['dev', 'prod']
  const image = `registry.example.com/shop/web@sha256:${'0'.repeat(64)}`
  const probes = { liveness: { tcp: 80 }, readiness: { tcp: 80 } }
  expect(
    found({
      providers,
      resources: {
        namespaces: { store: { name: 'shop', clusters } },
        configMaps: { settings: { existingNamespace: 'shop', clusters } },
      },
      components: {
        applications: { web: { existingNamespace: 'shop', clusters, image, probes, ports: { http: 80 } } },
      },
    }),
  ).toEqual(
    [`${resources}.configMaps.settings`, 'kubernetes.components.applications.web'].map((at) => [
      'warning',
      `${at}.existingNamespace`,
      `${resources}.namespaces.store makes the namespace shop, which is not waited for, and what it allows is not looked at`,
      'write namespace: store in its place',
    ]),
  )
})

it('says nothing of what is on another cluster than the namespace, of another name, and of one that is known', () => {
  expect(
    found({
      providers: { ...providers, test: { namespace: 'shop' } },
      resources: {
        namespaces: { shop: { clusters: ['dev', 'test'] } },
        configMaps: {
          elsewhere: { existingNamespace: 'shop', clusters: ['prod'] },
          other: { existingNamespace: 'store', clusters: ['dev'] },
          'by-key': { namespace: 'shop', clusters: ['dev'] },
          'of-cluster': { clusters: ['test'] },
        },
      },
    }),
  ).toEqual([])
})

import type { Finding } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { kubernetes } from '../descriptor.ts'

const image = `registry.example.com/shop/web@sha256:${'0'.repeat(64)}`
const probes = { liveness: { tcp: 80 }, readiness: { tcp: 80 } }

const found = (section: object): readonly Finding[] => {
  const decoded = kubernetes.config.decode({ enabled: true, providers: { dev: {} }, ...section }, 'kubernetes')
  if (decoded._tag === 'Left') throw new Error(JSON.stringify(decoded.left))
  const surroundings = { root: '/', env: {}, planned: true }
  const findings = kubernetes.inspect?.(kubernetes.units(decoded.right, []), surroundings, decoded.right) ?? []
  return findings.filter(({ _tag }) => _tag === 'DefaultNamespace')
}

const at = 'kubernetes.resources.configMaps.settings'

describe('an object that comes into the namespace default', () => {
  it('is warned of once, where nothing says its namespace', () => {
    const providers = { dev: {}, test: { namespace: 'default' }, prod: { namespace: 'apps' } }
    const settings = { clusters: ['dev', 'test', 'prod'] }
    expect(found({ providers, resources: { configMaps: { settings } } })).toEqual([
      {
        _tag: 'DefaultNamespace',
        severity: 'warning',
        at,
        because:
          'nothing says its namespace, so that it comes into default on dev and test: nobody closes that one, scanners report it (CIS Kubernetes 5.6.4, KSV-0110, CKV_K8S_21), and a namespace that is said later replaces the object',
        fix: 'say namespace: <key under kubernetes.resources.namespaces>; or existingNamespace: default, where that is meant',
      },
    ])
  })

  it('is warned of where it is an application', () => {
    const applications = { web: { image, probes, ports: { http: 80 } } }
    expect(found({ components: { applications } }).map(({ at: where }) => where)).toEqual([
      'kubernetes.components.applications.web',
    ])
  })

  it('is as wanted where its entry says so', () => {
    const existingNamespace = 'default'
    expect(
      found({
        resources: { configMaps: { settings: { existingNamespace } } },
        components: { applications: { web: { existingNamespace, image, probes, ports: { http: 80 } } } },
      }),
    ).toEqual([])
  })
})

describe('an object in another namespace', () => {
  it('is not warned of: one of this stack, of another, of its cluster or of all clusters', () => {
    const configMaps = { settings: { namespace: 'shop' } }
    expect(found({ resources: { namespaces: { shop: {} }, configMaps } })).toEqual([])
    const namespace = { stack: 'acme/base/dev', export: 'shop' }
    expect(found({ resources: { configMaps: { settings: { namespace } } } })).toEqual([])
    expect(found({ providers: { dev: { namespace: 'apps' } }, resources: { configMaps: { settings: {} } } })).toEqual(
      [],
    )
    expect(found({ default: { namespace: 'apps' }, resources: { configMaps: { settings: {} } } })).toEqual([])
  })

  it('is not warned of when that namespace is the one problem', () => {
    expect(found({ resources: { configMaps: { settings: { namespace: 'shp' } } } })).toEqual([])
  })

  it('is not warned of where it is in none', () => {
    expect(found({ resources: { storageClasses: { fast: { provisioner: 'ebs.csi.aws.com' } } } })).toEqual([])
  })
})

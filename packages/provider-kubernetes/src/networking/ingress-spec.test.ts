import { describe, expect, it } from 'vitest'
import { manifests } from '../../testing/manifests.ts'
import { checkManifest } from '../checks/check-manifests.ts'
import { addressOf, exposed, type ExposedPath } from './exposed-path.ts'
import { certificateAnnotations } from './ingress-object.ts'
import { ingressSpec } from './ingress-spec.ts'

const written = { hosts: ['shop.example.com', '*.shop.example.com'], paths: ['/', { path: '/api', port: 'api' }] }

describe('what is exposed', () => {
  it('is the same whichever way it is written', () => {
    expect(exposed({ hosts: 'a.example' })).toEqual({ hosts: ['a.example'], paths: [{ path: '/' }] })
    expect(exposed(written)).toEqual({
      hosts: ['shop.example.com', '*.shop.example.com'],
      paths: [{ path: '/' }, { path: '/api', port: 'api' }],
    })
  })

  it('has an address, unless its host is any of a domain', () => {
    expect(addressOf(written, true)).toBe('https://shop.example.com/')
    expect(addressOf({ hosts: 'a.example', paths: '/b' }, false)).toBe('http://a.example/b')
    expect(addressOf({ hosts: '*.example' }, true)).toBeUndefined()
  })
})

describe('an ingress', () => {
  const { hosts, paths } = exposed<ExposedPath>({
    hosts: 'a.example',
    paths: ['/', { path: '/b', pathType: 'Exact', port: 'b' }],
  })
  const spec = ingressSpec({
    className: 'traefik',
    hosts,
    paths,
    backendOf: ({ port = 'http' }) => ({ service: 'web', port }),
    tls: { secretName: 'web-tls' },
  })

  it('leads every path of every host to the port of the service, with TLS', () => {
    const backend = (name: string) => ({ service: { name: 'web', port: { name } } })
    expect(spec).toEqual({
      ingressClassName: 'traefik',
      rules: [
        {
          host: 'a.example',
          http: {
            paths: [
              { path: '/', pathType: 'Prefix', backend: backend('http') },
              { path: '/b', pathType: 'Exact', backend: backend('b') },
            ],
          },
        },
      ],
      tls: [{ hosts: ['a.example'], secretName: 'web-tls' }],
    })
  })

  it('passes the checks of objects', () => {
    const [ingress] = manifests({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name: 'web', namespace: 'shop' },
      spec,
    })
    expect(ingress === undefined ? 'none' : checkManifest(ingress, [ingress], 'web')).toEqual([])
  })

  it('has its certificate from cert-manager where it says who signs', () => {
    expect(certificateAnnotations({ clusterIssuer: 'letsencrypt' })).toEqual({
      'cert-manager.io/cluster-issuer': 'letsencrypt',
    })
    expect(certificateAnnotations({ issuer: 'own' })).toEqual({ 'cert-manager.io/issuer': 'own' })
  })
})

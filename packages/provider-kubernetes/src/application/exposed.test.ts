import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../testing/faults-of.ts'
import { exposed } from '../networking/exposed-path.ts'
import { GatewayRoute } from './gateway-route.config.ts'
import { gatewayRouteSpec } from './gateway-route.ts'
import { Ingress } from './ingress.config.ts'

describe('a route of the Gateway API', () => {
  it('hangs at the listener with TLS and leads every path to the service', () => {
    const gateway = { name: 'public', namespace: 'gateways', section: 'https' }
    expect(
      gatewayRouteSpec({ gateway, ...exposed({ hosts: 'a.example' }), service: 'web', portOf: () => 8080 }),
    ).toEqual({
      parentRefs: [{ name: 'public', namespace: 'gateways', sectionName: 'https' }],
      hostnames: ['a.example'],
      rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: [{ name: 'web', port: 8080 }] }],
    })
  })
})

describe('the settings of an ingress', () => {
  const said = (settings: object) =>
    faultsOf(Ingress, { hosts: 'a.example', ...settings }).map(([tag, at, because]) => [tag, at, because])

  it('need no more than a host', () => {
    expect(said({})).toEqual([])
    expect(faultsOf(Ingress, { host: 'a.example', path: '/' })).toEqual([])
    expect(faultsOf(Ingress, {}).map(([tag, at]) => [tag, at])).toEqual([['Missing', 'hosts']])
  })

  it.each([
    [{ hosts: 'Shop.Example' }, ['BadRoute', 'hosts', '"Shop.Example" is no lower-case DNS name']],
    [{ hosts: ['a.example', 'a b'] }, ['BadRoute', 'hosts[1]', '"a b" is no lower-case DNS name']],
    [{ paths: 'api' }, ['BadRoute', 'paths', '"api" does not begin with a slash']],
    [{ hosts: ['a', 'b'], paths: ['/', 'x'] }, ['BadRoute', 'paths[1]', '"x" does not begin with a slash']],
    [{ paths: [{ path: 'x' }] }, ['BadRoute', 'paths[0].path', '"x" does not begin with a slash']],
    [{ hosts: '10.0.0.1' }, ['BadRoute', 'hosts', '"10.0.0.1" is an IP address, and a host is a DNS name']],
    [{ paths: '/a//b' }, ['BadRoute', 'paths', '"/a//b" has // in it']],
    [{ paths: [{ path: '/a/..' }] }, ['BadRoute', 'paths[0].path', '"/a/.." ends with /..']],
  ])('name hosts and paths as Kubernetes takes them: %j', (settings, expected) => {
    expect(said(settings)).toEqual([expected])
  })

  it('have one certificate, and somebody who signs it', () => {
    expect(said({ certificate: {} })).toEqual([['Missing', 'certificate', 'it does not say who signs it']])
    expect(said({ certificate: { issuer: 'a', clusterIssuer: 'b' } })).toEqual([
      ['Contradiction', 'certificate.issuer', 'clusterIssuer and issuer both sign it'],
    ])
    expect(said({ certificate: { issuer: 'a' }, existingTlsSecret: 'b' })).toEqual([
      [
        'Contradiction',
        'existingTlsSecret',
        'certificate and existingTlsSecret say different things of the certificate',
      ],
    ])
    expect(said({ tls: false, tlsSecret: 'a' })).toEqual([
      ['Contradiction', 'tlsSecret', 'tls: false and tlsSecret say different things of the certificate'],
    ])
  })

  it('take no configuration in the language of the controller', () => {
    const key = 'nginx.ingress.kubernetes.io/server-snippet'
    expect(said({ annotations: { [key]: 'x' } }).map(([tag, at]) => [tag, at])).toEqual([
      ['SnippetRefused', `annotations["${key}"]`],
    ])
  })
})

describe('the settings of a route', () => {
  it('name a gateway', () => {
    expect(faultsOf(GatewayRoute, { hosts: 'a.example', gateway: { name: 'public' } })).toEqual([])
    expect(faultsOf(GatewayRoute, { hosts: 'A', gateway: {} }).map(([tag, at]) => [tag, at])).toEqual([
      ['Missing', 'gateway.name'],
      ['BadRoute', 'hosts'],
    ])
  })
})

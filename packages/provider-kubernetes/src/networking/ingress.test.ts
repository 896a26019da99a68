import { secretOf } from '@konductor/core/config'
import { componentFaults, record, recordFailure } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { built } from '../../testing/built.ts'
import { decodingFaults, inspected, opened } from '../../testing/configured.ts'
import { foundIn } from '../../testing/found-in.ts'
import { SecureIngress } from './secure-ingress.ts'

const image = 'registry.example.com/shop/web:1.4.2'
const probes = { liveness: { tcp: 'http' }, readiness: { tcp: 'http' } }
const namespace = 'shop'
const others = {
  namespaces: { shop: {}, other: {} },
  deployments: { web: { namespace, containers: { web: { image, ports: { http: 8080, metrics: 9090 } } } } },
  services: {
    web: { namespace, for: { deployment: 'web' } },
    one: { namespace, selector: {}, ports: { grpc: 9000 } },
    plain: { namespace, selector: {}, ports: { a: 1, b: 2 } },
    outside: { namespace, externalName: 'shop.example.org' },
    elsewhere: { namespace: 'other', selector: {}, ports: { http: 80 } },
  },
  secrets: {
    certificate: {
      namespace,
      type: 'kubernetes.io/tls',
      data: {
        'tls.crt': secretOf('-----BEGIN CERTIFICATE-----'),
        'tls.key': secretOf('-----BEGIN PRIVATE KEY-----'),
      },
    },
    login: { namespace, data: { 'tls.crt': secretOf('a'), user: secretOf('b') } },
    empty: { namespace },
  },
  networkPolicies: {
    web: {
      namespace,
      for: { deployment: 'web' },
      ingress: { controller: { from: [{ existingNamespace: 'traefik' }] } },
    },
  },
}
const components = {
  applications: {
    shop: { namespace, image, ports: { http: 8080 }, allowFrom: [{ existingNamespace: 'traefik' }] },
    closed: { namespace, image, ports: { http: 8080, admin: 9090 } },
    worker: { namespace, image },
  },
}
const least = { namespace, hosts: 'shop.example.com', service: 'web' }
const of = (web: object) => ({
  resources: { ...others, ingresses: { web: { namespace, hosts: 'shop.example.com', ...web } } },
  components,
})
const inputsOf = async (web: object) => (await madeOf(web))[0]?.inputs
const madeOf = async (web: object) =>
  (await built(of(web))).resources.filter(
    ({ name, type }) => name === 'web-dev' && type === 'kubernetes:networking.k8s.io/v1:Ingress',
  )
const backend = (name: string, port: string | number) => ({
  service: { name, port: typeof port === 'number' ? { number: port } : { name: port } },
})
const widest = {
  name: 'shop-web',
  hosts: ['shop.example.com', '*.shop.example.com'],
  service: 'web',
  port: 'http',
  paths: [
    '/',
    { path: '/metrics', pathType: 'Exact', port: 'metrics' },
    { path: '/one', service: 'one' },
    { path: '/shop', application: 'shop' },
    { path: '/old', existingService: 'old', port: 8080 },
  ],
  class: 'traefik',
  tlsSecret: 'certificate',
  annotations: { note: 'x' },
  labels: { team: 'shop' },
  wait: false,
}

describe('an ingress', () => {
  it('keeps the rules of components', async () => {
    const args = { namespace, hosts: 'shop.example.com', service: 'web' }
    expect(await componentFaults(() => new SecureIngress('web', args))).toEqual([])
  })

  it('leads to the usual port of a service, with TLS', async () => {
    expect(await inputsOf({ service: 'web' })).toMatchObject({
      metadata: { name: 'web', namespace },
      spec: {
        rules: [
          {
            host: 'shop.example.com',
            http: { paths: [{ path: '/', pathType: 'Prefix', backend: backend('web', 'http') }] },
          },
        ],
        tls: [{ hosts: ['shop.example.com'] }],
      },
    })
  })

  it('leads every path of every host to what it names', async () => {
    const paths = [
      { path: '/', pathType: 'Prefix', backend: backend('web', 'http') },
      { path: '/metrics', pathType: 'Exact', backend: backend('web', 'metrics') },
      { path: '/one', pathType: 'Prefix', backend: backend('one', 'grpc') },
      { path: '/shop', pathType: 'Prefix', backend: backend('shop', 'http') },
      { path: '/old', pathType: 'Prefix', backend: backend('old', 8080) },
    ]
    expect(await inputsOf(widest)).toMatchObject({
      metadata: {
        name: 'shop-web',
        labels: { team: 'shop' },
        annotations: { note: 'x', 'pulumi.com/skipAwait': 'true' },
      },
      spec: {
        ingressClassName: 'traefik',
        rules: widest.hosts.map((host) => ({ host, http: { paths } })),
        tls: [{ hosts: widest.hosts, secretName: 'certificate' }],
      },
    })
  })

  it('has its certificate from cert-manager where it says who signs', async () => {
    expect(await inputsOf({ service: 'web', certificate: { clusterIssuer: 'letsencrypt' } })).toMatchObject({
      metadata: { annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' } },
      spec: { tls: [{ secretName: 'web-tls' }] },
    })
  })

  it('says under which address it is found', async () => {
    const urlOf = async (web: object) =>
      Reflect.get(Object((await built(of(web))).units['kubernetes.resources.ingresses.web@dev']?.state), 'url')
    expect(await urlOf({ service: 'web', paths: '/a' })).toBe('https://shop.example.com/a')
    expect(await urlOf({ service: 'web', hosts: '*.example.com' })).toBeUndefined()
  })

  it.each([[least], [widest]])('is in order for the checks of objects: %j', async (settings) => {
    const { resources } = of(settings)
    expect(decodingFaults(resources)).toEqual([])
    expect(inspected(resources, { dev: {} }, '/', components)).toEqual([])
    expect(foundIn(await madeOf(settings))).toEqual([])
  })

  it('in code takes names that are only known later, and says what it is not told', async () => {
    const recorded = await record(() => {
      const service = Promise.resolve('web')
      new SecureIngress('web', { namespace, hosts: 'a.example', service, paths: ['/', { path: '/b', port: 81 }] })
    })
    expect(recorded.find(({ custom }) => custom)?.inputs).toMatchObject({
      spec: { rules: [{ http: { paths: [{ backend: backend('web', 'http') }, { backend: backend('web', 81) }] } }] },
    })
    expect(await recordFailure(() => new SecureIngress('web', { namespace, hosts: 'a.example' }))).toMatchObject({
      message: expect.stringContaining('nothing says which service is behind /: add service'),
    })
  })
})

describe('what an ingress opens', () => {
  const snippet = 'nginx.ingress.kubernetes.io/server-snippet'
  it.each([
    [{ service: 'web' }, []],
    [widest, []],
    [{ service: 'web', tls: false }, ['NIST SC-8 ingresses.web.tls']],
    [{ service: 'web', annotations: { [snippet]: 'return 200;' } }, ['C-0059 ingresses.web.annotations']],
    [{ service: 'web', annotations: { 'nginx.org/location-snippets': 'x' } }, ['C-0059 ingresses.web.annotations']],
  ])('with %j is %j', async (settings, controls) => {
    const section = of(settings)
    expect(opened({ ingresses: section.resources.ingresses })).toEqual(controls)
    const { units } = await built(section)
    expect(units['kubernetes.resources.ingresses.web@dev']?.claims).toHaveLength(2 - controls.length)
  })

  it('is plain where TLS is taken away', async () => {
    const { spec } = Object(await inputsOf({ service: 'web', tls: false }))
    expect(Object.keys(spec)).toEqual(['rules'])
  })
})

describe('what an ingress says', () => {
  const said = (ingresses: object) =>
    decodingFaults({ ingresses }).map(([tag, at, because]) => [`${tag} ${at.replace('ingresses.', '')}`, because])
  const hosts = 'a.example'

  it('is refused where it does not fit together', () => {
    const from = { stack: 'acme/base/prod', export: 'web' }
    expect(
      said({
        nothing: { hosts },
        nowhere: { hosts, paths: ['/', { path: '/b', service: 'b' }] },
        two: { hosts, service: 'web', application: 'shop' },
        below: { hosts, paths: [{ path: '/', service: 'web', existingService: 'web', port: 80 }] },
        alone: { hosts, port: 'http', paths: [{ path: '/', service: 'web' }] },
        existing: { hosts, existingService: 'web' },
        foreign: {
          hosts,
          paths: [
            { path: '/', service: from },
            { path: '/b', service: from, port: 'http' },
          ],
        },
        certificate: { hosts, service: 'web', tls: false, existingTlsSecret: 'a' },
        class: { hosts, service: 'web', class: 'a', annotations: { 'kubernetes.io/ingress.class': 'a' } },
        host: { hosts: ['a.example', '*'], service: 'web', paths: 'a' },
        address: {
          hosts: ['10.0.0.1', '10.0.0.1.example', '10.0.0.256'],
          service: 'web',
          paths: ['/.well-known/x..', { path: '/a%2fb/.', pathType: 'Exact' }],
        },
        kept: { hosts, service: 'web', formerly: 'b' },
      }),
    ).toEqual([
      ['Missing nothing.service', 'nothing says which service is behind it'],
      ['Missing nowhere.paths[0]', 'nothing says which service is behind it'],
      ['Contradiction two.application', 'service and application name two services where one is needed'],
      [
        'Contradiction below.paths[0].existingService',
        'service and existingService name two services where one is needed',
      ],
      ['Contradiction alone.port', 'port goes with service or application or existingService only'],
      ['Missing existing.port', 'which ports there are is not known here of what existingService names'],
      ['Missing foreign.paths[0].port', 'which ports there are is not known here of what service names'],
      [
        'Contradiction certificate.existingTlsSecret',
        'tls: false and existingTlsSecret say different things of the certificate',
      ],
      [
        'Contradiction class.annotations["kubernetes.io/ingress.class"]',
        'class says it too, and Kubernetes refuses both in one ingress',
      ],
      ['BadRoute host.hosts[1]', '"*" is no lower-case DNS name'],
      ['BadRoute host.paths', '"a" does not begin with a slash'],
      ['BadRoute address.hosts[0]', '"10.0.0.1" is an IP address, and a host is a DNS name'],
      ['BadRoute address.paths[1].path', '"/a%2fb/." has %2f in it'],
      [
        'NameNotKept kept.formerly',
        'without a name of its own it is called by its key on the clusters too, and would be replaced',
      ],
    ])
  })

  const found = (web: object, more: object = {}) => {
    const { resources } = of(web)
    return inspected(
      { ...resources, ingresses: { ...resources.ingresses, ...more } },
      { dev: {} },
      '/',
      components,
    ).map(({ _tag, severity, at, because, fix }) => [
      `${severity} ${_tag} ${at.replace('kubernetes.resources.ingresses.', '')}`,
      because,
      fix,
    ])
  }

  it('names ports that there are', () => {
    const service = (name: string) => `kubernetes.resources.services.${name}`
    const application = (name: string) => `kubernetes.components.applications.${name}`
    expect(
      found({
        service: 'plain',
        paths: [
          '/',
          '/again',
          { path: '/a', port: 'aa' },
          { path: '/b', service: 'web', port: 'htp' },
          { path: '/c', service: 'one', port: 8080 },
          { path: '/d', service: 'one', port: 9000 },
          { path: '/e', application: 'worker' },
          { path: '/f', service: 'outside', port: 443 },
        ],
      }),
    ).toEqual([
      ['problem PortNotFound web', `it could lead to any port of ${service('plain')}: a, b`, 'add port: a'],
      [
        'problem PortNotFound web.paths[2].port',
        `${service('plain')} has no port "aa"; it has a (1), b (2)`,
        'take a port that is there',
      ],
      [
        'problem PortNotFound web.paths[3].port',
        `${service('web')} has no port "htp"; it has http (8080), metrics (9090)`,
        'did you mean "http"?',
      ],
      [
        'problem PortNotFound web.paths[4].port',
        `${service('one')} has no port 8080; it has grpc (9000)`,
        'take a port that is there',
      ],
      [
        'problem PortNotFound web.paths[6]',
        `${application('worker')} has no port that it could lead to`,
        'give it ports: { http: 80 }',
      ],
    ])
  })

  it('is about services of its own namespace', () => {
    expect(found({ service: 'elsewhere' }).map(([what]) => what)).toEqual(['problem OtherNamespace web.service'])
  })

  it.each([
    ['login', 'kubernetes.resources.secrets.login has no key tls.key; it has tls.crt, user'],
    ['empty', 'kubernetes.resources.secrets.empty has no key tls.crt, tls.key; it has none'],
  ])('names a secret that has a certificate: not %s', (tlsSecret, because) => {
    const fix = 'give it type: kubernetes.io/tls and these keys, or name a secret that has them'
    expect(found({ service: 'web', tlsSecret })).toEqual([['problem UnknownReference web.tlsSecret', because, fix]])
    const ingress = { hosts: 'a.example', tlsSecret, from: { existingNamespace: 'traefik' } }
    const shop = { namespace, image, ports: { http: 8080 }, probes, ingress }
    expect(
      inspected({ secrets: others.secrets, namespaces: others.namespaces }, { dev: {} }, '/', {
        applications: { shop },
      }).map(({ _tag, at, because: why }) => [_tag, at, why]),
    ).toEqual([['UnknownReference', 'kubernetes.components.applications.shop.ingress.tlsSecret', because]])
  })

  it('leads to applications that let its controller in', () => {
    expect(found({ application: 'closed', port: 'admin' })).toEqual([
      [
        'warning SourceNotSaid web.port',
        'the network policy of kubernetes.components.applications.closed lets nobody in at its port admin, the controller neither',
        'add the controller there: kubernetes.components.applications.closed.allowFrom: [{ existingNamespace: <its namespace>, ports: [admin] }]',
      ],
    ])
  })

  it('leads to pods that somebody lets its controller in to, where their namespace is closed', () => {
    const { resources } = of({ service: 'web' })
    const tags = (more: object) =>
      inspected({ ...resources, ...more }, { dev: {} }).map(({ _tag, at, because, fix }) => [
        `${_tag} ${at}`,
        because,
        fix,
      ])
    expect(tags({ networkPolicies: {} })).toEqual([
      [
        'SourceNotSaid kubernetes.resources.ingresses.web',
        'kubernetes.resources.namespaces.shop lets nothing in, and no network policy lets the controller in to kubernetes.resources.deployments.web',
        'add one under kubernetes.resources.networkPolicies: for: { deployment: web }, ingress: { controller: { from: [{ existingNamespace: <its namespace> }] } }',
      ],
    ])
    const open = { namespaces: { shop: { networkPolicy: { ingress: 'allow' } }, other: {} } }
    expect(tags({ ...open, networkPolicies: {} })).toEqual([])
    const all = { namespace, ingress: { all: { from: [{ existingNamespace: 'traefik' }] } } }
    expect(tags({ networkPolicies: { all } })).toEqual([])
  })

  it('is warned of where another of its class has the same host and path', () => {
    const again = (more: object) => ({ again: { namespace, hosts: 'shop.example.com', service: 'web', ...more } })
    expect(found({ service: 'web', paths: ['/a'] }, again({ paths: ['/', '/a/'] }))).toEqual([
      [
        'warning SameRoute again.paths[1]',
        'kubernetes.resources.ingresses.web has shop.example.com/a/ too, of the same class on the same cluster: which of them answers is chance',
        'keep one, or give one another host, path or class',
      ],
    ])
    expect(found({ service: 'web' }, again({ class: 'other' }))).toEqual([])
    expect(found({ service: 'web' }, again({ paths: [{ path: '/', pathType: 'Exact' }] }))).toEqual([])
    expect(found({ service: 'web', paths: ['/a', '/a'] }).map(([what]) => what)).toEqual([
      'warning SameRoute web.paths[1]',
    ])
  })
})

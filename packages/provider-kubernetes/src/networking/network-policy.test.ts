import { openingsOf } from '@konductor/core/config'
import { componentFaults, record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { built } from '../../testing/built.ts'
import { decodingFaults, inspected, opened } from '../../testing/configured.ts'
import { foundIn } from '../../testing/found-in.ts'
import type { NetworkPolicyArgs } from './network-policy-args.ts'
import { judgedPolicy, networkPolicySafeguards } from './network-policy.controls.ts'
import { SecureNetworkPolicy } from './secure-network-policy.ts'

const image = 'registry.example.com/shop/web:1.4.2'
const others = {
  namespaces: { shop: {}, gateway: { name: 'edge' } },
  deployments: {
    web: { namespace: 'shop', containers: { web: { image, ports: { http: 8080 } } } },
    api: { namespace: 'shop', containers: { api: { image, ports: { http: 8080 } } } },
  },
}
const of = (web: object) => ({ resources: { ...others, networkPolicies: { web: { namespace: 'shop', ...web } } } })
const policyOf = async (web: object) =>
  (await built(of(web))).resources.filter(
    ({ name, type }) => name === 'web-dev' && type === 'kubernetes:networking.k8s.io/v1:NetworkPolicy',
  )
const specOf = async (web: object) => (await policyOf(web))[0]?.inputs['spec']
const within = (name: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } })
const pods = (name: string) => ({ matchLabels: { 'app.kubernetes.io/name': name } })
const widest = {
  for: { deployment: 'web' },
  ingress: {
    gateway: { from: [{ namespace: 'gateway' }], ports: ['http'] },
    api: { from: [{ deployment: 'api' }, { pods: { app: 'batch' }, namespaces: { team: 'shop' } }] },
    same: { from: [{ pods: { app: 'web' } }, { existingNamespace: 'monitoring' }], ports: [{ port: 8080, to: 8090 }] },
  },
  egress: {
    database: { to: [{ cidr: '10.0.0.0/16', except: ['10.0.1.0/24'] }], ports: [5432] },
    dns: { to: [{ namespaces: {}, pods: { 'k8s-app': 'kube-dns' } }], ports: [{ port: 53, protocol: 'UDP' }] },
  },
}

describe('a network policy', () => {
  it('keeps the rules of components', async () => {
    expect(await componentFaults(() => new SecureNetworkPolicy('web', { namespace: 'shop', ingress: {} }))).toEqual([])
  })

  it('lets through what it names, in the order of its names', async () => {
    expect(await specOf(widest)).toEqual({
      podSelector: pods('web'),
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        {
          from: [
            { namespaceSelector: within('shop'), podSelector: pods('api') },
            { namespaceSelector: { matchLabels: { team: 'shop' } }, podSelector: { matchLabels: { app: 'batch' } } },
          ],
        },
        { from: [{ namespaceSelector: within('edge') }], ports: [{ port: 'http', protocol: 'TCP' }] },
        {
          from: [{ podSelector: { matchLabels: { app: 'web' } } }, { namespaceSelector: within('monitoring') }],
          ports: [{ port: 8080, endPort: 8090, protocol: 'TCP' }],
        },
      ],
      egress: [
        {
          to: [{ ipBlock: { cidr: '10.0.0.0/16', except: ['10.0.1.0/24'] } }],
          ports: [{ port: 5432, protocol: 'TCP' }],
        },
        {
          to: [{ namespaceSelector: {}, podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }],
          ports: [{ port: 53, protocol: 'UDP' }],
        },
      ],
    })
  })

  it.each([
    [{ ingress: {} }, { podSelector: {}, policyTypes: ['Ingress'] }],
    [{ egress: {} }, { podSelector: {}, policyTypes: ['Egress'] }],
    [
      { pods: { app: 'web' }, ingress: {} },
      { podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Ingress'] },
    ],
    [
      { ingress: { all: { anywhere: true, ports: [8080] } } },
      { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ ports: [{ port: 8080, protocol: 'TCP' }] }] },
    ],
  ])('with %j closes what it names', async (settings, spec) => {
    expect(await specOf(settings)).toEqual(spec)
  })

  it('in code takes names that are only known later', async () => {
    const recorded = await record(() => {
      new SecureNetworkPolicy('web', {
        namespace: 'shop',
        ingress: { own: { from: [{ pods: {} }] }, edge: { from: [{ namespace: Promise.resolve('edge') }] } },
      })
    })
    expect(recorded.find(({ custom }) => custom)?.inputs['spec']).toEqual({
      podSelector: {},
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ namespaceSelector: within('edge') }] }, { from: [{ podSelector: {} }] }],
    })
  })

  it.each([[{ ingress: {} }], [widest]])('is in order for the checks of objects: %j', async (settings) => {
    const section = of(settings)
    expect(decodingFaults(section.resources)).toEqual([])
    expect(inspected(section.resources)).toEqual([])
    expect(foundIn(await policyOf(settings))).toEqual([])
  })
})

describe('what a network policy opens', () => {
  const policy = (settings: object) => ({ networkPolicies: { web: settings } })
  it.each([
    [widest, []],
    [{ ingress: { all: { anywhere: true } } }, ['C-0030 networkPolicies.web.ingress']],
    [{ ingress: { all: { from: [{ cidr: '0.0.0.0/0' }] } } }, ['C-0030 networkPolicies.web.ingress']],
    [{ egress: { all: { anywhere: true, ports: [443] } } }, ['C-0030 networkPolicies.web.egress']],
    [{ egress: { all: { to: [{ cidr: '::/0' }] } } }, ['C-0030 networkPolicies.web.egress']],
    [{ ingress: { all: { from: [{ namespaces: {} }] } } }, ['C-0030 networkPolicies.web.ingress']],
    [{ egress: { all: { to: [{ namespaces: {}, pods: {} }] } } }, ['C-0030 networkPolicies.web.egress']],
    [{ egress: { some: { to: [{ namespaces: { team: 'a' } }] } } }, []],
  ])('with %j is %j', async (settings, controls) => {
    expect(opened(policy(settings))).toEqual(controls)
    const { units } = await built(of(settings))
    expect(units['kubernetes.resources.networkPolicies.web@dev']?.claims).toHaveLength(2 - controls.length)
  })

  it('in code is the same where a list of peers is empty, which is everybody', () => {
    const opens = (args: NetworkPolicyArgs) =>
      openingsOf(networkPolicySafeguards, judgedPolicy(args)).flatMap(({ open, below }) => (open ? [below[0]] : []))
    expect(opens({ ingress: { a: { from: [] } }, egress: { b: { to: [{ pods: {} }] } } })).toEqual(['ingress'])
    expect(opens({ ingress: {}, egress: { b: {} } })).toEqual(['egress'])
    expect(opens({ ingress: { a: { from: [{ namespaces: {} }] } } })).toEqual(['ingress'])
    expect(opens({ ingress: { a: { from: [{ namespaces: {}, namespace: 'edge' }] } } })).toEqual([])
  })
})

describe('what a network policy says', () => {
  it('is refused where it does not fit together', () => {
    const from = (...peers: readonly object[]) => ({ ingress: { rule: { from: peers } } })
    expect(
      decodingFaults({
        networkPolicies: {
          nothing: {},
          two: { for: { deployment: 'web' }, pods: { app: 'web' }, ingress: {} },
          nobody: from({}),
          empty: from(),
          open: { ingress: { rule: { ports: [80] } } },
          both: { ingress: { rule: { from: [{ pods: {} }], anywhere: true } } },
          mixed: from({ cidr: '10.0.0.0/8', pods: { app: 'web' } }),
          spaces: from({ namespace: 'a', existingNamespace: 'b' }),
          placed: from({ deployment: 'api', namespace: 'shop' }),
          except: from({ pods: {}, except: ['10.0.0.0/8'] }),
        },
      }).map(([tag, at]) => `${tag} ${at}`),
    ).toEqual([
      'Missing networkPolicies.nothing.ingress',
      'Contradiction networkPolicies.two.pods',
      'Missing networkPolicies.nobody.ingress.rule.from[0]',
      'TooFew networkPolicies.empty.ingress.rule.from',
      'Missing networkPolicies.open.ingress.rule',
      'Contradiction networkPolicies.both.ingress.rule.anywhere',
      'Contradiction networkPolicies.mixed.ingress.rule.from[0].pods',
      'Contradiction networkPolicies.spaces.ingress.rule.from[0].existingNamespace',
      'Contradiction networkPolicies.placed.ingress.rule.from[0].namespace',
      'Contradiction networkPolicies.except.ingress.rule.from[0].except',
    ])
  })

  it('has networks that are some, and ports that begin before they end', () => {
    expect(
      decodingFaults({
        networkPolicies: {
          web: {
            ingress: { b: { from: [{ pods: {} }], ports: [80, { port: 90, to: 80 }] } },
            egress: {
              z: { to: [{ cidr: '10.0.0.0/33' }] },
              a: { to: [{ pods: {} }, { cidr: '10.0.0.1/16', except: ['10.1.0.0/24'] }] },
            },
          },
        },
      }).map(([tag, at, because, fix]) => [`${tag} ${at}`, because, fix]),
    ).toEqual([
      [
        'BadPolicy networkPolicies.web.ingress.b.ports[1].to',
        'it is before the first port, 90',
        'write the smaller of the two first',
      ],
      [
        'BadCidr networkPolicies.web.egress.a.to[1].cidr',
        '"10.0.0.1/16" is an address in 10.0.0.0/16: the bits of the host are set',
        'write 10.0.0.0/16',
      ],
      [
        'BadCidr networkPolicies.web.egress.a.to[1].except[0]',
        'it is not a part of 10.0.0.1/16',
        'write a part of the network, or take it out',
      ],
      [
        'BadCidr networkPolicies.web.egress.z.to[0].cidr',
        '"10.0.0.0/33" is no network such as 10.0.0.0/16',
        'write the first address of the network and its length, such as 10.0.0.0/16',
      ],
    ])
  })

  it('names ports that the pods have, and pods that there are', () => {
    const ingress = { rule: { from: [{ pods: {} }], ports: ['htp', 9090, { port: 'admin' }] } }
    expect(
      inspected(of({ for: { deployment: 'web' }, ingress }).resources).map(({ _tag, at, because, fix }) => [
        `${_tag} ${at}`,
        because,
        fix,
      ]),
    ).toEqual([
      [
        'PortNotFound kubernetes.resources.networkPolicies.web.ingress.rule.ports[0]',
        'kubernetes.resources.deployments.web has no port "htp"; it has http',
        'did you mean "http"?',
      ],
      [
        'PortNotFound kubernetes.resources.networkPolicies.web.ingress.rule.ports[2].port',
        'kubernetes.resources.deployments.web has no port "admin"; it has http',
        'take the name of a port that is there, or its number',
      ],
    ])
    expect(
      inspected(of({ pods: { app: 'wbe' }, ingress: {} }).resources).map(({ _tag, severity, at }) => [
        _tag,
        severity,
        at,
      ]),
    ).toEqual([['SelectsNothing', 'warning', 'kubernetes.resources.networkPolicies.web.pods']])
  })

  it('is about pods of its own namespace, and others of any', () => {
    const ingress = { api: { from: [{ deployment: 'api' }] } }
    const section = of({ for: { deployment: 'web' }, ingress }).resources
    const elsewhere = { ...section.networkPolicies.web, namespace: 'gateway' }
    expect(inspected(section)).toEqual([])
    expect(
      inspected({ ...section, networkPolicies: { web: elsewhere } }).map(({ _tag, at }) => `${_tag} ${at}`),
    ).toEqual(['OtherNamespace kubernetes.resources.networkPolicies.web.for.deployment'])
  })
})

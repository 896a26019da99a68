import { describe, expect, it } from 'vitest'
import { checkManifest } from '../checks/check-manifests.ts'
import { manifests } from '../../testing/manifests.ts'
import { faultsOf } from '../../testing/faults-of.ts'
import { applicationPolicySpec, type DestinationArgs, type SourceArgs } from './network-policy.ts'
import { peerFaults } from './peer-faults.ts'
import { Destination, Source } from './peers.config.ts'

const selector = { 'app.kubernetes.io/name': 'web' }
const ports = [
  { name: 'http', protocol: 'TCP' },
  { name: 'dns', protocol: 'UDP' },
] as const
const spec = (from: readonly SourceArgs[] = [], to: readonly DestinationArgs[] = [], dns = true) =>
  applicationPolicySpec({ selector, ports, from, to, dns })
const dnsRule = {
  to: [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
      podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
    },
  ],
  ports: [
    { port: 53, protocol: 'UDP' },
    { port: 53, protocol: 'TCP' },
  ],
}

describe('the network policy of an application', () => {
  it('lets nothing in, and nothing out but questions to the DNS', () => {
    expect(spec()).toEqual({
      podSelector: { matchLabels: selector },
      policyTypes: ['Ingress', 'Egress'],
      egress: [dnsRule],
    })
    expect(spec([], [], false)).toEqual({ podSelector: { matchLabels: selector }, policyTypes: ['Ingress', 'Egress'] })
  })

  it('lets in who is named, to its own ports alone', () => {
    expect(
      spec([
        { namespace: 'shop' },
        { namespace: 'front', pods: { app: 'gate' }, ports: ['dns'] },
        { pods: { app: 'side' } },
        { cidr: '10.0.0.0/16', except: ['10.0.1.0/24'], ports: ['http'] },
      ]),
    ).toMatchObject({
      ingress: [
        {
          from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } } }],
          ports: [
            { port: 'http', protocol: 'TCP' },
            { port: 'dns', protocol: 'UDP' },
          ],
        },
        {
          from: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'front' } },
              podSelector: { matchLabels: { app: 'gate' } },
            },
          ],
          ports: [{ port: 'dns', protocol: 'UDP' }],
        },
        { from: [{ podSelector: { matchLabels: { app: 'side' } } }] },
        {
          from: [{ ipBlock: { cidr: '10.0.0.0/16', except: ['10.0.1.0/24'] } }],
          ports: [{ port: 'http', protocol: 'TCP' }],
        },
      ],
    })
  })

  it('lets out to who is named, at the ports that are named', () => {
    expect(
      spec(
        [],
        [{ cidr: '10.1.0.0/16', ports: [5432, { port: 8000, endPort: 8100 }, { port: 53, protocol: 'UDP' }] }],
        false,
      ),
    ).toMatchObject({
      egress: [
        {
          to: [{ ipBlock: { cidr: '10.1.0.0/16' } }],
          ports: [{ port: 5432, protocol: 'TCP' }, { port: 8000, endPort: 8100, protocol: 'TCP' }, { protocol: 'UDP' }],
        },
      ],
    })
  })

  it('passes the checks of objects', () => {
    const [policy] = manifests({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'web', namespace: 'shop' },
      spec: spec([{ namespace: 'a', pods: { app: 'b' } }], [{ cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] }]),
    })
    expect(policy === undefined ? 'none' : checkManifest(policy, [policy], 'web')).toEqual([])
  })
})

describe('who may come in', () => {
  it.each([
    [{}, 'Missing', '', 'it says of nobody'],
    [{ cidr: '10.0.0.0/8', namespace: 'shop' }, 'Contradiction', 'cidr', 'namespace and cidr are two sources in one'],
    [{ application: 'a', pods: {} }, 'Contradiction', 'pods', 'application and pods are two sources in one'],
    [{ namespace: 'a', except: [] }, 'Missing', 'except', 'except is a part of cidr, which is not written'],
  ])('is one of several: %j', (written, tag, at, because) => {
    expect(faultsOf(Source, written).map(([...all]) => all.slice(0, 3))).toEqual([[tag, at, because]])
  })

  it('can be a namespace and pods in it', () => {
    expect(faultsOf(Source, { existingNamespace: 'monitoring', pods: { app: 'prometheus' } })).toEqual([])
    expect(faultsOf(Destination, { pods: { app: 'db' }, ports: [5432, { port: 1, protocol: 'UDP' }] })).toEqual([])
  })

  it('is a network as Kubernetes takes it, or the place says what is wrong', () => {
    const found = peerFaults(
      [{}, { cidr: '10.0.0.1/16' }],
      [
        { cidr: '10.0.0.0/33' },
        { cidr: '10.0.0.0/16', except: ['10.1.0.0/24'], ports: [80, { port: 90, endPort: 80 }] },
      ],
    )
    expect(found.map(({ _tag, below, because }) => [_tag, below, because])).toEqual([
      ['BadCidr', ['allowFrom', 1, 'cidr'], '"10.0.0.1/16" is an address in 10.0.0.0/16: the bits of the host are set'],
      ['BadCidr', ['allowTo', 0, 'cidr'], '"10.0.0.0/33" is no network such as 10.0.0.0/16'],
      ['BadCidr', ['allowTo', 1, 'except', 0], 'it is not a part of 10.0.0.0/16'],
      ['BadPolicy', ['allowTo', 1, 'ports', 1, 'endPort'], 'it is before the first port, 90'],
    ])
  })
})

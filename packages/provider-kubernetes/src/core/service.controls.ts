import type { Safeguard } from '@konductor/core/config'
import type { Evidence } from '@konductor/interfaces'
import { isEveryAddress } from '../networking/every-address.ts'
import { internalPairs, publicAnnotations } from './internal-annotations.ts'
import type { ServiceArgs } from './service-args.ts'

/** The settings that decide what a service supports. */
export interface JudgedService extends Pick<ServiceArgs, 'type' | 'loadBalancer' | 'externalName'> {
  readonly annotations?: Readonly<Record<string, unknown>>
}

const everybody = (ranges: readonly string[] = []): boolean => ranges.length === 0 || ranges.some(isEveryAddress)

const balanced = ({ type }: JudgedService): boolean => type === 'LoadBalancer'

type Seen = Pick<Evidence, 'property' | 'expected'>

const annotation = (key: string, expected: Seen['expected']): Seen => ({
  property: ['metadata', 'annotations', key],
  expected,
})

/** What a load balancer must show, one of it; any other service need not. */
const ifBalanced = (...any: readonly Seen[]): Evidence => ({
  role: 'main',
  property: [],
  expected: { either: [{ property: ['spec', 'type'], expected: { not: { oneOf: ['LoadBalancer'] } } }, ...any] },
})

/** What a service does, and the controls that ask for it. */
export const serviceSafeguards: readonly Safeguard<JudgedService>[] = [
  {
    id: 'cluster-only',
    does: 'can be reached from within the cluster only',
    themes: ['network isolation'],
    evidence: [{ role: 'main', property: ['spec', 'type'], expected: { oneOf: ['ClusterIP', 'ExternalName'] } }],
    supports: { 'nsa-kubescape': ['C-0256'] },
    by: ['main'],
    lost: ({ type = 'ClusterIP' }) => type !== 'ClusterIP',
    opening: {
      control: 'C-0256',
      below: ['type'],
      what: 'it can be reached from outside of the cluster',
    },
  },
  {
    id: 'private-load-balancer',
    does: 'keeps its load balancer, if it has one, within the network of the cluster',
    themes: ['network isolation'],
    evidence: [
      ifBalanced(...internalPairs.map(([key, value]) => annotation(key, { oneOf: [value] }))),
      // One that says so, and none that says otherwise.
      ...internalPairs.map(([key, value]) =>
        ifBalanced(annotation(key, { present: false }), annotation(key, { oneOf: [value] })),
      ),
    ],
    by: ['main'],
    lost: (settings) =>
      balanced(settings) &&
      (settings.loadBalancer?.internal === false || publicAnnotations(settings.annotations).length > 0),
    opening: {
      control: 'NIST SC-7',
      below: ['loadBalancer', 'internal'],
      what: 'its load balancer stands in the internet',
    },
  },
  {
    id: 'named-sources',
    does: 'says which networks its load balancer, if it has one, lets in',
    themes: ['network isolation'],
    evidence: [
      ifBalanced({
        property: ['spec', 'loadBalancerSourceRanges', '*'],
        expected: { not: { oneOf: ['0.0.0.0/0', '::/0'] } },
      }),
    ],
    by: ['main'],
    lost: (settings) => balanced(settings) && everybody(settings.loadBalancer?.sourceRanges),
    opening: {
      control: 'NIST SC-7(5)',
      below: ['loadBalancer'],
      what: 'its load balancer lets everybody in who can reach it: no sourceRanges say who',
      closedBy: "add loadBalancer: { sourceRanges: ['<network>'] }",
    },
  },
  {
    id: 'no-external-address',
    does: 'leads to pods of the cluster and takes no address that belongs to others',
    themes: ['hardening'],
    evidence: [
      { role: 'main', property: ['spec', 'externalIPs'], expected: { present: false } },
      { role: 'main', property: ['spec', 'externalName'], expected: { present: false } },
    ],
    supports: { trivy: ['KSV-0108'] },
    by: ['main'],
    lost: ({ externalName }) => externalName !== undefined,
    opening: {
      control: 'KSV-0108',
      below: ['externalName'],
      what: 'whoever answers for the name outside decides where the traffic goes',
    },
  },
]

import type { Opening, Safeguard } from '@konductor/core/config'
import type { Overrides } from '@konductor/interfaces'
import { configMapOpenings } from '../core/config-map.controls.ts'
import { namedPeers } from '../networking/named-peers.ts'
import { podOpenings } from '../pods/pod.controls.ts'
import type { PodArgs } from '../pods/pod-args.ts'
import { applicationDefaults } from './application-defaults.ts'
import { openNetworkAt } from './application-traffic.ts'
import { flatPath } from './application-pod.ts'
import { nestedOverrideOpenings } from './nested-overrides.ts'

/** The settings that decide what an application supports beside what its children do. */
export interface JudgedApplication {
  readonly networkPolicy?: boolean | undefined
  readonly allowFrom?: readonly { readonly cidr?: string | undefined }[] | undefined
  readonly allowTo?: readonly { readonly cidr?: string | undefined }[] | undefined
  readonly ingress?: { readonly tls?: boolean | undefined } | undefined
  readonly route?: { readonly gateway: { readonly section?: string | undefined } } | undefined
  readonly disruptionBudget?: unknown
  readonly secretsAsVariables?: boolean | undefined
  readonly configuration?: Readonly<Record<string, unknown>> | undefined
  readonly override?: Overrides | undefined
}

const cis = (id: string) => ({ 'cis-kubernetes@1.8': [id], 'cis-kubernetes@2.0.1': [id] })

const closed = {
  control: 'CIS-K8s 5.3.2',
  what: 'it can be reached from, or can reach, more than what it works with',
}
const tls = { control: 'NIST SC-8', what: 'whoever is on the way reads and changes what is sent' }
const listener = {
  control: 'NIST SC-8',
  what: 'the listener of the gateway does not say by its name that it speaks TLS: whoever is on the way may read and change what is sent',
  closedBy: 'name the listener that speaks TLS',
}

/** What an application does for security itself; its workload, service account and config map have claims of their own. */
export const applicationSafeguards: readonly Safeguard<JudgedApplication>[] = [
  {
    id: 'network-policy',
    does: 'lets traffic in and out by name only',
    themes: ['network isolation'],
    evidence: [
      { role: 'network-policy', property: ['spec', 'policyTypes'], expected: { holds: ['Ingress', 'Egress'] } },
      {
        role: 'network-policy',
        property: ['spec', 'podSelector', 'matchLabels', 'app.kubernetes.io/name'],
        expected: { present: true },
      },
      ...namedPeers('network-policy', 'ingress'),
      ...namedPeers('network-policy', 'egress'),
    ],
    supports: { ...cis('5.3.2'), checkov: ['CKV2_K8S_6'], trivy: ['KSV-0038'], 'nsa-kubescape': ['C-0030', 'C-0054'] },
    by: ['network-policy'],
    lost: (own) => openNetworkAt(own).length > 0,
    opening: { ...closed, below: ['networkPolicy'] },
  },
  {
    id: 'tls',
    does: 'is reached from outside with TLS',
    themes: ['encryption in transit'],
    evidence: [{ role: 'ingress', property: ['spec', 'tls', '*', 'hosts'], expected: { present: true } }],
    by: ['ingress'],
    lost: ({ ingress }) => ingress === undefined || ingress.tls === false,
  },
  {
    id: 'disruption-budget',
    does: 'keeps most of its pods when nodes are drained',
    evidence: [
      { role: 'disruption-budget', property: ['spec', 'selector', 'matchLabels'], expected: { present: true } },
    ],
    by: ['disruption-budget'],
    lost: ({ disruptionBudget }) => disruptionBudget === false,
  },
]

/** Whether a listener does not say by its name that it speaks TLS: more of it cannot be seen here. */
const saysNothingOfTls = (section: string = applicationDefaults.section): boolean =>
  !/https|tls|secure/.test(section) || /((in|un)secure|(no|non|not|without)[-.]?(https|tls|secure))/.test(section)

/**
 * Whatever an application can open, each at its setting.
 *
 * @param pod Its pods, the main container called by `name`.
 */
export const applicationOpenings = (own: JudgedApplication, pod: PodArgs, name: string): readonly Opening[] => {
  const network = openNetworkAt(own)
  const said = [
    ...(network.length === 0
      ? [{ ...closed, open: false, below: ['networkPolicy'] }]
      : network.map((below): Opening => ({ ...closed, open: true, below }))),
    { ...tls, open: own.ingress?.tls === false, below: ['ingress', 'tls'] },
    {
      ...listener,
      open: own.route !== undefined && saysNothingOfTls(own.route.gateway.section),
      below: ['route', 'gateway', 'section'],
    },
    ...configMapOpenings({ data: own.configuration ?? {} }).map((opening) => ({
      ...opening,
      closedBy: 'put it into secrets, beside configuration',
      below: ['configuration', ...opening.below.slice(1)],
    })),
    ...podOpenings(pod).map((opening) => ({ ...opening, below: flatPath(name, opening.below) })),
    ...podOpenings({
      containers: { [name]: { image: '', envFrom: own.secretsAsVariables === true ? [{ secret: name }] : [] } },
    })
      .filter(({ control }) => control === 'CIS-K8s 5.4.1')
      .map((opening) => ({ ...opening, closedBy: 'take it out', below: ['secretsAsVariables'] })),
  ]
  // What the settings open already is not said again.
  const opened = new Set(said.filter(({ open }) => open).map(({ control }) => control))
  return [...said, ...nestedOverrideOpenings(own.override).filter(({ control }) => !opened.has(control))]
}

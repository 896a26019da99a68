import type { Opening } from '@konductor/core/config'
import type { NetworkIsolation } from './network-policies.ts'
import type { PodSecurityLevel } from './namespace-defaults.ts'

/** What decides which controls a namespace supports. */
export interface NamespacePosture {
  readonly podSecurity: PodSecurityLevel
  readonly networkPolicy: NetworkIsolation
}

/** A control that a secure namespace supports. */
export interface NamespaceControl {
  /** The id its publisher gives it, and the one `acknowledge` takes: `CIS-K8s 5.2.1`. */
  readonly id: string
  /** What else asks for the same. */
  readonly also: readonly string[]
  /** The children that carry it, by role: overriding one of them takes the claim away. */
  readonly by: readonly string[]
  /** The setting that gives it up, and what that means; not there when no setting can. */
  readonly givenUp?: {
    readonly below: readonly string[]
    readonly what: string
    when(posture: NamespacePosture): boolean
  }
}

const networkControl = 'CIS-K8s 5.3.2'

/**
 * The controls of a secure namespace. CIS ids are those of the CIS Kubernetes Benchmark 1.8 to 2.0, KSV of trivy, CKV
 * of checkov, C-0… of the NSA framework of kubescape.
 */
export const namespaceControls: readonly NamespaceControl[] = [
  {
    id: 'CIS-K8s 5.2.1',
    also: [],
    by: ['main'],
    givenUp: {
      below: ['podSecurity'],
      what: 'pods may run with more rights than they need, up to the rights of the node',
      when: ({ podSecurity }) => podSecurity !== 'restricted',
    },
  },
  {
    id: networkControl,
    also: ['KSV-0038', 'CKV2_K8S_6', 'C-0030', 'C-0054'],
    by: ['deny-all', 'allow-dns'],
    givenUp: {
      below: ['networkPolicy'],
      what: 'pods can be reached from, or can reach, everything the cluster can',
      when: ({ networkPolicy: { ingress, egress } }) => ingress === 'allow' || egress === 'allow',
    },
  },
  { id: 'CIS-K8s 5.1.5', also: ['CKV_K8S_41'], by: ['service-account'] },
  { id: 'CIS-K8s 5.1.6', also: [], by: ['service-account'] },
  { id: 'CIS-K8s 5.6.1', also: ['KSV-0037'], by: ['main'] },
  { id: 'CIS-K8s 5.6.4', also: ['KSV-0110', 'CKV_K8S_21'], by: ['main'] },
  { id: 'KSV-0039', also: [], by: ['limits'] },
  { id: 'KSV-0040', also: [], by: ['quota'] },
]

/** What the settings of a namespace open, for `acknowledge`. */
export const openings = (posture: NamespacePosture): readonly Opening[] =>
  namespaceControls.flatMap(({ id, givenUp }) =>
    givenUp === undefined
      ? []
      : [{ open: givenUp.when(posture), control: id, below: belowOf(id, posture, givenUp.below), what: givenUp.what }],
  )

/** The direction that is open stands below `networkPolicy`. */
const belowOf = (id: string, { networkPolicy }: NamespacePosture, below: readonly string[]): readonly string[] =>
  id === networkControl ? [...below, networkPolicy.ingress === 'allow' ? 'ingress' : 'egress'] : below

/**
 * The ids of all controls that a namespace with these settings supports.
 *
 * @param overridden Roles of children whose arguments somebody else had the last word on.
 */
export const supportedControls = (posture: NamespacePosture, overridden: readonly string[] = []): readonly string[] =>
  namespaceControls
    .filter(({ givenUp }) => givenUp?.when(posture) !== true)
    .filter(({ by }) => !by.some((role) => overridden.includes(role)))
    .flatMap(({ id, also }) => [id, ...also])

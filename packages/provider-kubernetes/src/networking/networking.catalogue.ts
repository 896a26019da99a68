import type { IngressSettings } from './ingress.config.ts'
import type { NetworkPolicySettings } from './network-policy.config.ts'

/** The kinds of the group networking.k8s.io. */
export type NetworkingCatalogue = {
  /** A way in from outside on one cluster. */
  readonly ingress: {
    readonly settings: IngressSettings
    readonly needs: {
      readonly cluster: 'kubernetes.cluster'
      readonly namespace?: 'kubernetes.namespace'
      /** Services that it leads to, in the order in which they are written. */
      readonly services: readonly ['kubernetes.service']
      /** Applications that it leads to, in the order in which they are written. */
      readonly applications: readonly ['kubernetes.application']
      /** Secret with its certificate. */
      readonly tlsSecret?: 'kubernetes.secret'
    }
    readonly offers: never
  }
  /** What may pass to and from pods on one cluster. */
  readonly networkPolicy: {
    readonly settings: NetworkPolicySettings
    readonly needs: {
      readonly cluster: 'kubernetes.cluster'
      readonly namespace?: 'kubernetes.namespace'
      readonly workload?: 'kubernetes.workload'
      /** Workloads at the other end, in the order of the peers that name them. */
      readonly peers: readonly ['kubernetes.workload']
      /** Namespaces at the other end, in the order of the peers that name them. */
      readonly namespaces: readonly ['kubernetes.namespace']
    }
    readonly offers: never
  }
}

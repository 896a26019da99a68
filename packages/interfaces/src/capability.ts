import type { Output, ProviderResource, Resource } from '@pulumi/pulumi'

/**
 * Everything one unit can offer another. A package adds its own by declaration merging:
 *
 * @example
 * declare module '@konductor/interfaces' {
 *   interface Capabilities {
 *     readonly 'acme.queue': { readonly url: Output<string> }
 *   }
 * }
 */
export interface Capabilities {
  /** How to reach a Kubernetes cluster; offered by whoever makes or knows one, used by the kubernetes module. */
  readonly 'kubernetes.access': ClusterAccess
  /** A connected cluster: the Pulumi provider that the kubernetes module made from an access. */
  readonly 'kubernetes.cluster': Cluster
}

/** The name of something units offer each other. */
export type Capability = keyof Capabilities & string

/** How to reach a Kubernetes cluster, in no cloud's words. */
export interface ClusterAccess {
  /** Kubeconfig as text, already a Pulumi secret. */
  readonly kubeconfig: Output<string>
  /**
   * Identity of the cluster. Survives changes of endpoint, CA and tokens, and changes exactly when the cluster is
   * another one: a changed identifier replaces everything in the cluster.
   */
  readonly identifier: Output<string>
  /** What must exist before anything can be scheduled: node groups, access entries. */
  readonly ready: readonly Resource[]
}

/** A cluster that resources can be put on. */
export interface Cluster {
  /** The name it has in configuration. */
  readonly name: string
  readonly provider: ProviderResource
  /** The namespace of objects that name none. */
  readonly namespace: string
}

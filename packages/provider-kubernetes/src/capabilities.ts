import type { Input, Output, Resource } from '@pulumi/pulumi'

/** A namespace on a cluster, ready for objects to be put in it. */
export interface Namespace {
  /** `metadata.name`: what waits for it waits for the namespace. */
  readonly name: Output<string>
  /**
   * Its quota, limits, network policies and closed account: what runs pods waits for them. None where another stack
   * makes it, which is done with them.
   */
  readonly ready: readonly Resource[]
}

/** A service account, for pods to run as and bindings to name. */
export interface ServiceAccount {
  readonly name: Output<string>
  readonly namespace: Output<string>
}

/** A config map, for pods to mount or to take variables from. */
export interface ConfigMap {
  readonly name: Output<string>
  /** SHA-256 of its data: an annotation of pods that has it rolls them when the data changes. */
  readonly checksum: Output<string>
}

/** A secret, for pods to mount and others to name. */
export interface Secret {
  readonly name: Output<string>
  /** SHA-256 of its data, itself a secret. */
  readonly checksum: Output<string>
}

/** A claim of storage, for pods to mount. */
export interface Claim {
  readonly name: Output<string>
}

/** A port that containers of a workload listen at. */
export interface WorkloadPort {
  readonly port: number
  readonly protocol: 'TCP' | 'UDP' | 'SCTP'
}

/** What makes pods and keeps them: a deployment, stateful set or daemon set. */
export interface Workload {
  /** Not known of another stack's. */
  readonly kind?: 'Deployment' | 'StatefulSet' | 'DaemonSet'
  /** `apps/v1`; not known of another stack's. */
  readonly apiVersion?: string
  readonly name: Output<string>
  readonly namespace: Output<string>
  /** Labels that its pods have, and no others in the namespace. */
  readonly selector: Readonly<Record<string, Input<string>>>
  /** Of all its containers, by name; not known of another stack's. */
  readonly ports?: Readonly<Record<string, WorkloadPort>>
}

/** A service: what others connect to. */
export interface Service {
  readonly name: Output<string>
  readonly namespace: Output<string>
  /** Its name within the cluster: `web.shop.svc`. */
  readonly host: Output<string>
  /** By name; not known of another stack's. */
  readonly ports?: Readonly<Record<string, number>>
}

/** A role of a namespace or of the cluster, as a binding names it. */
export interface Role {
  readonly kind: 'Role' | 'ClusterRole'
  readonly name: Output<string>
}

/** A class of storage. */
export interface StorageClass {
  readonly name: Output<string>
}

declare module '@konductor/interfaces' {
  interface Capabilities {
    /** A namespace on a cluster. */
    readonly 'kubernetes.namespace': Namespace
    /** A service account in a namespace. */
    readonly 'kubernetes.serviceAccount': ServiceAccount
    /** A config map in a namespace. */
    readonly 'kubernetes.configMap': ConfigMap
    /** A secret in a namespace. */
    readonly 'kubernetes.secret': Secret
    /** A claim of storage in a namespace. */
    readonly 'kubernetes.claim': Claim
    /** What makes pods in a namespace. */
    readonly 'kubernetes.workload': Workload
    /** A service in a namespace. */
    readonly 'kubernetes.service': Service
    /** A role of a namespace. */
    readonly 'kubernetes.role': Role
    /** A role of the cluster. */
    readonly 'kubernetes.clusterRole': Role
    /** A class of storage. */
    readonly 'kubernetes.storageClass': StorageClass
  }
}

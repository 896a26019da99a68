import type { Output, Resource } from '@pulumi/pulumi'

/** An application on a cluster, as others see it. */
export interface ApplicationAccess {
  /** `metadata.name` of all its objects. */
  readonly name: Output<string>
  readonly namespace: Output<string>
  /** `metadata.name` of its service; not there without ports. */
  readonly service?: Output<string>
  /** Its name within the cluster, `shop.shop.svc`; not there without ports. */
  readonly host?: Output<string>
  /** Of its service, by name; not known of another stack's. */
  readonly ports?: Readonly<Record<string, number>>
  /** Where people find it; not there where nobody from outside does. */
  readonly url?: string
}

/** Definitions of custom resources on a cluster: what is made of them waits for them. */
export interface Definitions {
  /** Groups of the API: `cert-manager.io`. */
  readonly groups: readonly string[]
  readonly ready: readonly Resource[]
}

declare module '@konductor/interfaces' {
  interface Capabilities {
    /** An application on a cluster. */
    readonly 'kubernetes.application': ApplicationAccess
    /** Definitions of custom resources on a cluster. */
    readonly 'kubernetes.definitions': Definitions
  }
}

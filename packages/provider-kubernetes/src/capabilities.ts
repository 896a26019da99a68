import type { Output } from '@pulumi/pulumi'

/** A namespace on a cluster, ready for objects to be put in it. */
export interface Namespace {
  /** `metadata.name`: what waits for it waits for the namespace. */
  readonly name: Output<string>
}

declare module '@konductor/interfaces' {
  interface Capabilities {
    /** A namespace on a cluster. */
    readonly 'kubernetes.namespace': Namespace
  }
}

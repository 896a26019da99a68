import type { Input } from '@pulumi/pulumi'

/** A port of a service. */
export interface ServicePortArgs {
  /** What others connect to. */
  readonly port: number
  /** Number or name of the port of the pods. @default the same number */
  readonly target?: number | string
  /** @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP'
  /** Port of every node; of services that have one. */
  readonly nodePort?: number
  /** What is spoken: `kubernetes.io/h2c`, `https`. */
  readonly appProtocol?: string
}

/** A load balancer in front of a service. */
export interface LoadBalancerArgs {
  /** Keeps it within the network of the cluster. @default true */
  readonly internal?: boolean
  /** Whose load balancer it is: `aws`, `azure` or `gcp`. */
  readonly platform?: string
  /** Networks that may connect: `10.0.0.0/8`. @default everybody who can reach it */
  readonly sourceRanges?: readonly string[]
  /** Which controller makes it, where the cluster has several. */
  readonly class?: string
}

/** What a service does, whatever it is called. */
export interface ServiceArgs {
  /** Labels of the pods behind it. Left out, somebody else says what is. */
  readonly selector?: Readonly<Record<string, Input<string>>>
  /** By name: what others connect to. */
  readonly ports?: Readonly<Record<string, number | ServicePortArgs>>
  /** Who can reach it. @default 'ClusterIP' */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer'
  /** Has no address of its own: its name leads to those of its pods. @default false */
  readonly headless?: boolean
  /** An address of its own that is chosen. Another one replaces it. */
  readonly clusterIP?: string
  readonly loadBalancer?: LoadBalancerArgs
  /** A name outside of the cluster that it stands for, in place of pods. */
  readonly externalName?: string
  /** Sends a client to the same pod each time. @default 'None' */
  readonly sessionAffinity?: 'None' | 'ClientIP'
  /** Leads to pods before they are ready, too. @default false */
  readonly publishNotReadyAddresses?: boolean
  /** Whether what comes from outside stays on the node that it came to, and keeps its address. @default 'Cluster' */
  readonly externalTrafficPolicy?: 'Cluster' | 'Local'
  /** Whether what comes from within stays on its node. @default 'Cluster' */
  readonly internalTrafficPolicy?: 'Cluster' | 'Local'
}

import type { Input, Resource } from '@pulumi/pulumi'
import type { NamespacedArgs } from '../objects/object-meta.ts'
import type { ContainerArgs } from '../pods/container-args.ts'
import type { PodArgs, PodSecurityArgs } from '../pods/pod-args.ts'
import type { ClaimArgs } from '../core/claim-spec.ts'
import type { AutoscalingArgs } from './autoscaler.ts'
import type { DisruptionBudgetArgs } from './disruption-budget.ts'
import type { Exposed } from '../networking/exposed-path.ts'
import type { GatewayArgs } from './gateway-route.ts'
import type { ControllerArgs } from '../networking/ingress-args.ts'
import type { DestinationArgs, Peer, SourceArgs } from './network-policy.ts'
import type { MetricsArgs } from './service-monitor.ts'

type Name = Input<string>
type Texts = Readonly<Record<string, Name>>

/** Traffic from outside through an ingress controller. TLS unless told otherwise. */
export interface IngressArgs extends ControllerArgs, Exposed {
  /** Name of a port. @default `http`, or the only one there is */
  readonly port?: string | undefined
  /** The pods of the controller, which the network policy lets in. */
  readonly from?: Peer<Name> | undefined
}

/** Traffic from outside through a gateway, for which the Gateway API must be on the cluster. */
export interface RouteArgs extends Exposed {
  /** Name of a port. @default `http`, or the only one there is */
  readonly port?: string | undefined
  readonly gateway: GatewayArgs<Name>
  /** The pods of the gateway, which the network policy lets in. @default all of the namespace of the gateway */
  readonly from?: Peer<Name> | undefined
}

/** What an `Application` takes: its main container, written flat, and what belongs to it. */
export interface ApplicationArgs extends NamespacedArgs, ContainerArgs, Omit<PodArgs, 'containers' | 'security'> {
  /** What makes the pods. @default 'deployment' */
  readonly kind?: 'deployment' | 'statefulSet' | undefined
  /** What it is in the whole: `frontend`. */
  readonly component?: string | undefined
  /** The whole that it is a part of: `shop`. */
  readonly partOf?: string | undefined
  /** @default the tag of the image, where it can be a label */
  readonly version?: string | undefined
  /** Containers beside it, by name. */
  readonly sidecars?: Readonly<Record<string, ContainerArgs>> | undefined
  /** What holds for all containers. */
  readonly podSecurity?: PodSecurityArgs | undefined
  /** Pods, where no autoscaler decides. @default 3, and 1 of a stateful set */
  readonly replicas?: number | undefined
  readonly autoscaling?: AutoscalingArgs | undefined
  /** Storage of each pod of a stateful set, by the name of the volume: `files: { '/data': { volume: 'data' } }`. */
  readonly volumeClaimTemplates?: Readonly<Record<string, ClaimArgs>> | undefined
  /** Seconds that a new pod is well before the next is replaced. @default 5 */
  readonly minReadySeconds?: number | undefined
  /** `false`: as many pods may go at a time as there are. @default one */
  readonly disruptionBudget?: DisruptionBudgetArgs | boolean | undefined
  /** Text by key: variables, or files where `configurationPath` is given. */
  readonly configuration?: Texts | undefined
  readonly configurationPath?: string | undefined
  /** Secrets by key: files in `secretsPath`. */
  readonly secrets?: Texts | undefined
  /** @default '/run/secrets/<name>' */
  readonly secretsPath?: string | undefined
  /** Whether secrets are variables in place of files. @default false */
  readonly secretsAsVariables?: boolean | undefined
  /** Ports of its service by name of the port of the container. @default all, each with its own number */
  readonly servicePorts?: Readonly<Record<string, number>> | undefined
  readonly serviceAnnotations?: Texts | undefined
  /** Whether nothing comes in and goes out but what is named. @default true */
  readonly networkPolicy?: boolean | undefined
  /** @default nobody but what `ingress`, `route` and `metrics` name */
  readonly allowFrom?: readonly SourceArgs<Name>[] | undefined
  /** @default nowhere but to the DNS of the cluster */
  readonly allowTo?: readonly DestinationArgs<Name>[] | undefined
  /** Whether it may ask the DNS of the cluster. @default true */
  readonly dns?: boolean | undefined
  readonly route?: RouteArgs | undefined
  readonly ingress?: IngressArgs | undefined
  readonly metrics?: (MetricsArgs & { readonly from?: Peer<Name> | undefined }) | undefined
  /** What must be on the cluster before certificates, routes and monitors: whoever defines them. */
  readonly definitions?: readonly Resource[] | undefined
}

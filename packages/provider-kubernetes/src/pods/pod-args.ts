import type { Input } from '@pulumi/pulumi'
import type { ContainerArgs, InitContainerArgs, SeccompProfile } from './container-args.ts'
import type { VolumeArgs } from './file-args.ts'

/** What holds for all containers of a pod. */
export interface PodSecurityArgs {
  /** @default 10001 */
  readonly runAsUser?: number | undefined
  /** @default 10001 */
  readonly runAsGroup?: number | undefined
  /** Group of the files in volumes. @default 10001 */
  readonly fsGroup?: number | undefined
  /** @default 'OnRootMismatch', which does not go through every file at every start */
  readonly fsGroupChangePolicy?: 'OnRootMismatch' | 'Always' | undefined
  readonly supplementalGroups?: readonly number[] | undefined
  /** @default 'RuntimeDefault' */
  readonly seccompProfile?: SeccompProfile | undefined
}

/** A taint that the pods put up with. */
export interface TolerationArgs {
  /** All taints, where there is none. */
  readonly key?: string | undefined
  /** @default 'Equal' with a value, else 'Exists' */
  readonly operator?: 'Equal' | 'Exists' | undefined
  readonly value?: string | undefined
  /** All effects, where there is none. */
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute' | undefined
  readonly tolerationSeconds?: number | undefined
}

/** How evenly the pods are spread over what carries a label. */
export interface SpreadArgs {
  /** Label of nodes: `topology.kubernetes.io/zone`. */
  readonly topologyKey: string
  /** @default 1 */
  readonly maxSkew?: number | undefined
  /** @default 'ScheduleAnyway' */
  readonly whenUnsatisfiable?: 'ScheduleAnyway' | 'DoNotSchedule' | undefined
}

/** The service account that a component makes for its pods. */
export interface OwnAccountArgs {
  /** What binds it to an identity of a cloud. */
  readonly annotations?: Readonly<Record<string, Input<string>>> | undefined
}

/** What a pod takes, whatever makes it. */
export interface PodArgs {
  /** By name: the one called as the workload comes first, then the others by name. At least one. */
  readonly containers: Readonly<Record<string, ContainerArgs>>
  /** One after the other, before the containers start. */
  readonly initContainers?: readonly InitContainerArgs[] | undefined
  /** Volumes that several containers share, by name. */
  readonly volumes?: Readonly<Record<string, VolumeArgs>> | undefined
  /** `metadata.name` of an account that is there. @default one of its own */
  readonly serviceAccountName?: Input<string> | undefined
  /** The account of its own. */
  readonly serviceAccount?: OwnAccountArgs | undefined
  /** Whether the pods get a token for the API server. @default false */
  readonly serviceAccountToken?: boolean | undefined
  readonly security?: PodSecurityArgs | undefined
  /** @default false */
  readonly hostNetwork?: boolean | undefined
  /** @default false */
  readonly hostPID?: boolean | undefined
  /** @default false */
  readonly hostIPC?: boolean | undefined
  /** @default 'ClusterFirst' */
  readonly dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | undefined
  /** Labels of nodes that the pods run on. */
  readonly nodeSelector?: Readonly<Record<string, string>> | undefined
  readonly tolerations?: readonly TolerationArgs[] | undefined
  /** As Kubernetes writes it. */
  readonly affinity?: Readonly<Record<string, unknown>> | undefined
  /** `false`: not at all. @default over nodes and zones, as far as there is room */
  readonly topologySpread?: false | readonly SpreadArgs[] | undefined
  readonly priorityClass?: string | undefined
  readonly runtimeClass?: string | undefined
  /** @default 30 */
  readonly terminationGracePeriodSeconds?: number | undefined
  /** `metadata.name` of secrets with credentials for registries. */
  readonly imagePullSecrets?: readonly Input<string>[] | undefined
  /** Whether each service of the namespace becomes variables of every container. @default false */
  readonly serviceLinks?: boolean | undefined
  readonly podLabels?: Readonly<Record<string, Input<string>>> | undefined
  readonly podAnnotations?: Readonly<Record<string, Input<string>>> | undefined
  /** Digests of what the pods read, by whatever names: another one rolls the pods. */
  readonly checksums?: ChecksumArgs | undefined
}

/** Digests of config maps and secrets, each by a name of its own. */
export interface ChecksumArgs {
  readonly configMaps?: Readonly<Record<string, Input<string>>> | undefined
  readonly secrets?: Readonly<Record<string, Input<string>>> | undefined
}

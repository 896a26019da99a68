import type { Input } from '@pulumi/pulumi'
import type { Quantity } from '../core/quantity.ts'
import type { EnvFromArgs, EnvValue } from './env-args.ts'
import type { FileArgs } from './file-args.ts'

/** A port that a container listens at. */
export interface PortArgs {
  readonly port: number
  /** @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP' | undefined
  /** The same port of the node: one pod per node, around services and network policies. */
  readonly hostPort?: number | undefined
}

/** What is asked of a container by HTTP. */
export interface HttpArgs {
  readonly path: string
  /** Number, or name of a port of the container. */
  readonly port: number | string
  /** @default 'HTTP' */
  readonly scheme?: 'HTTP' | 'HTTPS' | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** How a container is asked whether it is well; exactly one of `http`, `tcp`, `grpc`, `exec`. */
export interface ProbeArgs {
  readonly http?: HttpArgs | undefined
  /** Number, or name of a port of the container. */
  readonly tcp?: number | string | undefined
  readonly grpc?: { readonly port: number; readonly service?: string | undefined } | undefined
  /** A command in the container, word by word. */
  readonly exec?: readonly string[] | undefined
  readonly initialDelaySeconds?: number | undefined
  readonly periodSeconds?: number | undefined
  readonly timeoutSeconds?: number | undefined
  readonly failureThreshold?: number | undefined
  /** Of readiness alone. */
  readonly successThreshold?: number | undefined
  readonly terminationGracePeriodSeconds?: number | undefined
}

/** What is done at a turn of a container's life; exactly one. */
export interface HookArgs {
  readonly exec?: readonly string[] | undefined
  readonly http?: HttpArgs | undefined
  /** Seconds. */
  readonly sleep?: number | undefined
}

/** An amount, or that there is none. */
export type Limit = Quantity | 'none'

/** What a container gets, and what it may use. */
export interface ResourcesArgs {
  /** @default cpu 100m, memory 128Mi, or the limit where that is less */
  readonly requests?: Readonly<Record<string, Limit>> | undefined
  /** @default cpu 500m, memory 512Mi, or the request where that is more */
  readonly limits?: Readonly<Record<string, Limit>> | undefined
}

/** What a container may do; everything left out is closed. */
export interface ContainerSecurityArgs {
  /** @default that of the pod */
  readonly runAsUser?: number | undefined
  /** @default that of the pod */
  readonly runAsGroup?: number | undefined
  /** Whether it may write where nothing is mounted. @default false */
  readonly writableRootFilesystem?: boolean | undefined
  /** @default false */
  readonly privileged?: boolean | undefined
  /** @default false, and true where `privileged` or SYS_ADMIN leave no choice */
  readonly allowPrivilegeEscalation?: boolean | undefined
  /** On top of none. @default none */
  readonly addCapabilities?: readonly string[] | undefined
  /** @default that of the pod */
  readonly seccompProfile?: SeccompProfile | undefined
}

/** Which system calls are let through. */
export type SeccompProfile = 'RuntimeDefault' | 'Unconfined' | { readonly localhost: string }

/** A container. */
export interface ContainerArgs {
  /** With its version, better with its digest. */
  readonly image: Input<string>
  /** @default 'Always', which asks the registry whether the pod may have it */
  readonly pullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | undefined
  /** In place of the entry point of the image. */
  readonly command?: readonly Input<string>[] | undefined
  readonly args?: readonly Input<string>[] | undefined
  readonly workingDir?: string | undefined
  /** By name. */
  readonly ports?: Readonly<Record<string, number | PortArgs>> | undefined
  /** By name; put in order so that each comes after those it names as `$(NAME)`. */
  readonly env?: Readonly<Record<string, EnvValue>> | undefined
  readonly envFrom?: readonly EnvFromArgs[] | undefined
  readonly resources?: ResourcesArgs | undefined
  readonly probes?:
    | {
        readonly liveness?: ProbeArgs | undefined
        readonly readiness?: ProbeArgs | undefined
        readonly startup?: ProbeArgs | undefined
      }
    | undefined
  readonly lifecycle?:
    { readonly preStop?: HookArgs | undefined; readonly postStart?: HookArgs | undefined } | undefined
  /** By path. `/tmp` is always there, unless something else is mounted at it. */
  readonly files?: Readonly<Record<string, FileArgs>> | undefined
  readonly security?: ContainerSecurityArgs | undefined
}

/** A container that runs before the others. */
export interface InitContainerArgs extends ContainerArgs {
  readonly name: string
  /** Whether it goes on beside the others. @default false */
  readonly sidecar?: boolean | undefined
}

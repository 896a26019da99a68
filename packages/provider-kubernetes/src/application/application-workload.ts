import type { Input } from '@pulumi/pulumi'
import type { ContainerArgs } from '../pods/container-args.ts'
import type { PodArgs } from '../pods/pod-args.ts'
import { podDefaults } from '../pods/pod-defaults.ts'
import type { ApplicationArgs } from './application-args.ts'
import { applicationDefaults } from './application-defaults.ts'

/** An object of its own that the pods read, and its digest. */
export interface OwnData {
  readonly name: Input<string>
  readonly checksum: Input<string>
}

/** What the pods read of the application's own. */
export interface OwnObjects {
  readonly configMap?: OwnData | undefined
  readonly secret?: OwnData | undefined
}

/** Where the secrets of an application stand as files. */
export const secretsPathOf = ({ secretsPath }: Pick<ApplicationArgs, 'secretsPath'>, name: string): string =>
  secretsPath ?? `/run/secrets/${name}`

/** All that there is to say, so that what is new is not forgotten. */
type Every<T> = { readonly [K in keyof Required<T>]: T[K] }

/** Seconds in which those who know the pod stop sending, before it is told to end; no more than it has in all. */
const stopsLate = (grace: number = podDefaults.terminationGracePeriodSeconds): ContainerArgs['lifecycle'] =>
  grace < 1 ? {} : { preStop: { sleep: Math.min(5, grace) } }

/** The main container, with what the application itself keeps for it. */
const mainContainer = (
  args: ApplicationArgs,
  name: string,
  { configMap, secret: own }: OwnObjects,
): Every<ContainerArgs> => {
  const asFiles = args.configurationPath !== undefined
  const asVariables = args.secretsAsVariables === true
  const envFrom = [
    // First, so that what is written of the container itself wins.
    ...(configMap === undefined || asFiles ? [] : [{ configMap: configMap.name }]),
    ...(own === undefined || !asVariables ? [] : [{ secret: own.name }]),
    ...(args.envFrom ?? []),
  ]
  const files = {
    ...args.files,
    ...(configMap === undefined || args.configurationPath === undefined
      ? {}
      : { [args.configurationPath]: { configMap: configMap.name } }),
    ...(own === undefined || asVariables ? {} : { [secretsPathOf(args, name)]: { secret: own.name } }),
  }
  const {
    image,
    pullPolicy,
    command,
    args: words,
    workingDir,
    ports,
    env,
    resources,
    probes,
    lifecycle,
    security,
  } = args
  return {
    image,
    pullPolicy,
    command,
    args: words,
    workingDir,
    ports,
    env,
    resources,
    probes,
    lifecycle: { ...stopsLate(args.terminationGracePeriodSeconds), ...lifecycle },
    security,
    envFrom,
    files,
  }
}

/**
 * The pods of an application.
 *
 * @param name `metadata.name` of the application, by which its main container is called.
 */
export const applicationPod = (args: ApplicationArgs, name: string, own: OwnObjects = {}): Every<PodArgs> => ({
  containers: { ...args.sidecars, [name]: mainContainer(args, name, own) },
  initContainers: args.initContainers,
  volumes: args.volumes,
  serviceAccountName: args.serviceAccountName,
  serviceAccount: args.serviceAccount,
  serviceAccountToken: args.serviceAccountToken,
  security: args.podSecurity,
  hostNetwork: args.hostNetwork,
  hostPID: args.hostPID,
  hostIPC: args.hostIPC,
  dnsPolicy: args.dnsPolicy,
  nodeSelector: args.nodeSelector,
  tolerations: args.tolerations,
  affinity: args.affinity,
  topologySpread: args.topologySpread,
  priorityClass: args.priorityClass,
  runtimeClass: args.runtimeClass,
  terminationGracePeriodSeconds: args.terminationGracePeriodSeconds,
  imagePullSecrets: args.imagePullSecrets,
  serviceLinks: args.serviceLinks,
  podLabels: args.podLabels,
  podAnnotations: args.podAnnotations,
  checksums: {
    configMaps: {
      ...args.checksums?.configMaps,
      ...(own.configMap === undefined ? {} : { [name]: own.configMap.checksum }),
    },
    secrets: { ...args.checksums?.secrets, ...(own.secret === undefined ? {} : { [name]: own.secret.checksum }) },
  },
})

/** What makes the pods of an application, as the component of a deployment or of a stateful set takes it. */
export const workloadArgs = (args: ApplicationArgs, name: string, own: OwnObjects) => ({
  ...applicationPod(args, name, own),
  // An autoscaler beside it and a number in it would undo each other for ever.
  replicas: args.autoscaling === undefined ? args.replicas : ('autoscaled' as const),
  minReadySeconds: args.minReadySeconds ?? applicationDefaults.minReadySeconds,
})

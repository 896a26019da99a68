import type { types } from '@pulumi/kubernetes'
import type { Input } from '@pulumi/pulumi'
import { containerSpec, seccomp } from './container-spec.ts'
import { byName, firstOf } from './in-order.ts'
import type { PodArgs, SpreadArgs } from './pod-args.ts'
import { podDefaults } from './pod-defaults.ts'
import { volumeOf } from './volumes.ts'

/** What is said of a pod by what makes it. */
export interface PodOf {
  /** `metadata.name` of the workload: the container called so comes first. */
  readonly name: string
  /** `metadata.name` of the account the pods run as. */
  readonly serviceAccountName: Input<string>
  /** The labels by which the workload finds its pods, to spread them; none where they are not spread. */
  readonly selector?: Readonly<Record<string, string>>
  /** Of jobs: `OnFailure`, `Never`. @default that of Kubernetes, 'Always' */
  readonly restartPolicy?: 'OnFailure' | 'Never'
}

/** A pod as Kubernetes writes it, hardened on the pod and on every container of it. Pure. */
export const podSpec = (args: PodArgs, of: PodOf): types.input.core.v1.PodSpec => {
  const { security = {}, initContainers = [] } = args
  const first = initContainers.map(({ name, sidecar, ...own }) => {
    const { container, volumes } = containerSpec(name, own, security)
    return { container: sidecar === true ? { ...container, restartPolicy: 'Always' } : container, volumes }
  })
  const containers = firstOf(args.containers, of.name).map(([name, own]) => containerSpec(name, own, security))
  const volumes = [
    ...byName(args.volumes).map(([name, volume]) => volumeOf(name, volume)),
    ...[...first, ...containers].flatMap((each) => each.volumes),
  ]
  const hostNetwork = args.hostNetwork === true
  const dnsPolicy = args.dnsPolicy ?? (hostNetwork ? 'ClusterFirstWithHostNet' : undefined)
  const spread = of.selector === undefined ? [] : spreadOver(args.topologySpread, of.selector)
  return {
    serviceAccountName: of.serviceAccountName,
    automountServiceAccountToken: args.serviceAccountToken ?? false,
    enableServiceLinks: args.serviceLinks ?? false,
    ...(of.restartPolicy === undefined ? {} : { restartPolicy: of.restartPolicy }),
    terminationGracePeriodSeconds: args.terminationGracePeriodSeconds ?? podDefaults.terminationGracePeriodSeconds,
    ...(hostNetwork ? { hostNetwork } : {}),
    ...(args.hostPID === true ? { hostPID: true } : {}),
    ...(args.hostIPC === true ? { hostIPC: true } : {}),
    ...(dnsPolicy === undefined ? {} : { dnsPolicy }),
    securityContext: {
      runAsNonRoot: security.runAsUser !== 0,
      runAsUser: security.runAsUser ?? podDefaults.user,
      runAsGroup: security.runAsGroup ?? podDefaults.user,
      fsGroup: security.fsGroup ?? podDefaults.user,
      fsGroupChangePolicy: security.fsGroupChangePolicy ?? 'OnRootMismatch',
      ...(security.supplementalGroups === undefined ? {} : { supplementalGroups: [...security.supplementalGroups] }),
      seccompProfile: seccomp(security.seccompProfile),
    },
    ...(first.length === 0 ? {} : { initContainers: first.map(({ container }) => container) }),
    containers: containers.map(({ container }) => container),
    ...(volumes.length === 0 ? {} : { volumes }),
    ...scheduling(args),
    ...(spread.length === 0 ? {} : { topologySpreadConstraints: spread }),
    ...(args.imagePullSecrets === undefined
      ? {}
      : { imagePullSecrets: args.imagePullSecrets.map((name) => ({ name })) }),
  }
}

const scheduling = (args: PodArgs): Partial<types.input.core.v1.PodSpec> => {
  const { nodeSelector, affinity, priorityClass, runtimeClass, tolerations } = args
  return {
    ...(nodeSelector === undefined ? {} : { nodeSelector }),
    ...(affinity === undefined ? {} : { affinity }),
    ...(priorityClass === undefined ? {} : { priorityClassName: priorityClass }),
    ...(runtimeClass === undefined ? {} : { runtimeClassName: runtimeClass }),
    ...(tolerations === undefined
      ? {}
      : {
          tolerations: tolerations.map(({ key, operator, value, effect, tolerationSeconds }) => ({
            ...(key === undefined ? {} : { key }),
            operator: operator ?? (value === undefined ? 'Exists' : 'Equal'),
            ...(value === undefined ? {} : { value }),
            ...(effect === undefined ? {} : { effect }),
            ...(tolerationSeconds === undefined ? {} : { tolerationSeconds }),
          })),
        }),
  }
}

const spreadOver = (
  own: false | readonly SpreadArgs[] | undefined,
  matchLabels: Readonly<Record<string, string>>,
): types.input.core.v1.TopologySpreadConstraint[] =>
  own === false
    ? []
    : (own ?? podDefaults.topologyKeys.map((topologyKey): SpreadArgs => ({ topologyKey }))).map(
        ({ topologyKey, maxSkew = 1, whenUnsatisfiable = 'ScheduleAnyway' }) => ({
          maxSkew,
          topologyKey,
          whenUnsatisfiable,
          labelSelector: { matchLabels },
        }),
      )

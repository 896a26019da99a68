import type { types } from '@pulumi/kubernetes'
import type { ContainerArgs, ContainerSecurityArgs, SeccompProfile } from './container-args.ts'
import { containerResources } from './container-resources.ts'
import { envFromSpec, envSpec } from './env-spec.ts'
import { escalates } from './escalates.ts'
import { byName } from './in-order.ts'
import type { PodSecurityArgs } from './pod-args.ts'
import { podDefaults } from './pod-defaults.ts'
import { hookSpec, probeSpec } from './probe-spec.ts'
import { mounted } from './volumes.ts'

/** One container as Kubernetes writes it, hardened, and the volumes of its own. */
export const containerSpec = (
  name: string,
  args: ContainerArgs,
  pod: PodSecurityArgs = {},
): { readonly container: types.input.core.v1.Container; readonly volumes: types.input.core.v1.Volume[] } => {
  const { command, args: words, workingDir, probes = {}, lifecycle = {}, env, envFrom } = args
  const { volumes, mounts } = mounted(name, args.files)
  const ports = portsOf(args)
  const variables = envSpec(env)
  const from = envFromSpec(envFrom)
  const container: types.input.core.v1.Container = {
    name,
    image: args.image,
    imagePullPolicy: args.pullPolicy ?? 'Always',
    ...(command === undefined ? {} : { command: [...command] }),
    ...(words === undefined ? {} : { args: [...words] }),
    ...(workingDir === undefined ? {} : { workingDir }),
    ...(ports.length === 0 ? {} : { ports }),
    ...(variables.length === 0 ? {} : { env: variables }),
    ...(from.length === 0 ? {} : { envFrom: from }),
    resources: containerResources(args.resources),
    ...(probes.liveness === undefined ? {} : { livenessProbe: probeSpec(probes.liveness) }),
    ...(probes.readiness === undefined ? {} : { readinessProbe: probeSpec(probes.readiness) }),
    ...(probes.startup === undefined ? {} : { startupProbe: probeSpec(probes.startup) }),
    ...(lifecycle.preStop === undefined && lifecycle.postStart === undefined
      ? {}
      : {
          lifecycle: {
            ...(lifecycle.postStart === undefined ? {} : { postStart: hookSpec(lifecycle.postStart) }),
            ...(lifecycle.preStop === undefined ? {} : { preStop: hookSpec(lifecycle.preStop) }),
          },
        }),
    securityContext: securityContext(args.security, pod),
    volumeMounts: mounts,
  }
  return { container, volumes }
}

const portsOf = ({ ports }: ContainerArgs): types.input.core.v1.ContainerPort[] =>
  byName(ports).map(([name, written]) => {
    const { port, protocol = 'TCP', hostPort } = typeof written === 'number' ? { port: written } : written
    return { name, containerPort: port, protocol, ...(hostPort === undefined ? {} : { hostPort }) }
  })

/** All of it on every container: not every reader of manifests looks at the pod for what a container does not say. */
const securityContext = (
  own: ContainerSecurityArgs = {},
  pod: PodSecurityArgs,
): types.input.core.v1.SecurityContext => {
  const runAsUser = own.runAsUser ?? pod.runAsUser ?? podDefaults.user
  const { addCapabilities = [] } = own
  return {
    allowPrivilegeEscalation: escalates(own),
    capabilities: { drop: ['ALL'], ...(addCapabilities.length === 0 ? {} : { add: [...addCapabilities].sort() }) },
    privileged: own.privileged ?? false,
    readOnlyRootFilesystem: own.writableRootFilesystem !== true,
    runAsGroup: own.runAsGroup ?? pod.runAsGroup ?? podDefaults.user,
    runAsNonRoot: runAsUser !== 0,
    runAsUser,
    seccompProfile: seccomp(own.seccompProfile ?? pod.seccompProfile),
  }
}

/** Which system calls are let through, as Kubernetes writes it. */
export const seccomp = (profile: SeccompProfile = 'RuntimeDefault'): types.input.core.v1.SeccompProfile =>
  typeof profile === 'string' ? { type: profile } : { type: 'Localhost', localhostProfile: profile.localhost }

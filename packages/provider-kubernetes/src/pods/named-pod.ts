import type { WrittenReference } from '@konductor/core/config'
import type { Input } from '@pulumi/pulumi'
import type { ContainerArgs } from './container-args.ts'
import type { ContainerConfig } from './container.config.ts'
import type { EnvFromConfig } from './env.config.ts'
import type { VolumeConfig } from './file.config.ts'
import type { PodArgs } from './pod-args.ts'
import type { ReadKind } from './pod-references.ts'
import type { PodConfig } from './pod.config.ts'

/** `metadata.name` of what a setting names. */
export type NameOf = (kind: ReadKind, written: WrittenReference) => Input<string>

/** Pods as they are configured, with names in place of references. */
export const podArgs = (pod: PodConfig, nameOf: NameOf): PodArgs => {
  const { containers, initContainers, volumes, topologySpread, existingServiceAccount } = pod
  const { imagePullSecrets = [], existingImagePullSecrets = [], serviceAccount: _, ...rest } = pod
  const logins = [...imagePullSecrets.map((written) => nameOf('secret', written)), ...existingImagePullSecrets]
  return {
    ...rest,
    containers: mapped(containers, (own) => containerArgs(own, nameOf)),
    initContainers: initContainers?.map(({ name, sidecar, ...own }) => ({
      ...containerArgs(own, nameOf),
      name,
      sidecar,
    })),
    volumes: volumes === undefined ? undefined : mapped(volumes, (volume) => sourceArgs(volume, nameOf)),
    imagePullSecrets: logins.length === 0 ? undefined : logins,
    topologySpread: topologySpread === true ? undefined : topologySpread,
    ...(existingServiceAccount === undefined ? {} : { serviceAccountName: existingServiceAccount }),
  }
}

const containerArgs = (own: ContainerConfig, nameOf: NameOf): ContainerArgs => ({
  ...own,
  env:
    own.env === undefined
      ? undefined
      : mapped(own.env, (value) => (typeof value === 'string' ? value : sourceArgs(value, nameOf))),
  envFrom: own.envFrom?.map((each: EnvFromConfig) => sourceArgs(each, nameOf)),
  files: own.files === undefined ? undefined : mapped(own.files, (file) => sourceArgs(file, nameOf)),
})

type Written = Pick<VolumeConfig, ReadKind | 'existingConfigMap' | 'existingSecret' | 'existingClaim'>

/** What is written of a source, with the name of the object in place of how it is referred to. */
const sourceArgs = <S extends Written>(source: S, nameOf: NameOf) => {
  const { configMap, secret, claim, existingConfigMap, existingSecret, existingClaim, ...rest } = source
  const named = (kind: ReadKind, written: WrittenReference | undefined, existing: string | undefined) =>
    written === undefined ? existing : nameOf(kind, written)
  const names = {
    configMap: named('configMap', configMap, existingConfigMap),
    secret: named('secret', secret, existingSecret),
    claim: named('claim', claim, existingClaim),
  }
  return {
    ...rest,
    ...(names.configMap === undefined ? {} : { configMap: names.configMap }),
    ...(names.secret === undefined ? {} : { secret: names.secret }),
    ...(names.claim === undefined ? {} : { claim: names.claim }),
  }
}

const mapped = <A, B>(map: Readonly<Record<string, A>>, to: (value: A) => B): Readonly<Record<string, B>> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, to(value)]))

import { formatPath, parsePath } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import { referToObject } from '../objects/object-references.ts'
import { readsOf, type ReadKind } from './pod-references.ts'
import type { PodConfig } from './pod.config.ts'

/** What a workload needs for its pods, by role, as a catalogue has it. */
export type PodRoles = {
  readonly configMaps: readonly ['kubernetes.configMap']
  readonly secrets: readonly ['kubernetes.secret']
  readonly claims: readonly ['kubernetes.claim']
  readonly serviceAccount?: 'kubernetes.serviceAccount'
}

/** The same as references. */
export interface PodNeeds {
  readonly configMaps: readonly Reference<'kubernetes.configMap'>[]
  readonly secrets: readonly Reference<'kubernetes.secret'>[]
  readonly claims: readonly Reference<'kubernetes.claim'>[]
  readonly serviceAccount?: Reference<'kubernetes.serviceAccount'>
}

/**
 * The references of a pod, each thing once.
 *
 * @param at Where the workload is written.
 */
export const podNeeds = (pod: PodConfig, at: string, cluster: string): PodNeeds => {
  const refer = <C extends string>(kind: ReadKind, capability: C, collection: string): readonly Reference<C>[] =>
    readsOf(pod, kind).map(({ written, below }) =>
      referToObject(written, capability, collection, cluster, formatPath([...parsePath(at), ...below])),
    )
  return {
    configMaps: refer('configMap', 'kubernetes.configMap', 'configMaps'),
    secrets: refer('secret', 'kubernetes.secret', 'secrets'),
    claims: refer('claim', 'kubernetes.claim', 'persistentVolumeClaims'),
    ...(pod.serviceAccount === undefined
      ? {}
      : {
          serviceAccount: referToObject(
            pod.serviceAccount,
            'kubernetes.serviceAccount',
            'serviceAccounts',
            cluster,
            `${at}.serviceAccount`,
          ),
        }),
  }
}

import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { namespaceOf } from '../objects/namespace-of.ts'
import { SecurePersistentVolumeClaim } from './secure-persistent-volume-claim.ts'

/** Builds a claim of storage on its cluster. */
export const buildPersistentVolumeClaim: Builder<
  'persistentVolumeClaim',
  KubernetesCatalogue['persistentVolumeClaim']
> = (unit, resolved, context) => {
  const { storageClass: _, existingStorageClass, ...rest } = unit.settings
  const storageClass = resolved.storageClass?.name ?? existingStorageClass
  const { claim } = new SecurePersistentVolumeClaim(
    unit.name,
    {
      ...rest,
      namespace: namespaceOf(unit.settings, resolved),
      ...(storageClass === undefined ? {} : { storageClass }),
    },
    context.options(unit, resolved.cluster.provider),
  )
  return {
    offers: { 'kubernetes.claim': { name: claim } },
    state: { name: claim, cluster: resolved.cluster.name, size: String(unit.settings.size) },
  }
}

import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { SecureStorageClass } from './secure-storage-class.ts'

/** Builds a class of storage on its cluster. */
export const buildStorageClass: Builder<'storageClass', KubernetesCatalogue['storageClass']> = (
  unit,
  { cluster },
  context,
) => {
  const { storageClass, claims, controls } = new SecureStorageClass(
    unit.name,
    unit.settings,
    context.options(unit, cluster.provider),
  )
  return {
    claims,
    offers: { 'kubernetes.storageClass': { name: storageClass } },
    state: {
      name: storageClass,
      cluster: cluster.name,
      provisioner: unit.settings.provisioner,
      controls,
    },
  }
}

import { supportedControls } from '@konductor/core/config'
import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { SecureStorageClass } from './secure-storage-class.ts'
import { storageClassSafeguards } from './storage-class.controls.ts'

/** Builds a class of storage on its cluster. */
export const buildStorageClass: Builder<'storageClass', KubernetesCatalogue['storageClass']> = (
  unit,
  { cluster },
  context,
) => {
  const { storageClass, claims } = new SecureStorageClass(
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
      controls: supportedControls(storageClassSafeguards, unit.settings, Object.keys(unit.override ?? {})),
    },
  }
}

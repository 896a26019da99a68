import type { ModuleImplementation } from '@konductor/interfaces'
import { applicationBuilders } from './application/application.builders.ts'
import { appsBuilders } from './apps/apps.builders.ts'
import { batchBuilders } from './batch/batch.builders.ts'
import type { KubernetesCatalogue } from './catalogue.ts'
import { buildCluster } from './cluster/cluster.build.ts'
import { coreBuilders } from './core/core.builders.ts'
import { kubernetesExportable } from './exportable.ts'
import { buildManifests } from './manifests/manifests.build.ts'
import { networkingBuilders } from './networking/networking.builders.ts'
import { rbacBuilders } from './rbac/rbac.builders.ts'
import { storageBuilders } from './storage/storage.builders.ts'

/** The builders of the module. */
export const implementation: ModuleImplementation<KubernetesCatalogue> = {
  build: {
    cluster: buildCluster,
    // Checked before anything is built; here only so that nobody can forget it.
    unplaced: ({ at }) => {
      throw new Error(`${at} fits no cluster`)
    },
    ...coreBuilders,
    ...appsBuilders,
    ...applicationBuilders,
    ...batchBuilders,
    ...networkingBuilders,
    ...rbacBuilders,
    ...storageBuilders,
    manifests: buildManifests,
  },
  exportable: kubernetesExportable,
}

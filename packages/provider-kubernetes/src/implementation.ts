import type { ModuleImplementation } from '@konductor/interfaces'
import type { KubernetesCatalogue } from './catalogue.ts'
import { buildCluster } from './cluster/cluster.build.ts'
import { buildNamespace } from './core/namespace.build.ts'

/** The builders of the module. */
export const implementation: ModuleImplementation<KubernetesCatalogue> = {
  build: {
    cluster: buildCluster,
    namespace: buildNamespace,
    // Checked before anything is built; here only so that nobody can forget it.
    unplaced: ({ at }) => {
      throw new Error(`${at} fits no cluster`)
    },
  },
}

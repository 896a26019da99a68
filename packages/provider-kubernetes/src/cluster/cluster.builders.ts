import type { ModuleImplementation } from '@konductor/interfaces'
import { buildCluster } from './cluster.build.ts'
import type { ClusterCatalogue } from './cluster.catalogue.ts'

/** The builders of what decides where everything else goes. */
export const clusterBuilders: ModuleImplementation<ClusterCatalogue>['build'] = {
  cluster: buildCluster,
  // Checked before anything is built; here only so that nobody can forget it.
  unplaced: ({ at }) => {
    throw new Error(`${at} fits no cluster`)
  },
}

import type { KubernetesUnit } from '../units.ts'
import { nameOnCluster } from './name-on-cluster.ts'

/** The cluster that a unit is on, and the namespace it is in: its name, or whoever makes it where that is not known. */
export const whereabouts = (
  unit: KubernetesUnit,
): { readonly cluster: string | undefined; readonly within?: string } => {
  const cluster = 'cluster' in unit.needs ? unit.needs.cluster?.unit : undefined
  // A namespace of another stack may be any: it is the same where it is the same export.
  const within = nameOnCluster(unit)?.namespace ?? ('namespace' in unit.needs ? unit.needs.namespace?.unit : undefined)
  return { cluster, ...(within === undefined ? {} : { within }) }
}

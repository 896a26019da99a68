import type { Builder } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { podUnit } from '../pods/pod-unit.ts'
import { builtWorkload } from './built-workload.ts'
import { SecureDaemonSet } from './secure-daemon-set.ts'

/** Builds a daemon set on its cluster. */
export const buildDaemonSet: Builder<'daemonSet', KubernetesCatalogue['daemonSet']> = (unit, resolved, context) => {
  const { args, options } = podUnit(unit, resolved, context)
  const set = new SecureDaemonSet(unit.name, args, options)
  return builtWorkload('DaemonSet', set, args, resolved.cluster)
}

import type { Path } from '@konductor/core/config'
import { byName } from '../pods/in-order.ts'
import { workloadPlace } from './workload-faults.ts'

/** The setting of a stateful set that a field of it, beside its pods, is made from. */
export const statefulSetPlace =
  (templates: Readonly<Record<string, unknown>> | undefined) =>
  (path: Path): Path => {
    const [, field, index, ...rest] = path
    if (field !== 'volumeClaimTemplates') return workloadPlace(path)
    const name = byName(templates)[Number(index)]?.[0]
    if (name === undefined) return ['volumeClaimTemplates']
    const setting = rest.includes('accessModes') ? ['accessModes'] : rest.includes('resources') ? ['size'] : []
    return ['volumeClaimTemplates', name, ...setting]
  }

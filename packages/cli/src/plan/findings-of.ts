import type { AnyModule, PlannedFinding } from '@konductor/interfaces'
import type { PlannedResource } from '@konductor/planner'

/** What the modules of a stack find wrong with its planned resources, whatever made them. */
export const findingsOf = async (
  resources: readonly PlannedResource[],
  modules: readonly Pick<AnyModule, 'checkPlanned'>[],
): Promise<readonly PlannedFinding[]> =>
  (await Promise.all(modules.map((module) => module.checkPlanned?.(resources) ?? []))).flat()

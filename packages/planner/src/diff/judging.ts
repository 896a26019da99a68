import type { ReplaceTable } from '@konductor/interfaces'
import type { Plan, PlannedResource } from '../plan.ts'
import { aliasUrns } from './aliases.ts'
import { judge } from './judge.ts'
import type { Previous, PreviousResource } from './previous.ts'
import { replaceKnowledge } from './replace-knowledge.ts'
import type { Step } from './step.ts'

/** Judges resources one by one, each after those it is made from. */
export interface Judging {
  /** Makes a resource known; what it was before is only looked up when somebody asks. */
  add(resource: PlannedResource): void
  /** What would be done to a resource that is known. */
  stepOf(urn: string): Step | undefined
  /** What a resource was before, once it has been judged. */
  oldOf(urn: string): PreviousResource | undefined
}

/** Holds the resources of a stack against what there was. */
export const createJudging = (
  { project, stack }: Pick<Plan, 'project' | 'stack'>,
  previous: Previous,
  tables: readonly ReplaceTable[],
): Judging => {
  const live = new Map(previous.resources.filter((each) => each.pendingDelete !== true).map((each) => [each.urn, each]))
  const planned = new Map<string, PlannedResource>()
  const olds = new Map<string, PreviousResource>()
  const steps = new Map<string, Step>()
  const judging = new Set<string>()
  const knowledge = replaceKnowledge(tables)

  const oldUrn = (urn: string): string | undefined => {
    if (planned.has(urn)) stepOf(urn)
    const old = olds.get(urn)?.urn
    return old === urn ? undefined : old
  }
  const before = (resource: PlannedResource): PreviousResource | undefined =>
    live.get(resource.urn) ??
    aliasUrns(resource, { project, stack, oldUrn })
      .map((urn) => live.get(urn))
      .find((old) => old !== undefined)

  const stepOf = (urn: string): Step | undefined => {
    const known = steps.get(urn)
    const resource = planned.get(urn)
    // Resources cannot depend on each other in a circle; a file that says so is not followed for ever.
    if (known !== undefined || resource === undefined || judging.has(urn)) return known
    judging.add(urn)
    const old = before(resource)
    if (old !== undefined) olds.set(urn, old)
    const step = judge(resource, old, {
      previous: previous.kind,
      knowledge,
      stepOf,
      planned: (of) => planned.get(of),
      before: (of) => live.get(of),
    })
    steps.set(urn, step)
    return step
  }
  return {
    add: (resource) => {
      planned.set(resource.urn, resource)
    },
    stepOf,
    oldOf: (urn) => olds.get(urn),
  }
}

import type { ReplaceTable } from '@konductor/interfaces'
import { nameOf } from '../graph/urn.ts'
import type { Plan, PlannedResource } from '../plan.ts'
import { aliasUrns } from './aliases.ts'
import { judge } from './judge.ts'
import type { Previous, PreviousResource } from './previous.ts'
import { isDefaultProvider } from './providers.ts'
import { replaceKnowledge } from './replace-knowledge.ts'
import type { Comparison, Operation, Step } from './step.ts'

/** What a comparison goes by, beside the plan and what was there. */
export interface CompareOptions {
  /** What is known of each provider's resources. @default nothing: a change of what exists may replace it */
  readonly tables?: readonly ReplaceTable[]
}

const deletion = (old: PreviousResource): Step => {
  const { urn, type, external, protect, retainOnDelete, pendingDelete } = old
  const self = { urn, type, name: nameOf(urn) }
  if (external === true) return { op: 'discard', ...self }
  return {
    op: 'delete',
    ...self,
    // What is left of a replacement goes, protected or not.
    ...(protect === true && pendingDelete !== true ? { refused: 'protected' } : {}),
    ...(retainOnDelete === true ? { retained: true } : {}),
    ...(pendingDelete === true ? { pending: true } : {}),
  }
}

const counted = (steps: readonly Step[]): Comparison['counts'] => {
  const counts: Partial<Record<Operation, number>> = {}
  for (const { op } of steps) counts[op] = (counts[op] ?? 0) + 1
  return counts
}

/**
 * What a deployment would do, as a preview shows it: the plan against what there is. Deletions are always shown. Where
 * only a provider or a deployment could tell, a step says what it `may` come to.
 */
export const compare = (
  plan: Pick<Plan, 'project' | 'stack' | 'resources' | 'ended'>,
  previous: Previous,
  { tables = [] }: CompareOptions = {},
): Comparison => {
  const live = new Map(previous.resources.filter((each) => each.pendingDelete !== true).map((each) => [each.urn, each]))
  const planned = new Map(plan.resources.map((resource) => [resource.urn, resource]))
  const olds = new Map<string, PreviousResource>()
  const steps = new Map<string, Step>()
  const judging = new Set<string>()
  const knowledge = replaceKnowledge(tables)

  const oldUrn = (urn: string): string | undefined => {
    const resource = planned.get(urn)
    if (resource !== undefined) stepOf(urn)
    const old = olds.get(urn)?.urn
    return old === urn ? undefined : old
  }
  const oldOf = (resource: PlannedResource): PreviousResource | undefined => {
    const own = live.get(resource.urn)
    if (own !== undefined) return own
    const { project, stack } = plan
    return aliasUrns(resource, { project, stack, oldUrn })
      .map((urn) => live.get(urn))
      .find((old) => old !== undefined)
  }
  const stepOf = (urn: string): Step | undefined => {
    const known = steps.get(urn)
    const resource = planned.get(urn)
    // Resources cannot depend on each other in a circle; a file that says so is not followed for ever.
    if (known !== undefined || resource === undefined || judging.has(urn)) return known
    judging.add(urn)
    const old = oldOf(resource)
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
  const shown = plan.resources.flatMap((resource) => {
    const step = stepOf(resource.urn)
    return step === undefined || isDefaultProvider(resource) ? [] : [step]
  })

  const matched = new Set([...olds.values()].map(({ urn }) => urn))
  const unseen = insideRemote(previous, plan.resources, olds)
  const rest = previous.resources.filter(
    (old) => !isDefaultProvider(old) && (old.pendingDelete === true || (!matched.has(old.urn) && !unseen.has(old.urn))),
  )
  const complete = plan.ended.ok
  const all = [...shown, ...(complete ? rest.toReversed().map(deletion) : [])]
  return { steps: all, counts: counted(all), unseen: [...unseen], complete }
}

/** What only the provider of a remote component knows: whether it still makes it. */
const insideRemote = (
  previous: Previous,
  resources: readonly PlannedResource[],
  olds: ReadonlyMap<string, PreviousResource>,
): ReadonlySet<string> => {
  const remote = new Set(resources.flatMap(({ urn, remote: is }) => (is === true ? [olds.get(urn)?.urn ?? urn] : [])))
  const matched = new Set([...olds.values()].map(({ urn }) => urn))
  const inside = new Set<string>()
  for (const { urn, parent } of previous.resources)
    if (parent !== undefined && !matched.has(urn) && (remote.has(parent) || inside.has(parent))) inside.add(urn)
  return inside
}

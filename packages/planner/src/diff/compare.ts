import type { ReplaceTable } from '@konductor/interfaces'
import { nameOf } from '../graph/urn.ts'
import type { Plan } from '../plan.ts'
import { createJudging } from './judging.ts'
import type { Previous, PreviousResource } from './previous.ts'
import { isDefaultProvider } from './providers.ts'
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

const counted = (steps: readonly Step[]): Pick<Comparison, 'counts' | 'may'> => {
  const counts: Partial<Record<Operation, number>> = {}
  const more: Partial<Record<'update' | 'replace', number>> = {}
  for (const { op, may } of steps) {
    counts[op] = (counts[op] ?? 0) + 1
    if (may !== undefined) more[may] = (more[may] ?? 0) + 1
  }
  return { counts, ...(Object.keys(more).length === 0 ? {} : { may: more }) }
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
  const judging = createJudging(plan, previous, tables)
  for (const resource of plan.resources) judging.add(resource)
  const shown = plan.resources.flatMap((resource) => {
    const step = judging.stepOf(resource.urn)
    return step === undefined || isDefaultProvider(resource) ? [] : [step]
  })

  const matched = new Set(plan.resources.flatMap(({ urn }) => judging.oldOf(urn)?.urn ?? []))
  const remote = plan.resources.filter(({ remote: is }) => is === true)
  const unseen = insideRemote(previous, matched, new Set(remote.map(({ urn }) => judging.oldOf(urn)?.urn ?? urn)))
  const rest = previous.resources.filter(
    (old) => !isDefaultProvider(old) && (old.pendingDelete === true || (!matched.has(old.urn) && !unseen.has(old.urn))),
  )
  const complete = plan.ended.ok
  const all = [...shown, ...(complete ? rest.toReversed().map(deletion) : [])]
  return { steps: all, ...counted(all), unseen: [...unseen], complete }
}

/** What only the provider of a remote component knows: whether it still makes it. */
const insideRemote = (
  previous: Previous,
  matched: ReadonlySet<string>,
  remote: ReadonlySet<string>,
): ReadonlySet<string> => {
  const inside = new Set<string>()
  for (const { urn, parent } of previous.resources)
    if (parent !== undefined && !matched.has(urn) && (remote.has(parent) || inside.has(parent))) inside.add(urn)
  return inside
}

import type { ReplaceTable } from '@konductor/interfaces'
import { compare, type Plan, type Step } from '@konductor/planner'
import { previousOf, type GoldenGraph } from './golden-graph.ts'

const changed = ({ changes = [], because = [] }: Step): string =>
  [
    ...changes.filter(({ replaces }) => replaces !== undefined).map(({ path, kind }) => `${path} ${kind}`),
    ...because,
  ].join(', ')

/** Whether only secrets may replace it: none is kept, so that nobody can say whether one is another. */
const bySecrets = ({ changes = [], because = [] }: Step): boolean => {
  const replacing = changes.filter(({ replaces }) => replaces !== undefined)
  return because.length === 0 && replacing.length > 0 && replacing.every(({ kind }) => kind === 'secret')
}

/**
 * What an upgrade from the version of the golden graph would cost a user who changes nothing: resources that would be
 * replaced or deleted, each with the reason.
 */
export const wouldLose = (plan: Plan, golden: GoldenGraph, tables: readonly ReplaceTable[]): readonly string[] =>
  compare(plan, previousOf(golden), { tables }).steps.flatMap((step) => {
    const what = `${step.type} ${step.name}`
    if (step.op === 'delete') return [`would delete ${what}`]
    if (step.op === 'replace') return [`would replace ${what}: ${changed(step)}`]
    return step.may === 'replace' && !bySecrets(step) ? [`may replace ${what}: ${changed(step)}`] : []
  })

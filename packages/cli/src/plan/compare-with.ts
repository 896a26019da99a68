import type { AnyModule, ReplaceTable } from '@konductor/interfaces'
import { compare, readPrevious, type Comparison, type Plan, type Previous } from '@konductor/planner'

/** What a plan is made and compared against. */
export interface Against {
  readonly against: Previous
  /** What the stack's modules know of their providers. */
  readonly tables: readonly ReplaceTable[]
}

/** What there is, with what the stack's modules know of which changes replace. */
export const againstOf = async (
  against: Previous,
  modules: readonly Pick<AnyModule, 'replacements'>[],
): Promise<Against> => {
  const tables = await Promise.all(modules.map((module) => module.replacements?.()))
  return { against, tables: tables.filter((table) => table !== undefined) }
}

/** What a deployment of the plan would do. */
export const compareWith = (plan: Plan, { against, tables }: Against): Comparison => compare(plan, against, { tables })

export { readPrevious as previousIn }

import type { AnyModule } from '@konductor/interfaces'
import { compare, readPrevious, type Comparison, type Plan, type Previous } from '@konductor/planner'

/** The plan against what there is, by what the stack's modules know of their providers. */
export const compareWith = async (
  plan: Plan,
  previous: Previous,
  modules: readonly Pick<AnyModule, 'replacements'>[],
): Promise<Comparison> => {
  const tables = await Promise.all(modules.map((module) => module.replacements?.()))
  return compare(plan, previous, { tables: tables.filter((table) => table !== undefined) })
}

export { readPrevious as previousIn }

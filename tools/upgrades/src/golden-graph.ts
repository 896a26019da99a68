import type { ReplaceTable } from '@konductor/interfaces'
import { compare, previousFrom, type Plan, type Previous } from '@konductor/planner'

/** A resource of a released version: what tells it from others, and what a new one would be needed for. */
export interface GoldenResource {
  readonly urn: string
  readonly type: string
  readonly custom: boolean
  readonly parent?: string
  readonly provider?: string
  /** Those only that replace it, or may: what changes in place is free to. */
  readonly inputs: Readonly<Record<string, unknown>>
}

/** What is kept of a plan. */
export interface GoldenGraph {
  readonly resources: readonly GoldenResource[]
}

/** What is kept, as a comparison takes it. */
export const previousOf = (graph: GoldenGraph): Previous => {
  const read = previousFrom({ schemaVersion: 1, ended: { ok: true }, ...graph }, 'the golden graph')
  if (read._tag === 'Left') throw new Error(read.left.map(({ because }) => because).join('\n'))
  return read.right
}

/** What is kept of a plan: of each resource the inputs that tables say replace it, or do not know. */
export const goldenGraph = (plan: Plan, tables: readonly ReplaceTable[]): GoldenGraph => {
  const bare = plan.resources.map(({ urn, type, custom, parent, provider }) => ({
    urn,
    type,
    custom,
    ...(parent === undefined ? {} : { parent }),
    ...(provider === undefined ? {} : { provider }),
    inputs: {},
  }))
  // Against resources without inputs every input is new, and the comparison says of each what that means.
  const steps = compare(plan, previousOf({ resources: bare }), { tables }).steps
  const forcing = new Map(
    steps.map(({ urn, changes = [] }) => [
      urn,
      new Set(changes.filter(({ replaces }) => replaces !== undefined).map(({ path }) => path.split(/[.[]/)[0] ?? '')),
    ]),
  )
  const inputs = new Map(plan.resources.map((resource) => [resource.urn, resource.inputs]))
  return {
    resources: bare
      .map((resource) => ({
        ...resource,
        inputs: Object.fromEntries(
          Object.entries(inputs.get(resource.urn) ?? {})
            .filter(([property]) => forcing.get(resource.urn)?.has(property) === true)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
      }))
      .sort((a, b) => (a.urn < b.urn ? -1 : 1)),
  }
}

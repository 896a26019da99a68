import { packageOf, STACK_TYPE } from '../graph/urn.ts'
import type { Plan, PlannedResource } from '../plan.ts'
import { readableType } from '../text/readable-type.ts'

/** What is asked of a plan: its resources are enough. */
export type Planned = Pick<Plan, 'resources'>

/** Which resource is meant. */
export interface Wanted {
  /** `aws:s3/bucket:Bucket`, or as Pulumi shows it: `aws:s3:Bucket`. */
  readonly type?: string
  /** Pulumi logical name. */
  readonly name?: string
  /** URN of its parent. */
  readonly parent?: string
}

const isOf = (resource: PlannedResource, type: string): boolean =>
  resource.type === type || readableType(resource.type) === type

const fits = (resource: PlannedResource, { type, name, parent }: Wanted): boolean =>
  (type === undefined || isOf(resource, type)) &&
  (name === undefined || resource.name === name) &&
  (parent === undefined || resource.parent === parent)

/** Every resource of a type, in the order of the plan. */
export const byType = (plan: Planned, type: string): readonly PlannedResource[] => findAll(plan, { type })

/** Every resource that fits, in the order of the plan. */
export const findAll = (plan: Planned, wanted: Wanted): readonly PlannedResource[] =>
  plan.resources.filter((resource) => fits(resource, wanted))

const described = (wanted: Wanted): string =>
  Object.entries(wanted)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ')

/**
 * The one resource that fits.
 *
 * @throws when there is none, or there are several: the message lists what there is.
 */
export const find = (plan: Planned, wanted: Wanted): PlannedResource => {
  const [found, ...more] = findAll(plan, wanted)
  if (found !== undefined && more.length === 0) return found
  const listed = (found === undefined ? plan.resources : [found, ...more])
    .filter(({ type }) => type !== STACK_TYPE)
    .map(({ type, name }) => `  ${readableType(type)} ${name}`)
  const count = found === undefined ? 'no resource has' : `${more.length + 1} resources have`
  throw new Error(`${count} ${described(wanted)}; there ${listed.length === 1 ? 'is' : 'are'}:\n${listed.join('\n')}`)
}

const urnOf = (resource: PlannedResource | string): string => (typeof resource === 'string' ? resource : resource.urn)

/** What stands directly under a resource. */
export const childrenOf = (plan: Planned, of: PlannedResource | string): readonly PlannedResource[] =>
  plan.resources.filter(({ parent }) => parent === urnOf(of))

/** All that stands under a resource, however deep: parents before children. */
export const descendantsOf = (plan: Planned, of: PlannedResource | string): readonly PlannedResource[] => {
  const under = new Set([urnOf(of)])
  // A plan has parents before their children.
  return plan.resources.filter(({ urn, parent }) => parent !== undefined && under.has(parent) && under.add(urn))
}

/** Where a resource comes from. */
export interface Provenance {
  /** The components it is part of, the outermost first. */
  readonly components: readonly PlannedResource[]
  /** What made it, in the words of types: `konductor:aws` for a part of a `konductor:aws:SecureBucket`, else its package. */
  readonly module: string
  /** The logical name of the outermost component, or its own: in a Konductor stack the key that the user wrote. */
  readonly unit: string
  /** The provider that manages it. */
  readonly provider?: PlannedResource
}

/** Where a resource comes from: which components, of whose making, through which provider. */
export const provenance = (plan: Planned, of: PlannedResource | string): Provenance => {
  const all = new Map(plan.resources.map((resource) => [resource.urn, resource]))
  const resource = all.get(urnOf(of))
  if (resource === undefined) throw new Error(`the plan has no ${urnOf(of)}`)
  const components: PlannedResource[] = []
  let above = resource.parent === undefined ? undefined : all.get(resource.parent)
  while (above !== undefined && above.type !== STACK_TYPE) {
    components.unshift(above)
    above = above.parent === undefined ? undefined : all.get(above.parent)
  }
  const [outermost = resource] = components
  const provider = resource.provider === undefined ? undefined : all.get(resource.provider)
  return {
    components,
    module: outermost.custom ? packageOf(outermost.type) : outermost.type.split(':').slice(0, -1).join(':'),
    unit: outermost.name,
    ...(provider === undefined ? {} : { provider }),
  }
}

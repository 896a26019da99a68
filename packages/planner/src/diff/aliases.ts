import { nameOf, STACK_TYPE, typeOf, urnOf } from '../graph/urn.ts'
import type { PlannedResource } from '../plan.ts'

/** The stack that a plan is of, and where the resources of it have come from. */
export interface Lineage {
  readonly project: string
  readonly stack: string
  /** The URN that the resource of this URN has had, where that was another. */
  oldUrn(urn: string): string | undefined
}

const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** What a child was called when its parent was: names of children begin with their parents'. */
const renamed = (name: string, parent: string, oldParent: string): string =>
  name.startsWith(parent) ? oldParent + name.slice(parent.length) : name

/** The URNs that Pulumi's engine looks a resource up by when there is none of its own, in this order. */
export const aliasUrns = (resource: PlannedResource, lineage: Lineage): readonly string[] => {
  const { type, name, parent } = resource
  const identity = { project: lineage.project, stack: lineage.stack, organization: '' }
  const parentType = parent === undefined ? undefined : typeOf(parent)
  const own = (resource.options.aliases ?? []).map((alias) => {
    if (typeof alias === 'string') return alias
    const project = text(alias['project']) ?? identity.project
    const stack = text(alias['stack']) ?? identity.stack
    const above = alias['noParent'] === true ? undefined : (text(alias['parent']) ?? parent)
    return urnOf({ ...identity, project, stack }, above, text(alias['type']) ?? type, text(alias['name']) ?? name)
  })
  const oldParent = parent === undefined || parentType === STACK_TYPE ? undefined : lineage.oldUrn(parent)
  const inherited =
    parent === undefined || oldParent === undefined
      ? []
      : [
          urnOf(identity, oldParent, type, renamed(name, nameOf(parent), nameOf(oldParent))),
          ...own.map((alias) =>
            urnOf(identity, oldParent, typeOf(alias), renamed(nameOf(alias), nameOf(parent), nameOf(oldParent))),
          ),
        ]
  return [...new Set([...own, ...inherited])]
}

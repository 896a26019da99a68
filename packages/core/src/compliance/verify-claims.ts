import type { ControlsByFramework, Evidence, PublishedSafeguard } from '@konductor/interfaces'
import { claimsOfKept, hasRole } from '../config/controls/safeguard.ts'
import { look, placeOf, wanted, type Seen } from './expectation.ts'

/** What is needed of a resource of a plan. */
export interface VerifiedResource {
  readonly urn: string
  readonly type: string
  readonly name: string
  readonly custom: boolean
  readonly parent?: string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly outputs?: Readonly<Record<string, unknown>>
}

/** The output under which a component names the safeguards it claims, as one text: each value of a list would cost. */
const claimsOutput = 'safeguards'

/** The outputs of a component that claims these safeguards. */
export const claiming = (ids: readonly string[]): Readonly<Record<string, string>> => ({
  [claimsOutput]: ids.join(' '),
})

/** What became of one claim of a component. */
export interface VerifiedClaim {
  /** URN of the component. */
  readonly component: string
  readonly name: string
  readonly safeguard: string
  readonly does: string
  /** Those it supports; of a broken one those that are lost. */
  readonly controls: ControlsByFramework
  /**
   * `held`: the planned resources show it. `broken`: they show otherwise. `unseen`: a plan cannot tell, because a value
   * is known only to the cloud, or because nothing says what to look at.
   */
  readonly verdict: 'held' | 'broken' | 'unseen'
  /** Where a broken claim breaks. */
  readonly broken?: readonly BrokenEvidence[]
}

/** What was found in place of what a claim needs. */
export interface BrokenEvidence {
  /** Logical name and type of the resource. */
  readonly resource: string
  readonly property: string
  readonly because: string
}

/** The claims of one component, held against its children as they are planned. */
const verified = (
  component: VerifiedResource,
  safeguards: readonly PublishedSafeguard[],
  children: readonly VerifiedResource[],
): readonly VerifiedClaim[] => {
  const listed = component.outputs?.[claimsOutput]
  const claimed = new Set(typeof listed === 'string' ? listed.split(' ') : [])
  const roleOf = ({ name }: VerifiedResource): string =>
    name === component.name ? 'main' : name.slice(component.name.length + 1)
  /** The children with a role; the one that is missing where exactly one is meant. */
  const childrenOf = (role: string): readonly (VerifiedResource | undefined)[] => {
    const found = children.filter((child) => hasRole(role, roleOf(child)))
    return found.length === 0 && !role.endsWith('*') ? [undefined] : found
  }
  const found = safeguards
    .filter(({ id }) => claimed.has(id))
    .map((safeguard) => {
      const judged = safeguard.evidence.flatMap((each) =>
        childrenOf(each.role).map((child) => judge(each, child, component.name)),
      )
      return { safeguard, judged, broken: judged.flatMap(({ broken }) => broken ?? []) }
    })
  const standing = new Set(found.filter(({ broken }) => broken.length === 0).map(({ safeguard }) => safeguard.id))
  const left = new Map(claimsOfKept(safeguards, standing).map((claim) => [claim.safeguard, claim.controls]))
  return found.map(({ safeguard: { id, does, controls }, judged, broken }) => ({
    component: component.urn,
    name: component.name,
    safeguard: id,
    does,
    controls: left.get(id) ?? controls,
    ...(broken.length > 0 ? { verdict: 'broken', broken } : { verdict: seenIn(judged) ? 'held' : 'unseen' }),
  }))
}

/** Whether everything that there is to look at could be seen. */
const seenIn = (judged: readonly { readonly seen: Seen }[]): boolean =>
  judged.length > 0 && judged.every(({ seen }) => seen === true)

/** A type token without the module that only repeats it: `aws:s3:Bucket` for `aws:s3/bucket:Bucket`. */
const shortType = (type: string): string => {
  const [, before, module, kind = ''] = /^([^:]+:[^:/]+)\/([^:]+):([^:]+)$/.exec(type) ?? []
  return module?.toLowerCase() === kind.toLowerCase() && before !== undefined ? `${before}:${kind}` : type
}

const judge = (
  evidence: Evidence,
  child: VerifiedResource | undefined,
  component: string,
): { readonly seen: Seen; readonly broken?: BrokenEvidence } => {
  const { role, property, expected } = evidence
  const path = placeOf(evidence)
  if (child === undefined) {
    const resource = role === 'main' ? component : `${component}-${role}`
    return { seen: false, broken: { resource, property: path, because: 'the resource is not planned' } }
  }
  const seen = look(child.inputs, property, expected)
  return seen === false
    ? {
        seen,
        broken: {
          resource: `${child.name} (${shortType(child.type)})`,
          property: path,
          because: `${path} was expected ${wanted(expected)}`,
        },
      }
    : { seen }
}

/**
 * Every claim of every component of a plan, held against what its resources would be made with, after every transform:
 * those of components made by `deploy` and those that a program makes itself.
 *
 * @param safeguards What components do and how it is seen, by type token, as modules publish it.
 */
export const verifyClaims = (
  resources: readonly VerifiedResource[],
  safeguards: Readonly<Record<string, readonly PublishedSafeguard[]>>,
): readonly VerifiedClaim[] => {
  const below = new Map<string, VerifiedResource[]>()
  for (const resource of resources) {
    if (resource.parent === undefined) continue
    const siblings = below.get(resource.parent) ?? []
    siblings.push(resource)
    below.set(resource.parent, siblings)
  }
  return resources.flatMap((resource) => {
    const known = Object.hasOwn(safeguards, resource.type) ? safeguards[resource.type] : undefined
    return resource.custom || known === undefined ? [] : verified(resource, known, below.get(resource.urn) ?? [])
  })
}

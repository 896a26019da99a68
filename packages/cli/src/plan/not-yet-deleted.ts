import type { PlannedFinding } from '@konductor/interfaces'
import type { Comparison, Plan, Previous } from '@konductor/planner'
import { isMap } from '@konductor/planner/text'
import { nameInUrn } from './name-in-urn.ts'

/** What is looked at of a resource, planned or there. */
interface Seen {
  readonly urn: string
  readonly type: string
  readonly provider?: string
  readonly inputs: Readonly<Record<string, unknown>>
}

/** Which object it is under its provider, by whatever version of its API; nothing where that is not known here. */
const objectOf = ({ type, inputs }: Seen): string | undefined => {
  const [, group, kind] = /^kubernetes:([^:]+)\/[^:/]+:(\w+)$/.exec(type) ?? []
  const { name, namespace = '' } = isMap(inputs['metadata']) ? inputs['metadata'] : {}
  // A patch is no object of its own.
  if (kind === undefined || kind.endsWith('Patch') || typeof name !== 'string' || typeof namespace !== 'string')
    return undefined
  return JSON.stringify([group, kind, namespace, name])
}

const isTrue = (value: unknown): boolean => value === true || value === 'true'

/**
 * Objects of Kubernetes that would be made while the same object is still there, to be deleted only afterwards: for
 * Pulumi it is another resource. A warning for each, at what would be made.
 *
 * @param said URNs of which it is said already that they look renamed, with all that is in them.
 */
export const notYetDeleted = (
  { steps, complete }: Comparison,
  plan: Pick<Plan, 'resources'>,
  previous: Previous,
  said: ReadonlySet<string>,
): readonly PlannedFinding[] => {
  if (!complete) return []
  const [made, gone] = (['create', 'delete'] as const).map(
    (wanted) => new Set(steps.filter(({ op, pending }) => op === wanted && pending !== true).map(({ urn }) => urn)),
  )
  if (made === undefined || gone === undefined || gone.size === 0) return []
  const planned = new Map(plan.resources.map((each) => [each.urn, each]))
  const former = new Map(steps.map(({ urn, oldUrn = urn }) => [urn, oldUrn]))
  const key = (each: Seen, provider = ''): string | undefined => {
    const object = objectOf(each)
    return object === undefined ? undefined : `${provider} ${object}`
  }
  const there = new Map(
    previous.resources.filter(({ urn }) => gone.has(urn)).map((each) => [key(each, each.provider), each]),
  )
  const within = (urn: string | undefined): boolean =>
    urn !== undefined && (said.has(urn) || within(planned.get(urn)?.parent))

  return plan.resources
    .filter(({ urn }) => made.has(urn) && !within(urn))
    .toSorted((a, b) => (a.urn < b.urn ? -1 : 1))
    .flatMap((fresh): readonly PlannedFinding[] => {
      const { urn, type, provider = '' } = fresh
      const object = key(fresh, former.get(provider) ?? provider)
      const old = object === undefined ? undefined : there.get(object)
      if (old === undefined) return []
      const upserts = isTrue(planned.get(provider)?.inputs['upsertExistingObjects'])
      return [
        {
          urn,
          _tag: 'NotYetDeleted',
          severity: 'warning',
          at: `${type} ${nameInUrn(urn)}`,
          because: `it is the same object as ${old.type} ${nameInUrn(old.urn)}, which would be deleted only after this one is made: ${
            upserts
              ? 'the object would be written over, and then deleted'
              : 'a deployment fails, since it exists already'
          }`,
          fix: `add \`aliases: ['${old.urn}']\` to its options: then the object is updated, and nothing is deleted`,
        },
      ]
    })
}

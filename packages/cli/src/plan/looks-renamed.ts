import type { PlannedFinding } from '@konductor/interfaces'
import type { Comparison, Plan, Previous } from '@konductor/planner'
import { isMap } from '@konductor/planner/text'
import { nameInUrn } from './name-in-urn.ts'

/** What is looked at of a resource, planned or there. */
interface Seen {
  readonly urn: string
  readonly type: string
  readonly parent?: string
  readonly provider?: string
  readonly inputs: Readonly<Record<string, unknown>>
}

const isMark = (value: unknown): boolean =>
  isMap(value) && Object.keys(value).length === 1 && ('secret' in value || 'unknown' in value)

/** What differs between two names, whole words of it: `shop-dev` and `store-dev` differ in `shop` and `store`. */
const differing = (before: string, now: string): readonly [before: string, now: string] => {
  const [a, b] = [before.split('-'), now.split('-')]
  const most = Math.min(a.length, b.length) - 1
  let [first, last] = [0, 0]
  while (first < most && a[first] === b[first]) first += 1
  while (first + last < most && a.at(-1 - last) === b.at(-1 - last)) last += 1
  return [a.slice(first, a.length - last).join('-'), b.slice(first, b.length - last).join('-')]
}

/** Whether everything that is asked for now was so before, but for the name. A provider may have filled in more. */
const sameBut = (before: unknown, now: unknown, [a, b]: readonly [string, string]): boolean => {
  if (isMark(before) || isMark(now)) return true
  if (typeof before === 'string' && typeof now === 'string')
    return before === now || (a !== '' && before.replaceAll(a, b) === now)
  if (Array.isArray(before) && Array.isArray(now))
    return before.length === now.length && now.every((each, index) => sameBut(before[index], each, [a, b]))
  if (isMap(before) && isMap(now))
    return Object.entries(now).every(([key, value]) => key.startsWith('__') || sameBut(before[key], value, [a, b]))
  return before === now
}

/** Whether a resource stays where it was: what moves to another account, region or cluster is made anew anyway. */
const samePlace = ({ provider: before }: Seen, { provider: now }: Seen, names: readonly [string, string]): boolean =>
  before === undefined || now === undefined || sameBut(nameInUrn(before), nameInUrn(now), names)

/**
 * What would be deleted and looks like what would be made: the same under another name, of which nobody said that it had
 * the other one. A warning for each, at what would be made.
 */
export const looksRenamed = (
  { steps, complete }: Comparison,
  plan: Pick<Plan, 'resources'>,
  previous: Previous,
): readonly PlannedFinding[] => {
  if (!complete) return []
  const [made, gone] = (['create', 'delete'] as const).map(
    (wanted) => new Set(steps.filter(({ op, pending }) => op === wanted && pending !== true).map(({ urn }) => urn)),
  )
  const [now, before] = [family(plan.resources, made), family(previous.resources, gone)]
  const alike = (old: Seen, fresh: Seen): boolean => {
    const names = differing(nameInUrn(old.urn), nameInUrn(fresh.urn))
    const [olds, news] = [before.children(old), now.children(fresh)]
    return (
      old.type === fresh.type &&
      samePlace(old, fresh, names) &&
      sameBut(old.inputs, fresh.inputs, names) &&
      olds.length === news.length &&
      news.every((child) => olds.some((other) => alike(other, child)))
    )
  }
  // In an order of their own: that of a plan is the order in which values became known.
  const inOrder = now.roots.toSorted((a, b) => (a.urn < b.urn ? -1 : 1))
  return inOrder.flatMap((fresh): readonly PlannedFinding[] => {
    const olds = before.roots.filter((old) => alike(old, fresh))
    if (olds.length === 0) return []
    const name = nameInUrn(fresh.urn)
    const own = objectName(fresh, now.children(fresh))
    const kept = olds.flatMap((old) => objectName(old, before.children(old)) ?? []).filter((each) => each !== own)
    return [
      {
        urn: fresh.urn,
        _tag: 'LooksRenamed',
        severity: 'warning',
        at: `${fresh.type} ${name}`,
        because: `${olds.map(({ urn }) => nameInUrn(urn)).join(' or ')} would be deleted and ${name} made, and they look the same but for the name; what it holds would be lost`,
        fix: `if it is the same under another key, add \`formerly: <the key before>\`${
          kept.length === 0 ? '' : ` and \`name: ${kept.join(' or ')}\``
        } to its entry: then nothing is deleted`,
      },
    ]
  })
}

/** What an object of Kubernetes, or the one that a component is called after, is called on its cluster. */
const objectName = (seen: Seen, children: readonly Seen[]): string | undefined => {
  const object = [seen, ...children].find(
    ({ urn, type }) => type.startsWith('kubernetes:') && nameInUrn(urn) === nameInUrn(seen.urn),
  )
  const { name } = isMap(object?.inputs['metadata']) ? object.inputs['metadata'] : {}
  return typeof name === 'string' ? name : undefined
}

/** Those of some resources that no other of them holds, and what each of them holds. */
const family = (all: readonly Seen[], some: ReadonlySet<string> = new Set()) => {
  const chosen = all.filter(({ urn }) => some.has(urn))
  const byParent = new Map<string, Seen[]>()
  for (const each of chosen) {
    const siblings = byParent.get(each.parent ?? '')
    if (siblings === undefined) byParent.set(each.parent ?? '', [each])
    else siblings.push(each)
  }
  return {
    roots: chosen.filter(({ parent }) => parent === undefined || !some.has(parent)),
    children: ({ urn }: Seen): readonly Seen[] => byParent.get(urn) ?? [],
  }
}

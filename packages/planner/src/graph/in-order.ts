import type { Registration } from './registration.ts'
import { STACK_TYPE } from './urn.ts'

const byUrn = (one: Registration, other: Registration): number => {
  if (one.type === STACK_TYPE) return -1
  if (other.type === STACK_TYPE) return 1
  return one.urn < other.urn ? -1 : 1
}

/** Parents before their children, siblings by URN: programs register side by side, so their own order changes. */
export const inOrder = (registrations: readonly Registration[]): readonly Registration[] => {
  const children = new Map<string | undefined, Registration[]>()
  for (const registration of registrations) {
    const siblings = children.get(registration.parent)
    if (siblings === undefined) children.set(registration.parent, [registration])
    else siblings.push(registration)
  }
  const under = (parent: string | undefined): readonly Registration[] =>
    (children.get(parent) ?? []).toSorted(byUrn).flatMap((child) => [child, ...under(child.urn)])
  return under(undefined)
}

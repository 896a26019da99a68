import type { Overrides } from '@konductor/interfaces'

const closed = new WeakSet<Overrides>()
const used = new WeakMap<Overrides, Set<string>>()

/**
 * The arguments of a child with the user's own last word put over them, property by property.
 *
 * @param role `main`, or what follows the name in `<name>-<role>`.
 */
export const override = <A extends object>(args: A, overrides: Overrides | undefined, role: string): A => {
  if (overrides === undefined) return args
  const roles = used.get(overrides) ?? new Set<string>()
  used.set(overrides, roles.add(role))
  return Object.hasOwn(overrides, role) ? { ...args, ...overrides[role] } : args
}

/** Says that the unit these belong to was judged already, so that nothing is said of it twice. */
export const closeOverrides = (overrides: Overrides | undefined): void => {
  if (overrides !== undefined) closed.add(overrides)
}

/** What is wrong with overrides that name a child nobody made, as a sentence; asked when all children are made. */
export const unusedOverride = (overrides: Overrides | undefined): string | undefined => {
  if (overrides === undefined || closed.has(overrides)) return undefined
  const roles = used.get(overrides) ?? new Set<string>()
  const unknown = Object.keys(overrides).filter((role) => !roles.has(role))
  if (unknown.length === 0) return undefined
  const known = [...roles].sort().join(', ')
  return `override names ${unknown.map((role) => `"${role}"`).join(', ')}, and there is no such child; there are: ${known || 'none'}`
}

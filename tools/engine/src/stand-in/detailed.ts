import { isDeepStrictEqual } from 'node:util'

const hasInner = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The deepest paths at which two values differ, as providers with a detailed diff name them. */
export const detailed = (before: unknown, after: unknown, path = ''): readonly string[] => {
  if (isDeepStrictEqual(before, after)) return []
  if (!hasInner(before) || !hasInner(after) || Array.isArray(before) !== Array.isArray(after)) return [path]
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...old.keys(), ...now.keys()])].toSorted().flatMap((key) => {
    const step = Array.isArray(after) ? `[${key}]` : path === '' ? key : `.${key}`
    return detailed(old.get(key), now.get(key), `${path}${step}`)
  })
}

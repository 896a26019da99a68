import type { Path } from '@konductor/host'
import { isMap } from './collections.ts'
import { isSecret } from './secret.ts'
import type { Spec } from './spec.ts'

/** Stands in place of a value that is wrong: nobody knows what it is meant to be. */
export const unsure = Symbol('a value that nobody knows')

const looked = new Error('something looked at what is wrong already')

/** Settings with the mark at paths: at what a list has wrong the list, and of what is not there the first key. */
export const marked = (value: unknown, paths: readonly Path[]): unknown => {
  if (!isMap(value) || isSecret(value)) return unsure
  const below = new Map<string, Path[]>()
  for (const [key, ...rest] of paths) {
    if (key === undefined) return unsure
    const known = below.get(String(key))
    if (known === undefined) below.set(String(key), [rest])
    else known.push(rest)
  }
  const copy: Record<string, unknown> = { ...value }
  for (const [key, rest] of below) copy[key] = Object.hasOwn(value, key) ? marked(value[key], rest) : unsure
  return copy
}

const holdsMark = (value: unknown): boolean =>
  value === unsure ||
  (Array.isArray(value) ? value.some(holdsMark) : isMap(value) && Object.values(value).some(holdsMark))

/** Whether nobody knows a value: of one that no codec looks into, whether that is so of anything in it. */
export const isUnsure = ({ type }: Spec, value: unknown): boolean =>
  type === 'anything' ? holdsMark(value) : value === unsure

/**
 * A map of which something is not known. Whoever looks at that finds nothing more.
 *
 * @param isUnknown Whether nobody knows what stands under a key, or whether anything does.
 */
export const partlyKnown = <A extends object>(map: A, isUnknown: (key: string) => boolean): A => {
  const unlessUnknown = <R>(key: string | symbol, answer: () => R): R => {
    if (typeof key === 'string' && isUnknown(key)) throw looked
    return answer()
  }
  return new Proxy(map, {
    get: (of, key) => unlessUnknown(key, () => Reflect.get(of, key)),
    has: (of, key) => unlessUnknown(key, () => Reflect.has(of, key)),
    getOwnPropertyDescriptor: (of, key) => unlessUnknown(key, () => Reflect.getOwnPropertyDescriptor(of, key)),
    ownKeys: () => {
      throw looked
    },
  })
}

/** What somebody finds, `undefined` where that looks at what nobody knows. */
export const unlessUnsure = <R>(find: () => R): R | undefined => {
  try {
    return find()
  } catch (error) {
    if (error === looked) return undefined
    throw error
  }
}

import { isUnknown, Output, output } from '@pulumi/pulumi/output.js'
import { isRpcSecret, unwrapRpcSecret } from '@pulumi/pulumi/runtime/rpc.js'
import { foldedBy } from './encode-tags.ts'

/** Our tags, and how they meet those that a resource has of its own. */
export interface Tags {
  readonly values: Readonly<Record<string, string>>
  /** The keys among them that a user's own value does not replace. */
  readonly protected: ReadonlySet<string>
  /** Whether keys that differ in case only are one. */
  readonly foldsCase: boolean
  /** All of them are put there, or only protected ones over what a user says otherwise: the rest is another's work. */
  readonly puts: 'all' | 'protected'
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))

const isLater = (value: unknown): boolean => value instanceof Promise || Output.isInstance(value)

/**
 * A resource's property with our tags under what the user wrote, protected ones over it, in whichever form Pulumi hands
 * it over: plain, an output, a secret, a promise, not known yet.
 *
 * What is no map, and what is not known yet, stays as it is; so does, as the same value, what has nothing put to it.
 *
 * @param path from the value to the map of tags: `['labels']` in Kubernetes' `metadata`; empty when it is the map.
 * @param onOverruled Hears each key of the user's that gives way.
 */
export const mergeTags = (
  value: unknown,
  path: readonly string[],
  tags: Tags,
  onOverruled: (key: string) => void = () => {},
): unknown => {
  const inside = (inner: unknown): unknown => mergeTags(inner, path, tags, onOverruled)
  if (Object.keys(tags.values).length === 0 || isUnknown(value)) return value
  if (value instanceof Promise) return value.then(inside)
  if (Output.isInstance<unknown>(value)) return value.apply(inside)
  if (isPlain(value) && isRpcSecret(value)) {
    const was = unwrapRpcSecret(value)
    const is = inside(was)
    return is === was ? value : { ...value, value: is }
  }
  const isNothing = value === undefined || value === null
  if (!isNothing && !isPlain(value)) return value
  const [head, ...rest] = path
  const written = isNothing ? {} : value
  if (head === undefined) return merged(written, tags, onOverruled) ?? value
  const was: unknown = Reflect.get(written, head)
  const is = mergeTags(was, rest, tags, onOverruled)
  return is === was ? value : { ...written, [head]: is }
}

/** @returns nothing where the user's own tags are right as they are. */
const merged = (
  written: Readonly<Record<string, unknown>>,
  { values, protected: kept, foldsCase, puts }: Tags,
  onOverruled: (key: string) => void,
): Readonly<Record<string, unknown>> | undefined => {
  const folded = foldedBy({ foldsCase })
  const fixed = new Map([...kept].map((key) => [folded(key), key] as const))
  const own: (readonly [string, unknown])[] = []
  const said = new Set<string>()
  let isSame = true
  for (const [key, value] of Object.entries(written)) {
    const ours = fixed.get(folded(key))
    said.add(folded(key))
    if (ours === undefined) own.push([key, value])
    else if (key !== ours || value !== values[ours]) {
      isSame = false
      if (key !== ours || !isLater(value)) onOverruled(key)
      else void output({ value }).apply((all) => (all.value === values[ours] ? undefined : onOverruled(key)))
    }
  }
  const put = Object.entries(values).filter(([key]) =>
    kept.has(key) ? puts === 'all' || said.has(folded(key)) : puts === 'all' && !said.has(folded(key)),
  )
  if (isSame && put.every(([key]) => Object.hasOwn(written, key))) return undefined
  // Entries, since a key can be called __proto__.
  return Object.fromEntries([...put, ...own])
}

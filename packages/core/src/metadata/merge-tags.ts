import { isUnknown, Output } from '@pulumi/pulumi/output.js'
import { isRpcSecret, unwrapRpcSecret } from '@pulumi/pulumi/runtime/rpc.js'

/** Our tags, and the keys among them that a user's own value does not replace. */
export interface Tags {
  readonly values: Readonly<Record<string, string>>
  readonly protected: ReadonlySet<string>
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value))

/**
 * A resource's property with our tags under what the user wrote, in whichever form Pulumi hands it over: plain, an
 * output, a secret, a promise, not known yet.
 *
 * What is no map, and what is not known yet, stays as it is.
 *
 * @param path from the value to the map of tags: `['labels']` in Kubernetes' `metadata`; empty when it is the map.
 */
export const mergeTags = (value: unknown, path: readonly string[], tags: Tags): unknown => {
  if (Object.keys(tags.values).length === 0 || isUnknown(value)) return value
  if (value instanceof Promise) return value.then((inner: unknown) => mergeTags(inner, path, tags))
  if (Output.isInstance<unknown>(value)) return value.apply((inner) => mergeTags(inner, path, tags))
  if (isPlain(value) && isRpcSecret(value)) return { ...value, value: mergeTags(unwrapRpcSecret(value), path, tags) }
  if (value !== undefined && value !== null && !isPlain(value)) return value
  const [head, ...rest] = path
  const written = value ?? {}
  if (head !== undefined) return { ...written, [head]: mergeTags(Reflect.get(written, head), rest, tags) }
  const kept = Object.fromEntries(Object.entries(tags.values).filter(([key]) => tags.protected.has(key)))
  return { ...tags.values, ...written, ...kept }
}

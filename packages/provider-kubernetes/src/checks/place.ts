/** A value of a manifest, and where it stands. */
export interface Place {
  readonly path: readonly (string | number)[]
  readonly value: unknown
}

type Map = Readonly<Record<string, unknown>>

/** Whether the value is a map. */
export const isMap = (value: unknown): value is Map =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a plan does not say what stands here: it is secret, or known only when it is made. */
export const isHidden = (value: unknown): boolean =>
  isMap(value) && Object.keys(value).length === 1 && (value['secret'] === true || value['unknown'] === true)

/** What stands at a key below; below what is hidden, that it is. */
export const at = (place: Place, ...keys: readonly string[]): Place => {
  let { value } = place
  for (const key of keys) {
    if (isHidden(value)) break
    value = isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined
  }
  return { path: [...place.path, ...keys], value }
}

/** Whether nothing stands there: what is hidden is something. */
export const isAbsent = ({ value }: Place): boolean => value === undefined || value === null

/** Whether a value stands there that can be seen. */
export const isSeen = (place: Place): boolean => !isAbsent(place) && !isHidden(place.value)

/** The entries of a list that can be seen. */
export const items = ({ path, value }: Place): readonly Place[] =>
  Array.isArray(value)
    ? value.flatMap((each: unknown, index) => (isHidden(each) ? [] : [{ path: [...path, index], value: each }]))
    : []

/** The entries of a map, by key. */
export const entries = ({ path, value }: Place): readonly (readonly [string, Place])[] =>
  isMap(value) && !isHidden(value)
    ? Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .map(([key, each]) => [key, { path: [...path, key], value: each }])
    : []

/** The text there, if it is one. */
export const text = ({ value }: Place): string | undefined => (typeof value === 'string' ? value : undefined)

/** The number there, if it is one. */
export const number = ({ value }: Place): number | undefined => (typeof value === 'number' ? value : undefined)

/** Whether something in there is hidden: then what is not found may still be there. */
export const hidesAnything = ({ value }: Place): boolean =>
  isHidden(value) || (Array.isArray(value) ? value.some(isHidden) : isMap(value) && Object.values(value).some(isHidden))

/** A path as people write it: `spec.containers[0].env["a.b"]`. */
export const formatPath = (path: readonly (string | number)[]): string =>
  path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`
    if (!/^[A-Za-z_][\w-]*$/.test(key)) return `${before}[${JSON.stringify(key)}]`
    return before === '' ? key : `${before}.${key}`
  }, '')

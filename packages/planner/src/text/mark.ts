/** What a plan says in place of a value. */
export type Mark = 'secret' | 'unknown'

/** Whether the value is a map. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Which mark of a plan stands here, if one does. */
export const markOf = (value: unknown): Mark | undefined => {
  if (!isMap(value) || Object.keys(value).length !== 1) return undefined
  if (value['secret'] === true) return 'secret'
  return value['unknown'] === true ? 'unknown' : undefined
}

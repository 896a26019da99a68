/** What a plan says in place of a value. */
export type Mark = 'secret' | 'unknown'

/** Which mark stands here, if one does. */
export const markOf = (value: unknown): Mark | undefined => {
  if (!isRecord(value)) return undefined
  if (value['secret'] === true) return 'secret'
  return value['unknown'] === true && Object.keys(value).length === 1 ? 'unknown' : undefined
}

/** Whether the value is a map. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

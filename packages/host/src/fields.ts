/** A map as YAML gives one. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value is a map. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const longest = 60

/** A value as a message names it: `the string "yes"`, `the number 3`. Never call it with what could be a secret. */
export const describeValue = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  switch (typeof value) {
    case 'string':
      return value === '' ? 'an empty string' : `the string ${JSON.stringify(shortened(value))}`
    case 'number':
    case 'bigint':
      return `the number ${value}`
    case 'boolean':
      return String(value)
    default:
      return 'a map'
  }
}

/** The type of a value as a message names it: `a string`. Says nothing of the value. */
export const describeType = (value: unknown): string => {
  switch (typeof value) {
    case 'string':
      return 'a string'
    case 'number':
    case 'bigint':
      return 'a number'
    case 'boolean':
      return 'true or false'
    default:
      return describeValue(value)
  }
}

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

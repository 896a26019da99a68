import { isList, isObject, kindOf, mapObject, secret, type WireObject, type WireValue } from '../wire/value.ts'

/** Keeps what a passphrase opened out of everything that a plan shows. */
export interface Conceal {
  /** The text with `[secret]` in place of each of them. */
  text(text: string): string
  /** The same properties, a text that holds one of them being secret as a whole. */
  properties(properties: WireObject): WireObject
}

/** Shorter ones would be found everywhere; Pulumi masks none of them either. */
const SHORTEST = 3
const SHORTEST_LINE = 8
const MASK = '[secret]'

/** The forms in which a secret stands in a text: itself, inside of JSON, and line by line. */
const formsOf = (value: string): readonly string[] => {
  const lines = value.split(/\r?\n/).map((line) => line.trim())
  return [
    value,
    JSON.stringify(value).slice(1, -1),
    ...(lines.length > 1 ? lines.filter((line) => line.length >= SHORTEST_LINE) : []),
  ].filter((form) => form.length >= SHORTEST)
}

/** @param secrets The values that nobody may see. */
export const conceal = (secrets: readonly string[]): Conceal => {
  // A longer one first: it may hold a shorter.
  const forms = [...new Set(secrets.flatMap(formsOf))].toSorted((one, other) => other.length - one.length)
  const text = (shown: string): string => forms.reduce((rest, form) => rest.replaceAll(form, MASK), shown)
  const masked = (value: WireValue): WireValue => {
    if (typeof value === 'string') return text(value)
    if (isList(value)) return value.map(masked)
    return isObject(value) ? mapObject(value, masked) : value
  }
  const concealed = (value: WireValue): WireValue => {
    if (typeof value === 'string') return forms.some((form) => value.includes(form)) ? secret(value) : value
    if (isList(value)) return value.map(concealed)
    if (!isObject(value)) return value
    switch (kindOf(value)) {
      case 'secret':
        return value
      case 'output':
        return 'value' in value ? { ...value, value: concealed(value['value'] ?? null) } : value
      case undefined:
        return mapObject(value, concealed)
      default:
        return masked(value)
    }
  }
  return {
    text,
    properties: (properties) => (forms.length === 0 ? properties : mapObject(properties, concealed)),
  }
}

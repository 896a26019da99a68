import { isList, isObject, mapObject, secret, UNKNOWN, type WireObject, type WireValue } from './value.ts'

const says = (value: WireObject, ...keys: readonly string[]): boolean =>
  Object.keys(value).length === keys.length && keys.every((key) => key in value)

const fromWords = (value: WireValue): WireValue => {
  if (isList(value)) return value.map(fromWords)
  if (!isObject(value)) return value
  if (says(value, 'unknown') && value['unknown'] === true) return UNKNOWN
  if (says(value, 'secret', 'value') && value['secret'] === true) return secret(fromWords(value['value'] ?? null))
  return mapObject(value, fromWords)
}

/** An answer in a plan's own words (`{ unknown: true }`, `{ secret: true, value }`) as the protocol carries it. */
export const wireAnswer = (answer: object): WireObject => {
  // JSON leaves out what the protocol cannot carry: functions and `undefined`.
  const plain: unknown = JSON.parse(JSON.stringify(answer))
  return mapObject(plain as WireObject, fromWords)
}

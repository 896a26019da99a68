import { isObject, kindOf, secret, UNKNOWN, type WireObject } from '../wire/value.ts'

/** The same without making up those that are not there. */
export const markSecret = (properties: WireObject, names: readonly string[]): WireObject =>
  withSecrets(
    properties,
    names.filter((name) => name in properties),
  )

/** The properties with those that are named as secret ones, which may not be known yet. */
export const withSecrets = (properties: WireObject, names: readonly string[]): WireObject => {
  const hidden = names.map((name) => {
    const value = properties[name] ?? UNKNOWN
    return [name, isObject(value) && kindOf(value) === 'secret' ? value : secret(value)] as const
  })
  return { ...properties, ...Object.fromEntries(hidden) }
}

import { hidden } from './hidden.ts'
import { isList, isObject, kindOf, mapObject, UNKNOWN, type WireObject, type WireValue } from './value.ts'

/** What a plan shows for an asset or an archive: how it was made, without the signature. */
const source = (value: WireObject): WireValue => {
  const { path, text, uri, assets } = value
  if (isObject(assets)) return { assets: mapObject(assets, readable) }
  if (typeof path === 'string') return { path }
  if (typeof uri === 'string') return { uri }
  return { text: text ?? '' }
}

const reference = (value: WireObject): WireValue => {
  const { urn, id } = value
  return { resource: urn ?? null, ...(typeof id === 'string' && id !== '' && id !== UNKNOWN ? { id } : {}) }
}

/**
 * A value as a plan shows it: secrets as `{ secret: true }`, unknowns as `{ unknown: true }`, assets and archives as
 * `{ asset: … }` and `{ archive: … }` with how they were made, resources as `{ resource: <urn> }`.
 */
export const readable = (value: WireValue): WireValue => {
  if (value === UNKNOWN) return { unknown: true }
  if (isList(value)) return value.map(readable)
  if (!isObject(value)) return value
  switch (kindOf(value)) {
    case 'secret':
      return hidden(value['value'])
    case 'asset':
      return { asset: source(value) }
    case 'archive':
      return { archive: source(value) }
    case 'resource':
      return reference(value)
    case 'output': {
      const known = value['value']
      if (value['secret'] === true) return hidden(known)
      return known === undefined ? { unknown: true } : readable(known)
    }
    case undefined:
      return mapObject(value, readable)
  }
}

/** The same for the properties of a resource. */
export const readableProperties = (properties: WireObject): WireObject => mapObject(properties, readable)

import type { AnyCodec } from './codec.ts'
import type { Property } from './closed.ts'
import type { Presence, PropertySpec } from './spec.ts'

/** What a property of a closed object is, as data. */
export const propertySpec = (property: Property<AnyCodec, Presence> | undefined): PropertySpec => {
  if (property === undefined) throw new TypeError('a property is missing')
  const { codec, presence, description, more } = property
  return {
    spec: codec.spec,
    presence,
    description,
    aliases: more.aliases ?? [],
    ...(presence === 'defaulted' ? { default: property.default } : {}),
    ...(more.example === undefined ? {} : { example: more.example }),
    ...(more.deprecated === undefined ? {} : { deprecated: more.deprecated }),
    ...(more.environment === undefined ? {} : { environment: more.environment }),
  }
}

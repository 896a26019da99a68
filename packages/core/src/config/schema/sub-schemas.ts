import type { JsonSchema } from '../codec/json-schema.ts'
import { isMap } from '../codec/collections.ts'

const maps = ['properties', 'patternProperties', '$defs', 'dependentSchemas']
const lists = ['anyOf', 'oneOf', 'allOf', 'prefixItems']
const single = ['items', 'additionalProperties', 'propertyNames', 'contains', 'not', 'if', 'then', 'else']

/** Where one schema stands in another. */
export interface SchemaPlace {
  /** The keyword that holds it: `properties`, `items`. */
  readonly keyword: string
  /** Its name there, for the keywords that hold schemas by name. */
  readonly name?: string
}

/** The schema with each of the schemas right inside of it replaced; what is data (`default`, `enum`) is left alone. */
export const mapSubSchemas = (
  schema: JsonSchema,
  replace: (sub: JsonSchema, place: SchemaPlace) => JsonSchema,
): JsonSchema =>
  Object.fromEntries(
    Object.entries(schema).map(([keyword, value]): [string, unknown] => {
      const one = (sub: unknown, name?: string): unknown =>
        isMap(sub) ? replace(sub, name === undefined ? { keyword } : { keyword, name }) : sub
      if (maps.includes(keyword) && isMap(value))
        return [keyword, Object.fromEntries(Object.entries(value).map(([name, sub]) => [name, one(sub, name)]))]
      if (lists.includes(keyword) && Array.isArray(value)) return [keyword, value.map((sub: unknown) => one(sub))]
      return [keyword, single.includes(keyword) ? one(value) : value]
    }),
  )

/** Whether something in the schema refers to a part of another schema that has no name of its own under `$defs`. */
export const refersInside = (schema: JsonSchema): boolean => {
  const { $ref } = schema
  let found = typeof $ref === 'string' && $ref.startsWith('#') && !/^#\/\$defs\/[^/]+$/.test($ref)
  mapSubSchemas(schema, (sub) => {
    found ||= refersInside(sub)
    return sub
  })
  return found
}

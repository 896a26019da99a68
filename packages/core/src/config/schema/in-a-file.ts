import { mayBeEncrypted, type JsonSchema } from '../codec/json-schema.ts'
import { nullable } from '../codec/nullable.ts'
import { mapSubSchemas } from './sub-schemas.ts'

const inMaps = new Set(['properties', 'patternProperties', 'additionalProperties'])

/**
 * The schema of what one file may say of a section, of the schema of the whole section: what is required may stand in
 * another file, and `null` takes away what a weaker one says. Lists replace each other, so what is in them is whole.
 */
export const inOneFile = (schema: JsonSchema): JsonSchema => {
  // What a module's own schema refers to may also be meant where it has to be whole.
  if ('$ref' in schema) return schema
  const { required: _, ...rest } = schema
  return mapSubSchemas(rest, (sub, { keyword }) => {
    if (keyword === 'items' || keyword === '$defs') return sub
    const part = inOneFile(sub)
    return inMaps.has(keyword) ? nullable(part) : part
  })
}

/** The schema with nothing encrypted allowed, since nobody could decrypt it. */
export const withoutEncrypted = (schema: JsonSchema): JsonSchema => {
  const { [mayBeEncrypted]: _, ...rest } = mapSubSchemas(schema, withoutEncrypted)
  return rest
}

/** The schema with an encrypted value allowed wherever a secret stands or may stand, as Pulumi writes it into the file of a stack. */
export const withEncrypted = (schema: JsonSchema, reference: string): JsonSchema => {
  const whole = mapSubSchemas(schema, (sub) => withEncrypted(sub, reference))
  const { [mayBeEncrypted]: optional, type, minLength, pattern, patternErrorMessage, ...rest } = whole
  if ((rest['writeOnly'] !== true && optional !== true) || type === undefined) return whole
  const text = Object.entries({ type, minLength, pattern, patternErrorMessage }).filter(
    ([, value]) => value !== undefined,
  )
  return { anyOf: [Object.fromEntries(text), { $ref: reference }], ...rest }
}

import type { JsonSchema } from '../codec/json-schema.ts'
import { mapSubSchemas } from './sub-schemas.ts'

/** A schema as it has to be to stand inside of another: what it refers to in itself is found from there. */
export const embedded = (schema: JsonSchema, pointer: string): JsonSchema => {
  const { $schema: _, $id: __, ...rest } = schema
  const at = (sub: JsonSchema): JsonSchema => {
    const { $ref } = sub
    const moved = mapSubSchemas(sub, at)
    return typeof $ref === 'string' && $ref.startsWith('#') ? { ...moved, $ref: `${pointer}${$ref.slice(1)}` } : moved
  }
  return at(rest)
}

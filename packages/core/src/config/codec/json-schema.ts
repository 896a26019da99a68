import type { PropertySpec, Spec } from './spec.ts'

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** What a codec accepts as JSON Schema 2020-12, in canonical spelling. */
export const jsonSchema = (spec: Spec): JsonSchema => {
  switch (spec.type) {
    case 'text':
      return {
        type: 'string',
        ...(spec.pattern === undefined ? {} : { pattern: spec.pattern }),
        ...(spec.empty === true ? {} : { minLength: 1 }),
      }
    case 'flag':
      return { type: 'boolean' }
    case 'number':
      return {
        type: spec.whole ? 'integer' : 'number',
        ...(spec.min === undefined ? {} : { minimum: spec.min }),
        ...(spec.max === undefined ? {} : { maximum: spec.max }),
      }
    case 'choice':
      return { enum: spec.values }
    case 'list':
      return { type: 'array', items: jsonSchema(spec.item), ...(spec.min === undefined ? {} : { minItems: spec.min }) }
    case 'named':
      return {
        type: 'object',
        propertyNames: { pattern: spec.key.pattern },
        additionalProperties: spec.item.type === 'closed' ? orNull(jsonSchema(spec.item)) : jsonSchema(spec.item),
      }
    case 'closed': {
      const properties = Object.entries(spec.properties)
      return {
        type: 'object',
        properties: Object.fromEntries(properties.map(([name, property]) => [name, propertySchema(property)])),
        required: properties.filter(([, { presence }]) => presence === 'required').map(([name]) => name),
        additionalProperties: false,
      }
    }
    case 'shapes':
      return { anyOf: spec.shapes.map(jsonSchema) }
    case 'secret':
      return {
        anyOf: [
          jsonSchema(spec.of),
          {
            type: 'object',
            properties: { secure: { type: 'string' } },
            required: ['secure'],
            additionalProperties: false,
          },
        ],
        writeOnly: true,
      }
    case 'anything':
      return {}
  }
}

const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] })

const propertySchema = (property: PropertySpec): JsonSchema => ({
  ...(property.presence === 'required' ? jsonSchema(property.spec) : orNull(jsonSchema(property.spec))),
  description: property.description,
  ...(property.default === undefined ? {} : { default: property.default }),
  ...(property.example === undefined ? {} : { examples: [property.example] }),
  ...(property.deprecated === undefined
    ? {}
    : { deprecated: true, description: `${property.description} Deprecated: ${property.deprecated}` }),
})

import type { JsonSchema } from './json-schema.ts'

/** Keywords that judge a value as a whole, so that `null` has to be let past them. */
const whole = ['$ref', 'const', 'oneOf', 'allOf', 'not', 'if']

const withOne = (values: readonly unknown[], one: unknown): readonly unknown[] =>
  values.includes(one) ? values : [...values, one]

const isNull = (schema: unknown): boolean => {
  const type: unknown = Reflect.get(Object(schema), 'type')
  return type === 'null' || (Array.isArray(type) && type.includes('null'))
}

/** The schema of what may also be `null`: not written, or taken away from a weaker source. */
export const nullable = (schema: JsonSchema): JsonSchema => {
  if (whole.some((keyword) => keyword in schema)) {
    const { description, default: byDefault, examples, deprecated, ...rest } = schema
    return {
      anyOf: [rest, { type: 'null' }],
      ...Object.fromEntries(
        Object.entries({ description, default: byDefault, examples, deprecated }).filter(
          ([, value]) => value !== undefined,
        ),
      ),
    }
  }
  const { type, enum: values, anyOf } = schema
  return {
    ...schema,
    ...(typeof type === 'string' && type !== 'null' ? { type: [type, 'null'] } : {}),
    ...(Array.isArray(type) ? { type: withOne(type, 'null') } : {}),
    ...(Array.isArray(values) ? { enum: withOne(values, null) } : {}),
    ...(Array.isArray(anyOf) && !anyOf.some(isNull) ? { anyOf: [...anyOf, { type: 'null' }] } : {}),
  }
}

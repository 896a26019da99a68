import type { PropertySpec, Spec } from './spec.ts'
import { nullable } from './nullable.ts'

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** The keyword of text that is secret where it was encrypted: the schemas of files say it in their own words. */
export const mayBeEncrypted = 'x-mayBeEncrypted'

/**
 * What a codec accepts as JSON Schema 2020-12, in canonical spelling and without `$ref`. What a check between
 * properties asks for is not in it.
 *
 * A secret is text with `writeOnly`, and what may be one is text with `x-mayBeEncrypted`: what `secure:` stands for is
 * read before a codec sees it.
 */
export const jsonSchema = (spec: Spec): JsonSchema => {
  switch (spec.type) {
    case 'text':
      return {
        type: 'string',
        // The keyword by which editors say in words what a pattern wants.
        ...(spec.pattern === undefined
          ? {}
          : { pattern: spec.pattern, patternErrorMessage: `expected ${spec.expected ?? 'text of another form'}` }),
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
    case 'named': {
      const item = takesNothing(spec.item) ? nullable(jsonSchema(spec.item)) : jsonSchema(spec.item)
      const { known = [], pattern } = spec.key
      return {
        type: 'object',
        // Editors offer what stands by its name.
        ...(known.length === 0 ? {} : { properties: Object.fromEntries(known.map((key) => [key, item])) }),
        ...(pattern === `^(${known.join('|')})$` ? {} : { patternProperties: { [besides(known, pattern)]: item } }),
        additionalProperties: false,
      }
    }
    case 'closed': {
      const properties = Object.entries(spec.properties)
      const required = properties.filter(([, property]) => isRequired(property)).map(([name]) => name)
      return {
        type: 'object',
        properties: Object.fromEntries(properties.map(([name, property]) => [name, propertySchema(property)])),
        ...(required.length === 0 ? {} : { required }),
        additionalProperties: false,
      }
    }
    case 'shapes':
      return oneOfShapes(spec.shapes)
    case 'secret':
      return { ...jsonSchema(spec.of), writeOnly: true }
    case 'identifier':
      return { ...jsonSchema(spec.of), [mayBeEncrypted]: true }
    case 'anything':
      return {}
  }
}

const besides = (known: readonly string[], pattern: string): string =>
  known.length === 0
    ? pattern
    : `^(?!(${known.map((key) => key.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)).join('|')})$)${pattern.replace(/^\^/, '')}`

/** A group is decoded whether it is written or not: one that wants something must be there. */
const isRequired = ({ presence, spec }: PropertySpec): boolean =>
  presence === 'required' || (presence === 'group' && !takesEmpty(spec))

const takesEmpty = (spec: Spec): boolean =>
  spec.type === 'closed' ? !Object.values(spec.properties).some(isRequired) : true

/** Whether nothing at all under a name of the user's is an empty map, and that is enough. */
const takesNothing = (spec: Spec): boolean => (spec.type === 'closed' || spec.type === 'named') && takesEmpty(spec)

const propertySchema = (property: PropertySpec): JsonSchema => ({
  ...(isRequired(property) ? jsonSchema(property.spec) : nullable(jsonSchema(property.spec))),
  description: described(property),
  ...(property.default === undefined ? {} : { default: property.default }),
  ...(property.example === undefined ? {} : { examples: [property.example] }),
  ...(property.deprecated === undefined ? {} : { deprecated: true }),
})

// Editors show the default of what they complete, not of what is written.
const described = ({ description, deprecated, default: byDefault }: PropertySpec): string =>
  [
    description,
    ...(byDefault === undefined ? [] : [`Default: ${JSON.stringify(byDefault)}.`]),
    ...(deprecated === undefined ? [] : [`Deprecated: ${deprecated}`]),
  ].join(' ')

/** Words and switches as one list of values: of several alternatives editors explain only one. */
const oneOfShapes = (shapes: readonly Spec[]): JsonSchema => {
  const values = shapes.flatMap((spec): readonly unknown[] =>
    spec.type === 'flag' ? [true, false] : spec.type === 'choice' ? spec.values : [],
  )
  const others = shapes.filter(({ type }) => type !== 'flag' && type !== 'choice').map(jsonSchema)
  const [only, ...more] = [...(values.length === 0 ? [] : [{ enum: values }]), ...others]
  return only !== undefined && more.length === 0 ? only : { anyOf: [only, ...more] }
}

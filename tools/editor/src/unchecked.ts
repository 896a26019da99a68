import {
  anything,
  choice,
  closed,
  count,
  defaulted,
  flag,
  group,
  identifier,
  list,
  named,
  number,
  optional,
  required,
  secret,
  shapes,
  text,
  type AnyCodec,
  type Spec,
  type TextRule,
} from '@konductor/core/config'

const shapeOf = (spec: Spec): 'flag' | 'number' | 'text' | 'list' | 'map' => {
  if (spec.type === 'flag' || spec.type === 'number' || spec.type === 'list') return spec.type
  return spec.type === 'closed' || spec.type === 'named' ? 'map' : 'text'
}

const textRule = (spec: Spec & { readonly type: 'text' }): TextRule => ({
  ...(spec.expected === undefined ? {} : { expected: spec.expected }),
  ...(spec.pattern === undefined ? {} : { pattern: new RegExp(spec.pattern) }),
  ...(spec.empty === undefined ? {} : { empty: spec.empty }),
})

/**
 * A codec that accepts what this says, made of the combinators that the sections are made of, without the checks
 * between properties that they add.
 */
export const unchecked = (spec: Spec): AnyCodec => {
  switch (spec.type) {
    case 'text':
      return text(textRule(spec))
    case 'identifier':
      return identifier(spec.of.type === 'text' ? textRule(spec.of) : {})
    case 'flag':
      return flag()
    case 'number':
      return (spec.whole ? count : number)({
        ...(spec.min === undefined ? {} : { min: spec.min }),
        ...(spec.max === undefined ? {} : { max: spec.max }),
      })
    case 'choice': {
      const [first = '', ...rest] = spec.values
      return choice(first, ...rest)
    }
    case 'list':
      return list(unchecked(spec.item), spec.min === undefined ? {} : { min: spec.min })
    case 'named':
      return named(unchecked(spec.item), spec.key)
    case 'closed':
      return closed(
        Object.fromEntries(
          Object.entries(spec.properties).map(([name, property]) => {
            const codec = unchecked(property.spec)
            if (property.presence === 'defaulted')
              return [name, defaulted(codec, property.default, property.description)]
            const make = { required, optional, group }[property.presence]
            return [name, make(codec, property.description)]
          }),
        ),
      )
    case 'shapes':
      return shapes(Object.fromEntries(spec.shapes.map((shape) => [shapeOf(shape), unchecked(shape)])))
    case 'secret':
      return secret({ plain: spec.plain })
    case 'anything':
      return anything()
  }
}

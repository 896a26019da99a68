import type { Spec } from '@konductor/core/config'
import * as fc from 'fast-check'

/** Text that a pattern takes, and some that only nearly does. */
const matching = (pattern: string): fc.Arbitrary<string> => {
  // What a look-ahead forbids is left to chance: both answers are worth asking for. Two groups deep is as deep as it gets.
  const plain = pattern.replaceAll(/\(\?[=!](?:[^()\\]|\\.|\((?:[^()\\]|\\.|\([^()]*\))*\))*\)/g, '')
  return fc.stringMatching(new RegExp(plain), { size: 'small' })
}

/** Words that are a setting of nobody, and odd enough to be no spelling of one. */
const strangers = fc.constantFrom('notASetting', 'x', 'Zz9', 'anotherOne')

const noise: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e9, '', 'text', '0123', [], {}, [null], { x: 1 }, ['a']),
  fc.string({ maxLength: 5 }),
)

const map = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> => Object.fromEntries(entries)

/** Now and then nothing at all, as `logs:` alone on its line. */
const orNothing = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 96, arbitrary: values }, { weight: 4, arbitrary: fc.constant(null) })

/**
 * Values for what this says: mostly right ones, with something wrong thrown in now and then; canonical spelling.
 *
 * @param wrong How often something else stands in a value's place, out of 100.
 */
export const valuesOf = (spec: Spec, wrong: number): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 100 - wrong, arbitrary: right(spec, wrong) }, { weight: wrong, arbitrary: noise })

const right = (spec: Spec, wrong: number): fc.Arbitrary<unknown> => {
  switch (spec.type) {
    case 'text':
      return spec.pattern === undefined ? fc.string({ maxLength: 8 }) : matching(spec.pattern)
    case 'flag':
      return fc.boolean()
    case 'number': {
      const { min = -1000, max = 1000 } = spec
      return spec.whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })
    }
    case 'choice':
      return fc.constantFrom(...spec.values)
    case 'list':
      return fc.array(valuesOf(spec.item, wrong), { minLength: wrong === 0 ? (spec.min ?? 0) : 0, maxLength: 3 })
    case 'named': {
      const keys = fc.oneof(
        { weight: 95, arbitrary: matching(spec.key.pattern) },
        { weight: wrong === 0 ? 0 : 5, arbitrary: fc.string({ maxLength: 4 }) },
      )
      return fc.array(fc.tuple(keys, orNothing(valuesOf(spec.item, wrong))), { maxLength: 3 }).map(map)
    }
    case 'closed': {
      const properties = Object.entries(spec.properties).map(([name, property]) => {
        const value = orNothing(valuesOf(property.spec, wrong)).map((one): readonly (readonly [string, unknown])[] => [
          [name, one],
        ])
        const needed = property.presence === 'required'
        return fc.oneof(
          { weight: needed ? 97 : 30, arbitrary: value },
          { weight: needed ? (wrong === 0 ? 0 : 3) : 70, arbitrary: fc.constant([]) },
        )
      })
      const extra = fc.oneof(
        { weight: 100 - wrong, arbitrary: fc.constant([]) },
        { weight: wrong, arbitrary: strangers.map((name): readonly (readonly [string, unknown])[] => [[name, 1]]) },
      )
      return fc.tuple(...properties, extra).map((parts) => map(parts.flat()))
    }
    case 'shapes':
      return fc.oneof(...spec.shapes.map((shape) => valuesOf(shape, wrong)))
    case 'secret':
    case 'identifier':
      return valuesOf(spec.of, wrong)
    case 'anything':
      return noise
  }
}

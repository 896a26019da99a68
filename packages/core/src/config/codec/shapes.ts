import * as E from 'fp-ts/lib/Either.js'
import { Codec, fail, faultOf, type AnyCodec, type TypeOf } from './codec.ts'
import { isMap } from './collections.ts'
import { mapThatFits, meantMap } from './meant-map.ts'
import { wrongType } from './scalars.ts'
import { holdsSecrets } from './secret-leaves.ts'
import { isSecret } from './secret.ts'
import type { Spec } from './spec.ts'

type Shape = 'flag' | 'number' | 'text' | 'list' | 'map'

/**
 * A value that may be written in several shapes, told apart by the YAML type alone: so that what is wrong in the shape
 * the user chose is said, and nothing of the others.
 *
 * @example
 * shapes({ flag: flag(), text: choice('aes256', 'kms') })
 */
export const shapes = <const S extends { readonly [K in Shape]?: AnyCodec }>(
  by: S,
): Codec<{ [K in keyof S]: S[K] extends AnyCodec ? TypeOf<S[K]> : never }[keyof S]> => {
  const given = Object.values<AnyCodec | undefined>(by).filter((codec) => codec !== undefined)
  const spec: Spec = { type: 'shapes', shapes: given.map((codec) => codec.spec) }
  return new Codec(spec, (value, context) => {
    const shape = shapeOf(value)
    // A number where any text may stand was most probably meant as one.
    const text = by.text?.spec.type === 'text' ? by.text : undefined
    const codec = shape === undefined ? undefined : (by[shape] ?? (shape === 'number' ? text : undefined))
    if (codec !== undefined) {
      const result = codec.validate(value, context)
      if (E.isRight(result) || codec !== by.text) return result
      // Text that is wrong as such may be right in the map.
      const fitting = mapThatFits(by.map, value)
      const [error] = result.left
      if (fitting === undefined || error === undefined) return result
      const fault = faultOf(error)
      return fail(value, context, { ...fault, fix: `${fault.fix}, or a map: ${fitting}` })
    }
    return fail(value, context, wrongType(spec, value, meantList(by.list, value) ?? meantAsMap(by.map, value)))
  })
}

/** What to do with text that may stand in the list. */
const meantList = (codec: AnyCodec | undefined, value: unknown): string | undefined =>
  typeof value === 'string' && codec !== undefined && !holdsSecrets(codec.spec) && E.isRight(codec.decode([value]))
    ? `put it in brackets: [${JSON.stringify(value)}]`
    : undefined

const meantAsMap = (codec: AnyCodec | undefined, value: unknown): string | undefined => {
  const meant = meantMap(codec, value)
  return meant === undefined ? undefined : `write a map: ${meant}`
}

const shapeOf = (value: unknown): Shape | undefined => {
  if (isSecret(value)) return 'text'
  if (Array.isArray(value)) return 'list'
  if (isMap(value)) return 'map'
  switch (typeof value) {
    case 'boolean':
      return 'flag'
    case 'number':
      return 'number'
    case 'string':
      return 'text'
    default:
      return undefined
  }
}

import { formatPath, parsePath } from '@konductor/host'
import type { Outcome, Problem, SectionCodec } from '@konductor/interfaces'
import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { canonicalPath } from './canonical-path.ts'
import { faultOf, type AnyCodec, type TypeOf } from './codec.ts'
import { jsonSchema } from './json-schema.ts'
import { secretLeaves } from './secret-leaves.ts'
import { settingDocs } from './setting-docs.ts'
import type { Spec } from './spec.ts'
import { marked } from './unsure.ts'

/**
 * Decodes a value with a codec.
 *
 * @param at The path of the value: `aws`, `aws.services`.
 * @returns The decoded value, or every problem in it. `at` of a problem is a path without a place.
 */
export const decodeAt = <C extends AnyCodec>(
  codec: C,
  input: unknown,
  at: string,
): Outcome<readonly Problem[], TypeOf<C>> => {
  const result = codec.validate(input, [{ key: '', type: codec, actual: input }])
  if (E.isRight(result)) return result
  const top = parsePath(at)
  return E.left(
    result.left.map((error): Problem => {
      const { _tag, because, fix } = faultOf(error)
      return { _tag, at: formatPath([...top, ...pathBelow(error)]), because, fix }
    }),
  )
}

/** Where an error is, from the value down that was decoded. */
export const pathBelow = (error: t.ValidationError): readonly (string | number)[] => {
  const keys = error.context.slice(1).map(({ key }, index) => {
    const parent = error.context[index]?.actual
    return Array.isArray(parent) ? Number(key) : key
  })
  return [...keys, ...(faultOf(error).below ?? [])]
}

/** What a module says of its section, all of it from one codec. */
export const sectionOf = <C extends AnyCodec>(codec: C): SectionCodec<TypeOf<C>> & { readonly spec: Spec } => {
  const { spec } = codec
  const leaves = once(() => secretLeaves(spec))
  const docs = once(() => settingDocs(spec))
  return {
    spec,
    decode: (input, at) => decodeAt(codec, input, at),
    decodeBeside: (input, at, wrong) => {
      const above = parsePath(at).length
      const paths = wrong.map((path) => parsePath(path).slice(above))
      if (paths.some((path) => path.length === 0)) return []
      const outcome = decodeAt(codec, marked(input, paths), at)
      return outcome._tag === 'Left' ? outcome.left : []
    },
    jsonSchema: () => jsonSchema(spec),
    secretLeaves: leaves,
    canonicalPath: (path) => canonicalPath(spec, path),
    docs,
  }
}

/** Made when it is first asked for: a section with mistakes asks for the same again and again. */
const once = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | undefined
  return () => (made ??= { value: make() }).value
}

import * as E from 'fp-ts/lib/Either.js'
import { instantOf } from '../../compliance/instant.ts'
import { Codec, fail } from '../codec/codec.ts'
import { text } from '../codec/scalars.ts'

const day = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`
const time = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?`
const zone = String.raw`(Z|[+-]\d{2}:?\d{2}|\s[+-]\d{4}(\s[A-Z]{1,5})?)`

const written = text({
  expected: 'a date such as "2026-03-01", in quotes',
  pattern: new RegExp(`^${day}([T ]${time}${zone}?)?$`),
})

/** A day or a moment, kept as it is written: ISO 8601, and what Pulumi makes of an unquoted date. */
export const date = (): Codec<string> =>
  new Codec<string>(written.spec, (value, context) => {
    const read = written.validate(value, context)
    if (E.isLeft(read) || instantOf(read.right) !== undefined) return read
    return fail(value, context, {
      _tag: 'Malformed',
      because: `there is no such day: ${JSON.stringify(read.right)}`,
      fix: 'write a day that there is',
    })
  })

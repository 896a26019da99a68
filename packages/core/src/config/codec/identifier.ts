import * as t from 'io-ts'
import * as E from 'fp-ts/lib/Either.js'
import { Codec, fail } from './codec.ts'
import { text, type TextRule } from './scalars.ts'
import { isSealed, isSecret, plainText, type Secret } from './secret.ts'
import { expectation } from './spec.ts'

/**
 * Text that names something and that its owner may keep to himself: an account id, an endpoint. Where it was encrypted
 * it is a {@link Secret} and prints as `[secret]`; where not, it is text. `revealed` of `@konductor/core` makes it what
 * resources take.
 */
export type Identifier = string | Secret

/**
 * Text that may be encrypted, and is then secret wherever it goes; in plain text it is like any other. No message holds
 * the value of an encrypted one.
 *
 * @example
 * identifier({ expected: 'a 12-digit account id in quotes', pattern: /^\d{12}$/ })
 */
export const identifier = (rule: TextRule = {}): Codec<Identifier> => {
  const of = text(rule)
  return new Codec<Identifier>({ type: 'identifier', of: of.spec }, (value, context) => {
    if (!isSecret(value)) return of.validate(value, context)
    if (isSealed(value) || E.isRight(of.decode(plainText(value)))) return t.success(value)
    return fail(undefined, context, {
      _tag: 'Malformed',
      because: `expected ${expectation(of.spec)}; what is encrypted there is something else`,
      fix: `write ${expectation(of.spec)}: pulumi config set --secret --path`,
    })
  })
}

/** The text of an identifier, in plain. Only for checks that never repeat it; resources take `revealed`. */
export const identifierText = (value: Identifier): string => (isSecret(value) ? plainText(value) : value)

/** Whether the text of an identifier is not known here, so that nothing can be compared with it. */
export const isUnknown = (value: Identifier): boolean => isSecret(value) && isSealed(value)

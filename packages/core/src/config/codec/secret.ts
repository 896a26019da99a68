import * as t from 'io-ts'
import * as E from 'fp-ts/lib/Either.js'
import { Codec, fail } from './codec.ts'
import { text } from './scalars.ts'
import type { PlainSecret } from './spec.ts'

const held: unique symbol = Symbol.for('konductor.secret/1')

/** What stands for a secret whose value is not known here: in a plan, in `validate`. */
const sealed = '[sealed]'

/**
 * A value nobody sees: it prints as `[secret]` wherever it goes. `reveal` of `@konductor/core` makes it a Pulumi
 * secret output.
 */
export interface Secret {
  readonly _tag: 'Secret'
  toString(): string
  toJSON(): string
  readonly [held]: () => string
}

const shown = () => '[secret]'
const hidden = { enumerable: false, writable: false, configurable: false }

/** Hides a text. */
export const secretOf = (value: string): Secret => {
  const secret: Secret = { _tag: 'Secret', toString: shown, toJSON: shown, [held]: () => value }
  Object.defineProperty(secret, held, hidden)
  Object.defineProperty(secret, Symbol.for('nodejs.util.inspect.custom'), { ...hidden, value: shown })
  return Object.freeze(secret)
}

/** Whether a value is a {@link Secret}, of whichever copy of this package. */
export const isSecret = (value: unknown): value is Secret =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, held) === 'function'

/**
 * The text behind a secret, in plain. Only for checks that never repeat it, and for a component that hides what it is
 * given; other resources take `reveal`.
 *
 * @throws when the value is no {@link Secret}: it would have been dropped in silence.
 */
export const plainText = (secret: Secret): string => {
  if (!isSecret(secret)) throw new TypeError('only a Secret can be revealed')
  return secret[held]()
}

/** Whether the secret's value is not known here, so that its form must not be judged. */
export const isSealed = (secret: Secret): boolean => plainText(secret) === sealed

/** How a secret may be written. */
export interface SecretRule {
  /** In the user's words: `a kubeconfig`. @default text */
  readonly expected?: string
  /** What plain text gets in place of `secure:`. @default 'warning' */
  readonly plain?: PlainSecret
}

/** Text that stays secret wherever it goes. No message ever holds the value. */
export const secret = (rule: SecretRule = {}): Codec<Secret> => {
  const of = text(rule.expected === undefined ? {} : { expected: rule.expected })
  const expected = rule.expected ?? 'text'
  return new Codec<Secret>({ type: 'secret', of: of.spec, plain: rule.plain ?? 'warning' }, (value, context) =>
    isSecret(value)
      ? t.success(value)
      : E.isRight(of.decode(value))
        ? t.success(secretOf(String(value)))
        : fail(undefined, context, {
            _tag: 'NotASecretText',
            because: `expected ${expected} as a secret; what stands there is ${value === '' ? 'empty' : 'not text'}`,
            fix: 'set it with `pulumi config set --secret --path`, in quotes',
          }),
  )
}

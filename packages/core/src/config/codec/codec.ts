import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Spec } from './spec.ts'

/** What is wrong with one value, before its place is known. */
export interface Fault {
  readonly _tag: string
  readonly because: string
  readonly fix: string
  /** From the value that was checked down to the one that is wrong. */
  readonly below?: readonly (string | number)[]
}

/** An io-ts error that carries what Konductor says about it. */
export interface FaultyValue extends t.ValidationError {
  readonly fault: Fault
}

/**
 * A codec of configuration: an io-ts type that also says, as data, what it accepts.
 *
 * Recognised by `_tag`, never by `instanceof`: two copies of this package may meet in one program.
 */
export class Codec<A> extends t.Type<A, A, unknown> {
  readonly _tag = 'konductor.codec/1'
  readonly spec: Spec

  constructor(spec: Spec, validate: t.Validate<unknown, A>) {
    super(
      spec.type,
      (input): input is A => E.isRight(validate(input, [])),
      validate,
      (decoded) => decoded,
    )
    this.spec = spec
  }
}

/** What a codec decodes to. */
export type TypeOf<C extends t.Any> = t.TypeOf<C>

/** Any codec, whatever it decodes to. */
export type AnyCodec = t.Mixed & { readonly spec: Spec }

/** Fails with one fault at the value itself. */
export const fail = <A>(value: unknown, context: t.Context, fault: Fault): t.Validation<A> => {
  const error: FaultyValue = { value, context, message: fault.because, fault }
  return E.left([error])
}

/** Fails with faults found at the value or below it. */
export const failAll = <A>(value: unknown, context: t.Context, faults: readonly Fault[]): t.Validation<A> =>
  E.left(faults.map((fault): FaultyValue => ({ value, context, message: fault.because, fault })))

/** What Konductor says of an io-ts error. */
export const faultOf = (error: t.ValidationError): Fault =>
  'fault' in error
    ? (error as FaultyValue).fault
    : { _tag: 'Malformed', because: error.message ?? 'not as expected', fix: 'see the configuration reference' }

/** The context of a value that stands under `key`. */
export const under = (context: t.Context, key: string | number, codec: t.Mixed, value: unknown): t.Context =>
  t.appendContext(context, String(key), codec, value)

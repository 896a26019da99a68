/** What a plain scalar says. */
export interface Scalar {
  /** A number that JSON cannot hold is `NaN` or infinite. */
  readonly value: string | number | boolean | null
  /** An integer in full, where a double would round it. */
  readonly integer?: bigint
}

/** Spellings that both readers know. */
export const words: ReadonlyMap<string, Scalar['value']> = new Map<string, Scalar['value']>([
  ['', null],
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Infinity] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, -Infinity] as const),
])

/** A decimal number as both readers know it. */
export const decimal = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/

/** An integer as a scalar; minus zero is zero. */
export const integer = (value: bigint): Scalar =>
  Number.isSafeInteger(Number(value)) ? { value: Number(value) } : { value: Number(value), integer: value }

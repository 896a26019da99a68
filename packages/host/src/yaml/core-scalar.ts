import { decimal, integer, words, type Scalar } from './scalar.ts'
import { goScalar } from './go-scalar.ts'

const whole = /^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+)$/

/** A plain scalar as YAML 1.2's core schema reads it. */
export const coreScalar = (text: string): Scalar => {
  const word = words.get(text)
  if (word !== undefined) return { value: word }
  if (whole.test(text)) return integer(text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text.replace('+', '')))
  return decimal.test(text) ? { value: Number(text) } : { value: text }
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^[-+]?0[\d_]/, 'a number with a leading zero'],
  [/^[-+]?\./, 'a number without a digit before its point'],
  [/^\d{4}-/, 'a date'],
  [/^[-+]?0[bB]/, 'a binary number'],
  [/_/, 'a number with an underscore'],
]

/**
 * What a plain scalar is that Pulumi's reader would take for something else than YAML 1.2 does, or that readers
 * commonly disagree about; nothing when it is plain to all.
 *
 * @example ambiguity('0777') // 'a number with a leading zero'
 */
export const ambiguity = (text: string): string | undefined => {
  const pulumis = goScalar(text).value
  const ours = coreScalar(text).value
  const doubtful = typeof ours === 'number' && Number.isFinite(ours) && /^[-+]?(?:0\d|\.)/.test(text)
  if (Object.is(pulumis, ours) && !doubtful) return undefined
  if (!doubtful && typeof pulumis === 'number' && typeof ours === 'number' && pulumis === ours) return undefined
  return kinds.find(([form]) => form.test(text))?.[1] ?? 'a value'
}

import { createHash } from 'node:crypto'

/** What a place takes as text. */
export interface TextLimits {
  readonly longest: number
  /** What `longest` counts: characters of Unicode, or UTF-16 units. */
  readonly counted: 'characters' | 'units'
  /** Matches one character that it takes. */
  readonly takes: RegExp
}

/** Eight digits that tell two texts apart whose readable parts are the same. */
export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

const cut = (text: string, { longest, counted }: TextLimits): string => {
  let length = 0
  let kept = ''
  for (const character of text) {
    length += counted === 'characters' ? 1 : character.length
    if (length > longest) return kept
    kept += character
  }
  return kept
}

/**
 * A text as a place takes it: itself where it fits, else with `_` for each character the place does not take, cut, and
 * with a {@link shortHash} of the whole at its end.
 *
 * @param start Stands before a text that may not stand by itself.
 */
export const fitText = (text: string, limits: TextLimits, start = ''): string => {
  const characters = [...text.normalize('NFC')].map((character) => (limits.takes.test(character) ? character : '_'))
  const whole = start + characters.join('')
  if (whole === text && cut(whole, limits) === text) return text
  const mark = `-${shortHash(text)}`
  return cut(whole, { ...limits, longest: limits.longest - mark.length }) + mark
}

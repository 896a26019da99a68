import colors from 'picocolors'
import type { Io, Sink } from '../io.ts'

/** Colours by what they say, so that one place decides how that looks. */
export interface Palette {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly bad: (text: string) => string
  readonly warning: (text: string) => string
  readonly good: (text: string) => string
  readonly place: (text: string) => string
}

const coloured = (sink: Sink, env: Io['env']): boolean => {
  if ((env['NO_COLOR'] ?? '') !== '') return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return sink.isTTY === true && env['TERM'] !== 'dumb'
}

/** The colours of a stream: none with NO_COLOR or where nobody looks, unless FORCE_COLOR says so. */
export const paletteOf = (sink: Sink, env: Io['env']): Palette => {
  const { bold, dim, red, yellow, green, cyan } = colors.createColors(coloured(sink, env))
  return { strong: bold, faint: dim, bad: red, warning: yellow, good: green, place: cyan }
}

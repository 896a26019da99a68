import { fewPlaces, toldOnce } from '@konductor/host'
import { everyPlace } from '../text/render-problems.ts'

/** Who speaks, a place with its file, and what is said of it: how a run logs a warning. */
const warning = /^(\[[^\]]+\] )?([^\n]+? \([^()\n]+:\d+:\d+\)): (.*)$/s

/** What a run logged as warnings, where those that differ in their place alone stand once. */
export const warningsOnce = (messages: readonly string[]): readonly string[] =>
  toldOnce(
    messages.map((message) => {
      const [, who = '', at = '', because = message] = warning.exec(message) ?? []
      return { _tag: '', severity: who, at, because, fix: '' }
    }),
  ).flatMap(({ first: { severity: who, at, because }, places }) =>
    // What names no place may be said of different resources.
    at === '' ? places.map(() => because) : [`${who}${fewPlaces(places, everyPlace).join(', ')}: ${because}`],
  )

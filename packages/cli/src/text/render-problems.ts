import { fewPlaces, toldOnce, type ToldOnce } from '@konductor/host'
import type { Finding, Problem } from '@konductor/interfaces'
import type { Palette } from './palette.ts'
import { placeOf } from './place-of.ts'
import { printable, printableLine } from './printable.ts'

/** A problem, or a warning when it says so. */
export type Shown = Problem | Finding

/** What a reader asks for, to have each place named. */
export const everyPlace = '--json'

const isWarning = (shown: Shown): boolean => 'severity' in shown && shown.severity === 'warning'

const indented = (text: string): string => printable(text).replaceAll('\n', '\n    ')

// In the words and the form in which a run prints them, so that one is found by the other.
const renderOne = ({ first, places }: ToldOnce<Shown>, palette: Palette): readonly string[] => {
  const { _tag, because, fix } = first
  const kind = isWarning(first) ? 'warning: ' : ''
  const colour = isWarning(first) ? palette.strong : palette.bad
  return [
    ...fewPlaces(places, everyPlace).map(
      (place, index) =>
        `  ${index === 0 && kind !== '' ? palette.warning(kind) : ' '.repeat(kind.length)}${colour(printableLine(place))}`,
    ),
    `    ${indented(because)}`,
    `    ${palette.good('fix:')} ${indented(fix)} ${palette.faint(`[${printableLine(_tag)}]`)}`,
  ]
}

const fileOf = ({ at }: Shown): string => placeOf(at).file ?? ''

/** By file, in the order they come in, and in each file from top to bottom. */
const inOrder = (all: readonly Shown[]): readonly Shown[] => {
  const files = [...new Set(all.map(fileOf))]
  return all
    .map((shown) => ({ shown, where: placeOf(shown.at), file: files.indexOf(fileOf(shown)) }))
    .sort((a, b) => a.file - b.file || a.where.line - b.where.line || a.where.column - b.where.column)
    .map(({ shown }) => shown)
}

/**
 * Problems and warnings as lines: by file, in the order they come in, and in each file from top to bottom. What differs in
 * its place alone is said once, at the first place.
 */
export const renderProblems = (all: readonly Shown[], palette: Palette): readonly string[] =>
  toldOnce(inOrder(all)).flatMap((one, index, told) => {
    const file = fileOf(one.first)
    const before = told[index - 1]
    const begins = before === undefined || fileOf(before.first) !== file
    return [
      ...(begins && before !== undefined ? [''] : []),
      ...(begins && file !== '' ? [palette.strong(printableLine(file))] : []),
      ...renderOne(one, palette),
    ]
  })

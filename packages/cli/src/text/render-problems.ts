import type { Finding, Problem } from '@konductor/interfaces'
import type { Palette } from './palette.ts'
import { placeOf, type Where } from './place-of.ts'
import { printable, printableLine } from './printable.ts'

/** A problem, or a warning when it says so. */
export type Shown = Problem | Finding

interface Placed {
  readonly shown: Shown
  readonly where: Where
}

const isWarning = (shown: Shown): boolean => 'severity' in shown && shown.severity === 'warning'

const indented = (text: string): string => printable(text).replaceAll('\n', '\n    ')

// In the words and the form in which a run prints them, so that one is found by the other.
const renderOne = (shown: Shown, palette: Palette): readonly string[] => {
  const { _tag, at, because, fix } = shown
  const kind = isWarning(shown) ? palette.warning('warning: ') : ''
  return [
    `  ${kind}${(isWarning(shown) ? palette.strong : palette.bad)(printableLine(at))}`,
    `    ${indented(because)}`,
    `    ${palette.good('fix:')} ${indented(fix)} ${palette.faint(`[${printableLine(_tag)}]`)}`,
  ]
}

/** Problems and warnings as lines: by file, in the order they come in, and in each file from top to bottom. */
export const renderProblems = (all: readonly Shown[], palette: Palette): readonly string[] => {
  const files = new Map<string, Placed[]>()
  for (const shown of all) {
    const where = placeOf(shown.at)
    const group = files.get(where.file ?? '')
    if (group === undefined) files.set(where.file ?? '', [{ shown, where }])
    else group.push({ shown, where })
  }
  return [...files].flatMap(([file, group], index) => {
    const ordered = group.toSorted((a, b) => a.where.line - b.where.line || a.where.column - b.where.column)
    const lines = ordered.flatMap(({ shown }) => renderOne(shown, palette))
    return [...(index === 0 ? [] : ['']), ...(file === '' ? [] : [palette.strong(printableLine(file))]), ...lines]
  })
}

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

const indented = (text: string, indent: string): string => printable(text).replaceAll('\n', `\n${indent}`)

const renderOne = ({ shown, where }: Placed, palette: Palette): readonly string[] => {
  const place = where.line === 0 ? '' : `${where.line}:${where.column}`
  const indent = ' '.repeat(4)
  const paint = isWarning(shown) ? palette.warning : palette.bad
  const title = [
    ...(place === '' ? [] : [palette.place(place)]),
    paint(isWarning(shown) ? 'warning' : 'problem'),
    ...(where.path === '' ? [] : [palette.strong(printableLine(where.path))]),
    palette.faint(`[${printableLine(shown._tag)}]`),
  ].join('  ')
  return [
    `  ${title}`,
    `${indent}${indented(shown.because, indent)}`,
    ...(shown.fix === '' ? [] : [`${indent}${palette.good('fix:')} ${indented(shown.fix, `${indent}     `)}`]),
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
    const lines = ordered.flatMap((placed) => renderOne(placed, palette))
    return [...(index === 0 ? [] : ['']), ...(file === '' ? [] : [palette.strong(printableLine(file))]), ...lines]
  })
}

import { printableLine } from '@konductor/host/printable'
import type { Comparison } from '../diff/step.ts'
import { countsText, stepRows, type StepRow } from './step-rows.ts'

/** How a row looks; the text as it is by default. */
export type RowPaint = (text: string, row: StepRow) => string

const lineOf = (row: StepRow, paint: RowPaint): readonly string[] => [
  paint(`${row.sign.padEnd(2)} ${printableLine(`${row.type} ${row.name}`)}`, row),
  ...row.notes.map((note) => `     ${printableLine(note)}`),
]

const group = (title: string, rows: readonly StepRow[], paint: RowPaint): readonly string[] =>
  rows.length === 0 ? [] : ['', title, ...rows.flatMap((row) => lineOf(row, paint)).map((line) => `  ${line}`)]

/** What a deployment would do, as lines: first what is lost by it, then the rest, then how many of each. */
export const comparisonLines = (comparison: Comparison, paint: RowPaint = (text) => text): readonly string[] => {
  const rows = stepRows(comparison)
  const [deleted, replaced, refused] = [
    rows.filter(({ op, loud }) => op === 'delete' && loud),
    rows.filter(({ op }) => op === 'replace'),
    comparison.steps.filter((step) => step.refused !== undefined).length,
  ]
  return [
    ...group(`WOULD BE DELETED (${deleted.length}):`, deleted, paint),
    ...group(`WOULD BE REPLACED (${replaced.length}), the old ones deleted:`, replaced, paint),
    ...group(
      'Other steps:',
      rows.filter(({ loud }) => !loud),
      paint,
    ),
    '',
    countsText(comparison),
    ...(refused === 0 ? [] : [`Pulumi would refuse: ${refused} of them ${refused === 1 ? 'is' : 'are'} protected.`]),
    ...(comparison.unseen.length === 0
      ? []
      : [`${comparison.unseen.length} inside components that their providers build: not judged.`]),
    ...(comparison.complete ? [] : ['The program did not run to its end: nothing is said of what it did not reach.']),
  ]
}

/** The same as one text. */
export const comparisonText = (comparison: Comparison): string => `${comparisonLines(comparison).join('\n').trim()}\n`

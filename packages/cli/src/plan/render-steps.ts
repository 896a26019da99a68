import type { Comparison } from '@konductor/planner'
import { comparisonLines, type StepRow } from '@konductor/planner/text'
import type { Palette } from '../text/palette.ts'

const painted =
  (palette: Palette) =>
  (text: string, row: StepRow): string => {
    if (row.loud) return palette.bad(text)
    if (row.op === 'create' || row.op === 'import') return palette.good(text)
    return row.op === 'update' ? palette.warning(text) : text
  }

/** What a deployment would do: what is lost by it first, and loud. */
export const renderSteps = (comparison: Comparison, palette: Palette): readonly string[] =>
  comparisonLines(comparison, painted(palette)).map((line) =>
    /^WOULD BE|^Pulumi would refuse/.test(line) ? palette.bad(line) : line,
  )

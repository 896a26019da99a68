import { valueLines } from '@konductor/planner/text'
import type { Palette } from '../text/palette.ts'

/** A value as indented lines, maps and lists as YAML writes them, secrets and unknowns as marks. */
export const renderValue = (value: unknown, palette: Palette): readonly string[] =>
  valueLines(value, { key: palette.faint, mark: palette.warning })

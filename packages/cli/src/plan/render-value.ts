import { printableLine } from '../text/printable.ts'
import type { Palette } from '../text/palette.ts'
import { isRecord, markOf } from './mark.ts'

// What YAML would read as something else, or as nothing, is shown in quotes, so that "true" and true differ.
const needsQuotes = /^$|^\s|\s$|^(?:true|false|null|~|[-+]?[\d.][\d.e+-]*)$|^[[\]{}"'#&*!|>%@`-]|: |:$| #/i

const scalar = (value: unknown): string => {
  if (typeof value !== 'string') return printableLine(JSON.stringify(value) ?? 'null')
  const line = printableLine(value)
  return line !== value || needsQuotes.test(value) ? printableLine(JSON.stringify(value)) : line
}

/** A value as indented lines, maps and lists as YAML writes them, secrets and unknowns as marks. */
export const renderValue = (value: unknown, palette: Palette): readonly string[] => {
  const mark = markOf(value)
  if (mark !== undefined) return [palette.warning(`[${mark}]`)]
  if (Array.isArray(value)) {
    if (value.length === 0) return ['[]']
    return value.flatMap((item) => {
      const [first = '', ...rest] = renderValue(item, palette)
      return [`- ${first}`, ...rest.map((line) => `  ${line}`)]
    })
  }
  if (!isRecord(value)) return [scalar(value)]
  const entries = Object.entries(value)
  if (entries.length === 0) return ['{}']
  return entries.flatMap(([key, item]) => {
    const lines = renderValue(item, palette)
    const name = palette.faint(`${scalar(key)}:`)
    return hasInner(item) ? [name, ...lines.map((line) => `  ${line}`)] : [`${name} ${lines.join('')}`]
  })
}

const hasInner = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : isRecord(value) && markOf(value) === undefined && Object.keys(value).length > 0

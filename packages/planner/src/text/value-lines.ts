import { printableLine } from '@konductor/host/printable'
import { isMap, markOf, type Mark } from './mark.ts'

/** How parts of a value look; both leave the text as it is by default. */
export interface ValuePaint {
  key(text: string): string
  mark(text: string, mark: Mark): string
}

const plain: ValuePaint = { key: (text) => text, mark: (text) => text }

// What YAML would read as something else, or as nothing, is shown in quotes, so that "true" and true differ.
const needsQuotes = /^$|^\s|\s$|^(?:true|false|null|~|[-+]?[\d.][\d.e+-]*)$|^[[\]{}"'#&*!|>%@`-]|: |:$| #/i

const scalar = (value: unknown): string => {
  if (typeof value !== 'string') return printableLine(JSON.stringify(value) ?? 'null')
  const line = printableLine(value)
  return line !== value || needsQuotes.test(value) ? printableLine(JSON.stringify(value)) : line
}

const hasInner = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : isMap(value) && markOf(value) === undefined && Object.keys(value).length > 0

/** A value of a plan as indented lines: maps and lists as YAML writes them, `[secret]` and `[unknown]` for marks. */
export const valueLines = (value: unknown, paint: ValuePaint = plain): readonly string[] => {
  const mark = markOf(value)
  if (mark !== undefined) return [paint.mark(`[${mark}]`, mark)]
  if (Array.isArray(value)) {
    if (value.length === 0) return ['[]']
    return value.flatMap((item) => {
      const [first = '', ...rest] = valueLines(item, paint)
      return [`- ${first}`, ...rest.map((line) => `  ${line}`)]
    })
  }
  if (!isMap(value)) return [scalar(value)]
  const entries = Object.entries(value)
  if (entries.length === 0) return ['{}']
  return entries.flatMap(([key, item]) => {
    const lines = valueLines(item, paint)
    const name = paint.key(`${scalar(key)}:`)
    return hasInner(item) ? [name, ...lines.map((line) => `  ${line}`)] : [`${name} ${lines.join('')}`]
  })
}

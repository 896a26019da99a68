import { text } from '../codec/scalars.ts'

const day = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`
const time = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?`
const zone = String.raw`(Z|[+-]\d{2}:?\d{2}|\s[+-]\d{4}(\s[A-Z]{1,5})?)`

/** A day or a moment, kept as it is written: ISO 8601, and what Pulumi makes of an unquoted date. */
export const date = () =>
  text({ expected: 'a date such as "2026-03-01", in quotes', pattern: new RegExp(`^${day}([T ]${time}${zone}?)?$`) })

const written =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?(?:\s[A-Z]{1,5})?)?$/

const day = 86_400_000

/**
 * The moment that a date means, in milliseconds: ISO 8601, and what Pulumi makes of an unquoted date
 * (`2026-03-01 00:00:00 +0000 UTC`). A day alone is its beginning, and what names no zone is UTC.
 *
 * @returns nothing for what is no date, the 31st of February included.
 */
export const instantOf = (text: string): number | undefined => {
  const [match, year, month, date, hour = '0', minute = '0', second = '0', part = '0', zone = 'Z'] =
    written.exec(text) ?? []
  if (match === undefined) return undefined
  const start = Date.UTC(Number(year), Number(month) - 1, Number(date))
  // Days that there are not roll over into the next month.
  if (new Date(start).getUTCDate() !== Number(date) || Number(month) < 1 || Number(month) > 12) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const time = (Number(hour) * 60 + Number(minute) - offset) * 60_000 + Number(second) * 1000 + Number(part) * 1000
  return start + time
}

/** The end of what lasts until a date: of a day its last moment, of a moment itself. */
export const endOf = (text: string): number | undefined => {
  const start = instantOf(text)
  return start === undefined ? undefined : /^\d{4}-\d{2}-\d{2}$/.test(text) ? start + day - 1 : start
}

/** How many days after a moment's day another one's is, as a calendar counts: 0 on the same day, in UTC. */
export const daysUntil = (from: number, to: number): number => Math.floor(to / day) - Math.floor(from / day)

/** How far away a day is, in words: `today`, `in 1 day`, `in 12 days`. */
export const inDays = (count: number): string => (count <= 0 ? 'today' : count === 1 ? 'in 1 day' : `in ${count} days`)

/** A date as ISO 8601: a day alone where no time of day was written. */
export const isoDate = (text: string): string => {
  const moment = instantOf(text)
  if (moment === undefined) return text
  const iso = new Date(moment).toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.replace('.000Z', 'Z')
}

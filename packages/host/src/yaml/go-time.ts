const form = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:([Tt ])(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?(Z|[+-]\d{2}:\d{2})?)?$/

const pad = (value: number | string, length = 2): string => String(value).padStart(length, '0')

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A date as Go writes it: printed, and in JSON. */
export interface GoTime {
  /** `2026-03-01 00:00:00 +0000 UTC` */
  readonly printed: string
  /** `2026-03-01T00:00:00Z` */
  readonly rfc3339: string
}

/**
 * What a date in a Pulumi file becomes on its way to the program, or nothing when Go reads no date there.
 *
 * @example goTime('2026-03-01')?.rfc3339 // 2026-03-01T00:00:00Z
 */
export const goTime = (text: string): GoTime | undefined => {
  const match = form.exec(text)
  if (match === null) return undefined
  const [, year = '', month, day, separator, hour = '0', minute = '0', second = '0', fraction = '', zone] = match
  // Only the T forms carry a zone, and they must.
  if (separator !== undefined && (separator === ' ') !== (zone === undefined)) return undefined
  const inRange =
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysIn(Number(year), Number(month)) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60
  if (!inRange) return undefined
  const [zoneHour = 0, zoneMinute = 0] = zone === undefined || zone === 'Z' ? [] : zone.slice(1).split(':').map(Number)
  if (zoneHour > 24 || zoneMinute > 60) return undefined
  const minutes = zoneHour * 60 + zoneMinute
  const [offsetHours, offsetMinutes] = [pad(Math.floor(minutes / 60)), pad(minutes % 60)]
  const sign = zone?.slice(0, 1) ?? '+'
  const offset = minutes === 0 ? undefined : `${sign}${offsetHours}${offsetMinutes}`
  const nanoseconds = fraction.slice(0, 9).replace(/0+$/, '')
  const date = `${year}-${pad(month ?? '')}-${pad(day ?? '')}`
  const time = `${pad(hour)}:${pad(minute)}:${pad(second)}${nanoseconds === '' ? '' : `.${nanoseconds}`}`
  return {
    printed: `${date} ${time} ${offset === undefined ? '+0000 UTC' : `${offset} ${offset}`}`,
    rfc3339: `${date}T${time}${offset === undefined ? 'Z' : `${sign}${offsetHours}:${offsetMinutes}`}`,
  }
}

import { fault, quoted, type Check } from './check.ts'
import { at, text } from './place.ts'

interface Part {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
}

const parts: readonly Part[] = [
  { name: 'minute', from: 0, to: 59, words: [] },
  { name: 'hour', from: 0, to: 23, words: [] },
  { name: 'day of the month', from: 1, to: 31, words: [] },
  {
    name: 'month',
    from: 1,
    to: 12,
    words: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { name: 'day of the week', from: 0, to: 6, words: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
]

const short = /^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/
const every = /^@every (\d+(\.\d*)?(h|m|s|ms|us|µs|ns))+$/

const numberOf = (written: string, { from, words }: Part): number | undefined => {
  if (/^\d+$/.test(written)) return Number(written)
  const index = words.indexOf(written.toLowerCase())
  return index < 0 ? undefined : index + from
}

const wrongIn = (written: string, part: Part): string | undefined => {
  const { name, from, to } = part
  for (const one of written.split(',')) {
    const [range = '', step, ...more] = one.split('/')
    if (more.length > 0 || (step !== undefined && !/^[1-9]\d*$/.test(step))) return `${quoted(one)} is no step`
    if (range === '*' || range === '?') continue
    const ends = range.split('-')
    const [first, last = first] = ends.map((end) => numberOf(end, part))
    if (ends.length > 2 || first === undefined || last === undefined) return `${quoted(one)} is no ${name}`
    if (first < from || last > to) return `${quoted(one)} is no ${name}: ${from} to ${to}`
    if (first > last) return `${quoted(one)} ends before it begins`
  }
  return undefined
}

/** What is wrong with a schedule of cron as Kubernetes reads it; nothing where it is fine. */
export const wrongSchedule = (schedule: string): string | undefined => {
  if (/^(CRON_)?TZ=/.test(schedule)) return 'a time zone does not stand in the schedule'
  if (schedule.startsWith('@'))
    return short.test(schedule) || every.test(schedule) ? undefined : 'there is no such word'
  const written = schedule.trim().split(/\s+/)
  if (written.length !== parts.length)
    return `it has ${written.length} parts; expected five, from minute to day of the week`
  return parts.map((part, index) => wrongIn(written[index] ?? '', part)).find((because) => because !== undefined)
}

/** What puts a wrong schedule right: the part that is wrong, or the form as a whole. */
export const scheduleFix = (schedule: string): string => {
  const written = schedule.trim().split(/\s+/)
  const wrong =
    written.length === parts.length && !/^(@|(CRON_)?TZ=)/.test(schedule)
      ? parts.find((part, index) => wrongIn(written[index] ?? '', part) !== undefined)
      : undefined
  return wrong === undefined
    ? 'write five parts, such as "30 4 * * *"; a time zone goes into timeZone'
    : `write the ${wrong.name} as * or with numbers from ${wrong.from} to ${wrong.to}, such as ${wrong.from}`
}

/** Schedules that Kubernetes refuses. */
export const badSchedule: Check = {
  _tag: 'BadSchedule',
  severity: 'problem',
  means: 'The schedule of a cron job cannot be read, or has a time zone in it',
  fix: 'write five parts, such as `30 4 * * *`; a time zone goes into `timeZone`',
  kinds: ['batch/CronJob'],
  find: ({ root }) => {
    const place = at(root, 'spec', 'schedule')
    const because = wrongSchedule(text(place) ?? '* * * * *')
    return because === undefined ? [] : [fault(place, because)]
  },
}

import { formatPath, parsePath } from '@konductor/host'
import type {
  AcknowledgedOpening,
  Acknowledgement,
  Compliance,
  ComplianceException,
  Finding,
  Unit,
  UnitOpening,
  WrittenAcknowledgement,
} from '@konductor/interfaces'
import { daysUntil, endOf, inDays } from './instant.ts'

/** How long an acknowledgement still counts once it has expired, in days: time to renew it, with a warning. */
export const graceDays = 14

/** How long before its end it is announced, in days. */
export const noticeDays = 30

const day = 86_400_000

/** Whether an acknowledgement still counts. */
export const stillCounts = ({ expires }: Acknowledgement, now: number): boolean => {
  const end = expires === undefined ? undefined : endOf(expires)
  return end === undefined || now <= end + graceDays * day
}

/** What is said of an acknowledgement, or an exception, by its age. */
export const ageFindings = (given: WrittenAcknowledgement, now: number): readonly Finding[] => {
  const { control, expires, at } = given
  const said = (_tag: string, because: string, fix: string): readonly Finding[] => [
    { _tag, severity: 'warning', at, because, fix },
  ]
  if (expires === undefined) {
    return said(
      'NoExpiry',
      `nobody answers for giving up ${control}, and it never ends`,
      `write it as an entry of a list: { control: ${JSON.stringify(control)}, reason, owner, expires }`,
    )
  }
  const end = endOf(expires) ?? Infinity
  if (now > end + graceDays * day) {
    return said('AcknowledgementExpired', `it ended on ${expires}, and does not count any more`, renewed)
  }
  if (now > end) {
    const last = new Date(end + graceDays * day).toISOString().slice(0, 10)
    return said('AcknowledgementExpired', `it ended on ${expires}, and counts until ${last}`, renewed)
  }
  const left = daysUntil(now, end)
  return left <= noticeDays ? said('AcknowledgementEnds', `it ends on ${expires}, ${inDays(left)}`, renewed) : []
}

const renewed = 'look at it again: close what is open, or give it another date'

/** Where what stands under `acknowledge` belongs to. */
const besideOf = (at: string): string => formatPath(parsePath(at).slice(0, -2))

const isBelow = (at: string, above: string): boolean => {
  const [path, start] = [parsePath(at), parsePath(above)]
  return start.every((step, index) => String(path[index]) === String(step))
}

/** Whether an exception is for a unit. */
export const isFor = (
  { units, labels }: Pick<ComplianceException, 'units' | 'labels'>,
  unit: Pick<Unit, 'id' | 'labels' | 'kind'>,
  environment: string | undefined,
): boolean => {
  const carried: Readonly<Record<string, string | undefined>> = { environment, kind: unit.kind, ...unit.labels }
  return (
    (units === undefined ||
      units.some((id) => (id.endsWith('*') ? unit.id.startsWith(id.slice(0, -1)) : id === unit.id))) &&
    Object.entries(labels ?? {}).every(([key, value]) => carried[key] === value)
  )
}

/** What openings are judged by. */
export interface OpeningWorld {
  readonly compliance: Compliance
  readonly environment: string | undefined
  /** The moment it is judged at, in milliseconds. */
  readonly now: number
  /** Where the entry of `compliance.exceptions` was written. */
  exceptionAt(index: number): string
}

const withoutPlace = ({ control, reason, owner, expires }: Acknowledgement): Acknowledgement => ({
  control,
  reason,
  ...(owner === undefined ? {} : { owner }),
  ...(expires === undefined ? {} : { expires }),
})

/** The reasons that are given for one opening of a unit, those beside it first. */
const reasonsFor = (unit: Unit, opening: UnitOpening, world: OpeningWorld): readonly Acknowledgement[] => [
  ...(unit.acknowledged ?? []).filter(({ control, at }) => {
    const beside = besideOf(at)
    // What is said of defaults is for what the defaults open; what is said of a unit is for all that it opens.
    return control === opening.control && (beside === unit.at || isBelow(opening.at, beside))
  }),
  ...world.compliance.exceptions.filter(
    (exception) => exception.control === opening.control && isFor(exception, unit, world.environment),
  ),
]

/** What the units of a run open, each with the reason that counts for it. */
export const openingsOfRun = (units: readonly Unit[], world: OpeningWorld): readonly AcknowledgedOpening[] =>
  units.flatMap((unit) =>
    (unit.openings ?? []).map((opening) => {
      const reason = reasonsFor(unit, opening, world).find((each) => stillCounts(each, world.now))
      return {
        unit: unit.id,
        control: opening.control,
        what: opening.what,
        ...(reason === undefined ? {} : { acknowledged: withoutPlace(reason) }),
      }
    }),
  )

/** What there is to say of openings and of the reasons for them, as the mode has it. */
export const openingFindings = (units: readonly Unit[], world: OpeningWorld): readonly Finding[] => {
  const { compliance, now } = world
  if (compliance.mode === 'disabled') return []
  const severity = compliance.mode === 'enforcing' ? 'problem' : 'warning'
  return [
    ...units.flatMap((unit) =>
      (unit.openings ?? []).flatMap((opening): readonly Finding[] => {
        const reasons = reasonsFor(unit, opening, world)
        if (reasons.some((each) => stillCounts(each, now))) return []
        const [expired] = reasons
        const ended =
          expired === undefined ? '' : `; the reason that was given for it ended on ${expired.expires ?? ''}`
        return [
          {
            _tag: 'NotAcknowledged',
            severity,
            at: opening.at,
            because: `this gives up ${opening.control}: ${opening.what}${ended}`,
            fix: `${opening.closedBy ?? 'close it'}, or say why beside it: acknowledge: [{ control: ${JSON.stringify(opening.control)}, reason: "…", owner: "…", expires: "YYYY-MM-DD" }]`,
          },
        ]
      }),
    ),
    ...units.flatMap(({ acknowledged = [] }) => acknowledged.flatMap((given) => ageFindings(given, now))),
    ...compliance.exceptions.flatMap((exception, index) =>
      ageFindings({ ...exception, at: world.exceptionAt(index) }, now),
    ),
  ]
}

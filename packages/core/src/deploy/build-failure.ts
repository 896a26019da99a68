import { areMany, fewPlaces } from '@konductor/host'
import type { FailedUnit } from './build.ts'
import { everyPlace } from './problem-text.ts'

/** How many of the units that were skipped for one are named. */
const named = 10

/** How the units that failed are told. */
export interface FailureTold {
  /** With the traces of the builders' errors. */
  readonly traces: boolean
  /** Each by itself, also where many failed for the same reason. */
  readonly each: boolean
  /** A path with the file and line it was written in. */
  placeOf(at: string): string
}

/** What a run with failed units ends with: each with its place and reason, and below it what was skipped for it. */
export const buildFailure = (
  failed: readonly FailedUnit[],
  total: number,
  { traces, each, placeOf }: FailureTold,
): string => {
  const tried = failed.filter(({ skippedFor }) => skippedFor === undefined)
  const skipped = skippedBy(failed)
  const reason = ({ because, error }: FailedUnit): string => {
    const trace = traces && error instanceof Error && error.stack !== undefined ? `\n${error.stack}` : ''
    return `failed: ${because}${trace}`.replaceAll('\n', '\n    ')
  }
  const lines = (each ? tried.map((one) => [one] as const) : together(tried)).flatMap((units) => {
    const [first, ...more] = units
    const places = fewPlaces(
      units.map(({ unit }) => placeOf(unit.at)),
      everyPlace,
    )
    const others = units.flatMap(({ unit }) => skipped.get(unit.id) ?? [])
    return [
      `  ${places.join('\n  ')} ${reason(first)}`,
      ...(others.length === 0 ? [] : [`    skipped for ${more.length === 0 ? 'it' : 'them'}: ${listed(others)}`]),
    ]
  })
  const others = failed.length - tried.length
  const counted = `${tried.length} of ${total} units failed${others > 0 ? `, ${others} skipped` : ''}`
  return [`${counted}; nothing is deleted`, ...lines].join('\n')
}

type Several = readonly [FailedUnit, ...FailedUnit[]]

/** Many that failed for the same reason as one; a few stay apart, so that it shows what was skipped for which. */
const together = (tried: readonly FailedUnit[]): readonly Several[] => {
  const reasons = new Map<string, [FailedUnit, ...FailedUnit[]]>()
  for (const one of tried) {
    const same = reasons.get(one.because)
    if (same === undefined) reasons.set(one.because, [one])
    else same.push(one)
  }
  return [...reasons.values()].flatMap((units): readonly Several[] =>
    areMany(units) ? [units] : units.map((one) => [one]),
  )
}

/** By the id of the unit that failed. */
const skippedBy = (failed: readonly FailedUnit[]): ReadonlyMap<string, readonly FailedUnit[]> => {
  const all = new Map<string, FailedUnit[]>()
  for (const each of failed) {
    const { skippedFor } = each
    if (skippedFor === undefined) continue
    const others = all.get(skippedFor)
    if (others === undefined) all.set(skippedFor, [each])
    else others.push(each)
  }
  return all
}

const listed = (skipped: readonly FailedUnit[]): string => {
  const names = skipped.slice(0, named).map(({ unit }) => unit.id)
  const more = skipped.length - names.length
  return `${names.join(', ')}${more > 0 ? ` and ${more} more (all with ${everyPlace})` : ''}`
}

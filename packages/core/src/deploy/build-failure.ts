import type { FailedUnit } from './build.ts'

/** How many of the units that were skipped for one are named. */
const named = 10

/**
 * What a run with failed units ends with: each with its place and reason, and below it what was skipped for it.
 *
 * @param placeOf A path with the file and line it was written in.
 */
export const buildFailure = (
  failed: readonly FailedUnit[],
  total: number,
  { traces, placeOf }: { readonly traces: boolean; placeOf(at: string): string },
): string => {
  const tried = failed.filter(({ skippedFor }) => skippedFor === undefined)
  const skipped = skippedBy(failed)
  const reason = ({ unit, because, error }: FailedUnit): string => {
    const trace = traces && error instanceof Error && error.stack !== undefined ? `\n${error.stack}` : ''
    return `  ${placeOf(unit.at)} failed: ${because}${trace}`.replaceAll('\n', '\n    ')
  }
  const lines = tried.flatMap((each) => {
    const others = skipped.get(each.unit.id)
    return others === undefined ? [reason(each)] : [reason(each), `    skipped for it: ${listed(others)}`]
  })
  const others = failed.length - tried.length
  const counted = `${tried.length} of ${total} units failed${others > 0 ? `, ${others} skipped` : ''}`
  return [`${counted}; nothing is deleted`, ...lines].join('\n')
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
  return `${names.join(', ')}${more > 0 ? ` and ${more} more (all with logging.level: verbose)` : ''}`
}

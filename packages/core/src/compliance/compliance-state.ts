import type { AcknowledgedOpening, Claim, Compliance, ComplianceState } from '@konductor/interfaces'
import { supported } from './supported.ts'

/** Compliance as `state` shows it: what the project says, and how many units support which control. */
export const complianceState = (
  compliance: Compliance,
  claims: readonly (readonly Claim[])[],
  openings: readonly AcknowledgedOpening[],
): ComplianceState => {
  const supports: Record<string, Record<string, number>> = {}
  for (const ofUnit of claims) {
    for (const [framework, ids] of Object.entries(supported(ofUnit, compliance))) {
      const counts = (supports[framework] ??= {})
      for (const id of ids) counts[id] = (counts[id] ?? 0) + 1
    }
  }
  const sorted = Object.fromEntries(
    Object.entries(supports).map(([framework, counts]) => [
      framework,
      Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  )
  const { mode, exceptions, ...said } = compliance
  return {
    ...(mode === 'enforcing' ? {} : { mode }),
    ...said,
    ...(exceptions.length === 0 ? {} : { exceptions }),
    ...(Object.keys(sorted).length === 0 ? {} : { supports: sorted }),
    ...(openings.length === 0 ? {} : { openings }),
  }
}

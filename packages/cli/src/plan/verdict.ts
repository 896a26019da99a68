import type { PlanReport } from './plan-report.ts'

/**
 * What a plan says of the stack: it is fine, its input has problems, its program failed, a claim is broken, a
 * resource is wrong, or Pulumi would refuse because something is protected.
 */
export type Verdict = 'fine' | 'input' | 'program' | 'claims' | 'findings' | 'protected'

/** Whose fault it is, if it is one. */
export const verdictOf = ({
  problems,
  ended,
  compliance,
  comparison,
  findings = [],
}: Pick<PlanReport, 'problems' | 'ended' | 'compliance' | 'comparison' | 'findings'>): Verdict => {
  if (!ended.ok) return ended.fault ?? 'program'
  if (problems.length > 0) return 'input'
  if (comparison?.steps.some(({ refused }) => refused !== undefined) === true) return 'protected'
  if (compliance?.mode === 'enforcing' && compliance.broken.length > 0) return 'claims'
  return findings.some(({ severity }) => severity === 'problem') ? 'findings' : 'fine'
}

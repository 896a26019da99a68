import type { PlanReport } from './plan-report.ts'

/** What a plan says of the stack: it is fine, its input has problems, or its program failed. */
export type Verdict = 'fine' | 'input' | 'program'

/** Whose fault it is, if it is one. */
export const verdictOf = ({ problems, ended }: Pick<PlanReport, 'problems' | 'ended'>): Verdict =>
  ended.ok ? (problems.length > 0 ? 'input' : 'fine') : (ended.fault ?? 'program')

import type { PlanReport } from './plan-report.ts'

/** What a plan says of the stack: it is fine, its input has problems, or its program failed. */
export type Verdict = 'fine' | 'input' | 'program'

// What the planner says of a program, in place of what Pulumi's engine would have said.
const ofTheProgram =
  /^(?:Program[A-Z]\w*|PlanTimedOut|DuplicateUrn|DefaultProviderDisabled|UnknownProvider|UnknownParent)$/

/** Whose fault it is, if it is one. */
export const verdictOf = ({ problems, ended }: Pick<PlanReport, 'problems' | 'ended'>): Verdict => {
  if (problems.some(({ _tag }) => !ofTheProgram.test(_tag))) return 'input'
  return problems.length > 0 || !ended.ok ? 'program' : 'fine'
}

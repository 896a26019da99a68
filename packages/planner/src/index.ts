export { plan } from './make-plan.ts'
export type { Answer, Answers, AnswerTo, Lookup, PlanEvent, PlanOptions } from './plan-options.ts'
export type { Ended, HookTime, LogEntry, Plan, PlannedOptions, PlannedResource } from './plan.ts'

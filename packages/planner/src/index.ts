export { plan } from './make-plan.ts'
export type { Answer, Lookup, PlanEvent, PlanOptions } from './plan-options.ts'
export type { Ended, HookTime, LogEntry, Plan, PlannedOptions, PlannedResource } from './plan.ts'

export type { ReplaceTable } from '@konductor/interfaces'
export {
  byType,
  childrenOf,
  descendantsOf,
  find,
  findAll,
  provenance,
  type Planned,
  type Provenance,
  type Wanted,
} from './ask/ask.ts'
export { compare, type CompareOptions } from './diff/compare.ts'
export type { Previous, PreviousResource } from './diff/previous.ts'
export { previousFrom, readPrevious } from './diff/read-previous.ts'
export type { ChangeKind, Comparison, Operation, PropertyChange, Step } from './diff/step.ts'
export { plan } from './make-plan.ts'
export { passphraseOf } from './passphrase-of.ts'
export { planMany, type PlanManyOptions, type PlanResult } from './plan-many.ts'
export type { Answer, Answered, Answers, AnswerTo, Lookup, PlanEvent, PlanOptions } from './plan-options.ts'
export type { Ended, HookTime, LogEntry, Plan, PlannedOptions, PlannedResource } from './plan.ts'
export { comparisonText } from './text/comparison-text.ts'
export { planText, type PlanTextOptions } from './text/plan-text.ts'

import { renameSync, writeFileSync } from 'node:fs'
import type { Problem } from '@konductor/interfaces'

/** What the planner cannot see from outside the program. */
export interface PlanRecord {
  readonly problems: readonly Problem[]
  /** Milliseconds by phase. */
  readonly timings: Readonly<Record<string, number>>
}

/** Leaves the record where the planner looks for it, whole or not at all. */
export const writePlanFile = (path: string, record: PlanRecord): void => {
  const draft = `${path}.part`
  writeFileSync(draft, JSON.stringify(record))
  renameSync(draft, path)
}

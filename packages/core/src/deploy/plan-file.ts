import { renameSync, writeFileSync } from 'node:fs'
import type { Problem } from '@konductor/interfaces'

/** What the planner cannot see from outside the program. */
export interface PlanRecord {
  readonly problems: readonly Problem[]
  /** Milliseconds by phase. */
  readonly timings: Readonly<Record<string, number>>
  /** Ids of units that are left out because the machine lacks something for them, or for what they need. */
  readonly notPlanned?: readonly string[]
}

const written = new Map<string, Required<Omit<PlanRecord, 'timings'>>>()

/** Adds a record to what this process left where the planner looks, whole or not at all. */
export const writePlanFile = (path: string, { problems, timings, notPlanned = [] }: PlanRecord): void => {
  const before = written.get(path)
  const all = {
    problems: [...(before?.problems ?? []), ...problems],
    notPlanned: [...(before?.notPlanned ?? []), ...notPlanned],
  }
  written.set(path, all)
  const draft = `${path}.part`
  writeFileSync(draft, JSON.stringify({ ...all, timings } satisfies PlanRecord))
  renameSync(draft, path)
}

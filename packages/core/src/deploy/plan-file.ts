import { renameSync, writeFileSync } from 'node:fs'
import type { Problem } from '@konductor/interfaces'

/** What the planner cannot see from outside the program. */
export interface PlanRecord {
  readonly problems: readonly Problem[]
  /** Milliseconds by phase. */
  readonly timings: Readonly<Record<string, number>>
}

const written = new Map<string, readonly Problem[]>()

/** Adds a record to what this process left where the planner looks, whole or not at all. */
export const writePlanFile = (path: string, { problems, timings }: PlanRecord): void => {
  const all = [...(written.get(path) ?? []), ...problems]
  written.set(path, all)
  const draft = `${path}.part`
  writeFileSync(draft, JSON.stringify({ problems: all, timings } satisfies PlanRecord))
  renameSync(draft, path)
}

import type { ComponentVersions, Metadata, Unit } from '@konductor/interfaces'
import type { Site } from './build.ts'
import type { CheckedModule } from './check.ts'
import { contextFor, type Run } from './context.ts'
import type { LoadedModule } from './load.ts'
import type { RunLoggers } from './run-logger.ts'
import { tagRules, type TagRule } from './transform.ts'

/** Who builds which unit, and what the builders of each module know of the run. */
export const sites = (
  modules: readonly CheckedModule[],
  loaded: ReadonlyMap<string, LoadedModule>,
  run: Run,
  metadata: Metadata,
  loggers: RunLoggers,
  versions?: ComponentVersions,
): ((unit: Unit) => Site) => {
  const byUnit = new Map<string, Site>()
  for (const { id, units } of modules) {
    const builders = loaded.get(id)?.builders
    if (builders === undefined) continue
    for (const unit of units) {
      const context = contextFor(run, metadata, loggers.forUnit(id, unit.id), versions)
      byUnit.set(unit.id, { module: id, builders, context })
    }
  }
  return (unit) => {
    const site = byUnit.get(unit.id)
    if (site === undefined) throw new Error(`no module builds ${unit.id}`)
    return site
  }
}

/** The tags of a run, in each module's form; what had to be changed to fit is said. */
export const taggingRules = (
  loaded: ReadonlyMap<string, LoadedModule>,
  metadata: Metadata,
  stack: string,
  protectedKeys: readonly string[],
  loggers: RunLoggers,
): readonly TagRule[] =>
  tagRules(
    [...loaded.values()].flatMap(({ id, policy }) => {
      if (policy === undefined) return []
      const encoded = policy.encode(metadata, stack)
      for (const change of encoded.changed) loggers.forModule(id).warn(`Metadata was changed to fit: ${change}`)
      return [{ policy, encoded }]
    }),
    protectedKeys,
  )

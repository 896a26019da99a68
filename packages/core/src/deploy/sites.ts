import type { ComponentVersions, Metadata, Unit } from '@konductor/interfaces'
import type { Site } from './build.ts'
import type { CheckedModule } from '../check/check.ts'
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

/** What becomes of a run's metadata on resources. */
export interface Tagging {
  readonly rules: readonly TagRule[]
  /** By module, what had to be changed to fit its cloud, as far as resources have been created. */
  changedToFit(): Readonly<Record<string, readonly string[]>>
}

/** The tags of a run, in each module's form; what had to be changed to fit is said, and what gives way to them. */
export const tagging = (
  loaded: ReadonlyMap<string, LoadedModule>,
  metadata: Metadata,
  stack: string,
  loggers: RunLoggers,
): Tagging => {
  const changedToFit = new Map<string, string[]>()
  const policies = [...loaded.values()].flatMap(({ id, tags }) => {
    if (tags === undefined) return []
    const logger = loggers.forModule(id)
    const said = new Set<string>()
    const encode = (form?: string) => {
      const encoded = tags.policy.encode(metadata, stack, form)
      for (const change of encoded.changed) {
        const phrase = form === undefined || said.has(change) ? change : `${form}: ${change}`
        if (said.has(phrase)) continue
        said.add(phrase)
        changedToFit.set(id, [...(changedToFit.get(id) ?? []), phrase])
        logger.warn(`Metadata was changed to fit: ${phrase}`)
      }
      return encoded
    }
    const onOverruled = (type: string, name: string, key: string): void =>
      logger.warn(`${type} ${name}: its own ${key} gives way to that of the project (metadata.protected)`)
    return [{ ...tags, encoded: encode(), encodeAs: encode, onOverruled }]
  })
  return { rules: tagRules(policies), changedToFit: () => Object.fromEntries(changedToFit) }
}

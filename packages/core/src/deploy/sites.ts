import type { ComponentVersions, Metadata, Unit } from '@konductor/interfaces'
import { supported, type Answered } from '../compliance/supported.ts'
import type { BuiltUnit, Site } from './build.ts'
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
  /** By module, what had to be changed to fit its cloud, once these units are built. */
  changedToFit(built: Iterable<Pick<BuiltUnit, 'module' | 'claims'>>): Readonly<Record<string, readonly string[]>>
}

/**
 * The tags of a run, in each module's form; what had to be changed to fit is said, and what gives way to them.
 *
 * @param answered What the project answers to, for the controls that units support.
 * @param protectedAt Where it is written which tags are those of the project: `metadata.protected (config/dev.yaml:3:14)`.
 */
export const tagging = (
  loaded: ReadonlyMap<string, LoadedModule>,
  metadata: Metadata,
  answered: Answered,
  stack: string,
  loggers: RunLoggers,
  protectedAt: string,
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
      logger.warn(`${type} ${name}: its own ${key} gives way to that of the project: ${protectedAt}`)
    return [{ ...tags, encoded: encode(), encodeAs: encode, onOverruled }]
  })
  return {
    rules: tagRules(policies),
    changedToFit: (built) => {
      const all = new Map(changedToFit)
      for (const [module, phrases] of leftOut(built, loaded, answered)) {
        for (const phrase of phrases) loggers.forModule(module).warn(`Metadata was changed to fit: ${phrase}`)
        all.set(module, [...(all.get(module) ?? []), ...phrases])
      }
      return Object.fromEntries(all)
    },
  }
}

/** By module, which controls that units support their tags do not hold, and how many units that is so of. */
const leftOut = (
  built: Iterable<Pick<BuiltUnit, 'module' | 'claims'>>,
  loaded: ReadonlyMap<string, LoadedModule>,
  answered: Answered,
): ReadonlyMap<string, readonly string[]> => {
  const counts = new Map<string, Map<string, number>>()
  for (const { module, claims = [] } of built) {
    const own = counts.get(module) ?? new Map<string, number>()
    counts.set(module, own)
    for (const phrase of loaded.get(module)?.tags?.policy.leftOut?.(supported(claims, answered)) ?? [])
      own.set(phrase, (own.get(phrase) ?? 0) + 1)
  }
  return new Map(
    [...counts]
      .filter(([, own]) => own.size > 0)
      .map(([module, own]) => [module, [...own].map(([said, n]) => `${said} (${n} ${n === 1 ? 'unit' : 'units'})`)]),
  )
}

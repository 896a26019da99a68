import type { AnyModule, Finding, Unit } from '@konductor/interfaces'
import { describeThrown } from '../describe-thrown.ts'
import { problem, type Draft } from '../draft.ts'
import type { ModuleSection } from '../sections/module-section.ts'
import { offeredTo } from './offered.ts'
import { unitsFault } from './units-fault.ts'

/** What modules may look at beside configuration. */
export interface Looking {
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly planned: boolean
}

export interface MadeUnits {
  /** By module id, in the order of the modules. */
  readonly units: ReadonlyMap<string, readonly Unit[]>
  /** Modules that could not say what their units are. */
  readonly failed: readonly string[]
  readonly drafts: readonly Draft[]
}

/** A module's own functions, called with what its own codec decoded: the one place that takes its word for the types. */
const asked = (module: AnyModule) => ({
  units: (config: unknown, others: readonly Unit[]): readonly Unit[] =>
    module.units(config as never, offeredTo(module, others)),
  inspect: (units: readonly Unit[], looking: Looking, config: unknown): readonly Finding[] =>
    module.inspect?.(units as never, looking, config as never) ?? [],
})

/** The units of every section that is on; those of modules that accept what others offer come last. */
export const unitsOf = (sections: readonly ModuleSection[], looking: Looking): MadeUnits => {
  const units = new Map<string, readonly Unit[]>()
  const failed: string[] = []
  const drafts: Draft[] = []
  const accepts = ({ module }: ModuleSection): number => (module.accepts === undefined ? 0 : 1)
  for (const { module, enabled, decoded } of [...sections].sort((a, b) => accepts(a) - accepts(b))) {
    if (enabled !== true || decoded === undefined) continue
    try {
      const { units: make, inspect } = asked(module)
      const made = make(decoded.config, [...units.values()].flat())
      const fault = unitsFault(made)
      if (fault !== undefined) {
        failed.push(module.id)
        drafts.push(brokenModule(module, fault))
        continue
      }
      units.set(module.id, made)
      drafts.push(...inspect(made, looking, decoded.config))
    } catch (error) {
      failed.push(module.id)
      drafts.push(brokenModule(module, describeThrown(error)))
    }
  }
  return { units, failed, drafts }
}

const brokenModule = ({ id, packageName }: AnyModule, because: string): Draft =>
  problem(
    'BrokenModule',
    [id],
    `the module ${id} failed while it worked out its units: ${because}`,
    `report it to whoever makes ${packageName}`,
  )

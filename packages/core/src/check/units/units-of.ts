import type { AnyModule, Finding, OfferedUnit, Unit } from '@konductor/interfaces'
import { reasonsForOverrides, withOverrideOpenings } from '../../compliance/override-openings.ts'
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
  readonly fetching?: boolean
}

export interface MadeUnits {
  /** By module id, in the order of the modules. */
  readonly units: ReadonlyMap<string, readonly Unit[]>
  /** Modules that could not say what their units are. */
  readonly failed: readonly string[]
  /** What there is to say of them, by module id. */
  readonly findings: ReadonlyMap<string, readonly Draft[]>
}

/** A module's own functions, called with what its own codec decoded: the one place that takes its word for the types. */
const asked = (module: AnyModule) => ({
  units: (config: unknown, offered: readonly OfferedUnit[]): readonly Unit[] => module.units(config as never, offered),
  inspect: (units: readonly Unit[], looking: Looking, config: unknown): readonly Finding[] =>
    module.inspect?.(units as never, looking, config as never) ?? [],
})

/**
 * The units of every section that is on. Modules that accept what others offer come last, and are asked again until
 * nothing new is offered to any: one may accept what another makes of what a third one offers, in whichever order they
 * stand in package.json.
 */
export const unitsOf = (sections: readonly ModuleSection[], looking: Looking): MadeUnits => {
  const units = new Map<string, readonly Unit[]>()
  const failed = new Map<string, Draft>()
  const heard = new Map<string, string>()
  const on = sections.filter(({ enabled, decoded }) => enabled === true && decoded !== undefined)

  const attempt = (module: AnyModule, work: () => void): void => {
    try {
      work()
    } catch (error) {
      fail(module, describeThrown(error))
    }
  }
  const fail = (module: AnyModule, because: string): void => {
    failed.set(module.id, brokenModule(module, because))
  }
  const make = ({ module, decoded }: ModuleSection, offered: readonly OfferedUnit[]): void =>
    attempt(module, () => {
      const made = asked(module).units(decoded?.config, offered)
      const fault = unitsFault(made)
      if (fault === undefined) units.set(module.id, withOverrideOpenings(made, module))
      else fail(module, fault)
    })
  /** The modules to which something was offered that they had not heard of; each is asked again. */
  const hearing = (accepting: readonly ModuleSection[]): readonly AnyModule[] =>
    accepting.flatMap((section) => {
      const { module } = section
      if (failed.has(module.id)) return []
      const offered = offeredTo(
        module,
        [...units].flatMap(([id, made]) => (id === module.id ? [] : made)),
      )
      const news = JSON.stringify(offered)
      if (heard.get(module.id) === news) return []
      heard.set(module.id, news)
      make(section, offered)
      return [module]
    })

  for (const section of on) if (section.module.accepts === undefined) make(section, [])
  const accepting = on.filter(({ module }) => module.accepts !== undefined)
  let asking = hearing(accepting)
  // The longest way that an offer can go is through each of them once.
  for (let round = 0; round < accepting.length && asking.length > 0; round += 1) asking = hearing(accepting)
  for (const module of asking) fail(module, endless)

  const findings = new Map<string, readonly Draft[]>()
  for (const { module, decoded } of on) {
    const made = units.get(module.id)
    if (made !== undefined && !failed.has(module.id))
      attempt(module, () => {
        const said = asked(module).inspect(made, looking, decoded?.config)
        const given = new Set(made.flatMap((unit) => reasonsForOverrides(unit)))
        findings.set(
          module.id,
          said.filter(({ _tag, at }) => _tag !== 'NothingAcknowledged' || !given.has(at)),
        )
      })
    const broken = failed.get(module.id)
    if (broken !== undefined) findings.set(module.id, [broken])
  }
  return { units, failed: [...failed.keys()], findings }
}

const endless = 'what it offers depends on what other modules offer, and theirs on it, without end'

const brokenModule = ({ id, packageName }: AnyModule, because: string): Draft =>
  problem(
    'BrokenModule',
    [id],
    `the module ${id} failed while it worked out its units: ${because}`,
    `report it to whoever makes ${packageName}`,
  )

import type { Claim, DeploymentContext, Problem, Reference, Unit } from '@konductor/interfaces'
import type { Input } from '@pulumi/pulumi'
import { closeOverrides, unusedOverride } from '../component/override.ts'
import { isMap } from '../config/codec/collections.ts'
import { comesLater } from '../check/later.ts'
import type { Builders } from './load.ts'
import { messageOf } from '../check/result.ts'
import type { Importer } from './stacks/imports.ts'
import { referencesOf } from '../check/units/references.ts'

/** A unit and what its builder returned. */
export interface BuiltUnit {
  readonly unit: Unit
  readonly module: string
  readonly offers: Readonly<Record<string, unknown>>
  readonly state: Readonly<Record<string, Input<unknown>>>
  readonly secrets: Readonly<Record<string, Input<string>>>
  /** Where its secrets stand in the output, by name, other than under its id. */
  readonly secretsAt?: Readonly<Record<string, readonly (readonly string[])[]>>
  /** What it does for security. */
  readonly claims?: readonly Claim[]
}

/** A unit that could not be built. */
export interface FailedUnit {
  readonly unit: Unit
  readonly because: string
  /** What was thrown; not there when nothing was. */
  readonly error?: unknown
  /** Id of the unit that failed and that this one needs, perhaps through others: it was not tried. */
  readonly skippedFor?: string
}

/** What became of the units of a run. */
export interface BuildResult {
  readonly built: ReadonlyMap<string, BuiltUnit>
  readonly failed: readonly FailedUnit[]
}

/** Who builds a unit, and what it knows of the run. */
export interface Site {
  readonly module: string
  readonly builders: Builders
  readonly context: DeploymentContext
}

class NotBuilt extends Error {}

const resolve = (
  unit: Unit,
  built: ReadonlyMap<string, BuiltUnit>,
  imported: Importer,
): Readonly<Record<string, unknown>> => {
  const answer = ({ unit: id, capability, at, from }: Reference): unknown => {
    if (from !== undefined) return imported({ unit: id, capability, at, from })
    const provider = built.get(id)
    if (provider === undefined) throw new NotBuilt(`${at}: ${id} has not been built`)
    return provider.offers[capability]
  }
  return Object.fromEntries(
    Object.entries(unit.needs).flatMap(([role, needed]) => {
      if (needed === undefined) return []
      return [[role, isList(needed) ? needed.map(answer) : answer(needed)]]
    }),
  )
}

const isList = (needed: Reference | readonly Reference[]): needed is readonly Reference[] => Array.isArray(needed)

/** Core's one border: which kinds a builder takes was forgotten with the module's type parameters. */
const call = (site: Site, unit: Unit, resolved: Readonly<Record<string, unknown>>): unknown =>
  site.builders[unit.kind]?.(unit as never, resolved as never, site.context)

const judged = (unit: Unit, module: string, result: unknown): BuiltUnit => {
  if (comesLater(result))
    throw new NotBuilt('its builder returned a promise; builders are synchronous, and what comes later is an Output')
  const { offers = {}, state = {}, secrets = {}, secretsAt, claims } = isMap(result) ? result : {}
  const missing = unit.offers.filter((capability) => !isMap(offers) || offers[capability] === undefined)
  if (missing.length > 0) throw new NotBuilt(`its builder does not offer ${missing.join(', ')}`)
  const wrong = unusedOverride(unit.override)
  if (wrong !== undefined) throw new NotBuilt(wrong)
  return {
    unit,
    module,
    offers: isMap(offers) ? offers : {},
    state: isMap(state) ? state : {},
    // A secret is made one where it is reported, whatever the builder returned.
    secrets: isMap(secrets) ? (secrets as Readonly<Record<string, Input<string>>>) : {},
    ...(isMap(secretsAt) ? { secretsAt: secretsAt as NonNullable<BuiltUnit['secretsAt']> } : {}),
    ...(Array.isArray(claims) ? { claims: claims as readonly Claim[] } : {}),
  }
}

/** In short: all of it stands where the run began. */
const lacksWhatWasSaid = (lack: readonly Problem[]): string =>
  `this machine lacks what it needs, as said above ${[...new Set(lack.map(({ _tag }) => `[${_tag}]`))].join(' ')}`

/** What phase 6 is told beside the units. */
export interface Building {
  /** Who builds a unit. */
  siteOf(unit: Unit): Site
  /** What references to other stacks stand for. */
  readonly imported: Importer
  /** What this machine lacks, by the id of the unit that fails for it. */
  readonly lacks?: ReadonlyMap<string, readonly Problem[]>
  /** Hears of each unit before it is built. */
  onUnit?(unit: Unit): void
  /** Asked before each unit, and when all are built; throws where the run is to end. */
  proceed?(done: number): Promise<void>
}

/**
 * Phase 6: every unit, in the order given. A unit whose builder throws, or for which this machine lacks something, is
 * left out, and so is whatever needs it; everything else is built. The run then has to fail: Pulumi deletes what a run
 * that ended well did not register.
 */
export const build = async (units: readonly Unit[], building: Building): Promise<BuildResult> => {
  const built = new Map<string, BuiltUnit>()
  const failed = new Map<string, FailedUnit>()
  for (const [done, unit] of units.entries()) {
    await building.proceed?.(done)
    building.onUnit?.(unit)
    const blocked = referencesOf(unit).find(({ unit: id, from }) => from === undefined && failed.has(id))
    if (blocked !== undefined) {
      const skippedFor = failed.get(blocked.unit)?.skippedFor ?? blocked.unit
      failed.set(unit.id, { unit, because: `it needs ${blocked.unit}, which failed`, skippedFor })
      continue
    }
    try {
      const lack = building.lacks?.get(unit.id)
      if (lack !== undefined) throw new NotBuilt(lacksWhatWasSaid(lack))
      const site = building.siteOf(unit)
      built.set(unit.id, judged(unit, site.module, call(site, unit, resolve(unit, built, building.imported))))
    } catch (error) {
      failed.set(unit.id, {
        unit,
        because: messageOf(error),
        ...(error instanceof NotBuilt ? {} : { error }),
      })
    } finally {
      closeOverrides(unit.override)
    }
  }
  await building.proceed?.(units.length)
  return { built, failed: [...failed.values()] }
}

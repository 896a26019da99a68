import type { CheckedModule } from '@konductor/core/config'
import { withinTime } from '@konductor/core/probe'
import type { ProbeResult, Unit } from '@konductor/interfaces'
import type { Io } from '../io.ts'
import { checked, skipped, type CheckItem } from './check-item.ts'
import { loadProbe, type LoadedProbe } from './load-probe.ts'

/** What the probes of a stack's modules came to. */
export interface CloudCheck {
  readonly items: readonly CheckItem[]
  /** Milliseconds by which this machine's clock is ahead, as each server that answered tells. */
  readonly clocks: readonly number[]
}

/** How clouds are asked. */
export interface CloudOptions {
  readonly root: string
  /** Milliseconds for each question; nobody is asked without. */
  readonly timeout?: number
  readonly io: Pick<Io, 'env' | 'signal'>
}

/** What a probe is given over the time of its own, to say that it ran out of it. */
const grace = 2_000

/** Loads the probe of each enabled module and has it ask its clouds, all at once. */
export const checkClouds = async (modules: readonly CheckedModule[], options: CloudOptions): Promise<CloudCheck> => {
  const enabled = modules.filter(({ enabled, units }) => enabled && units.length > 0)
  if (enabled.length === 0)
    return { items: [skipped('clouds', 'modules', 'none is enabled and asks for anything')], clocks: [] }
  const all = await Promise.all(enabled.map((module) => checkModule(module, options)))
  return { items: all.flatMap(({ items }) => items), clocks: all.flatMap(({ clocks }) => clocks) }
}

const checkModule = async (checkedModule: CheckedModule, { root, timeout, io }: CloudOptions): Promise<CloudCheck> => {
  const { id, displayName, units, module } = checkedModule
  const name = module?.packageName ?? id
  const loaded: LoadedProbe = module === undefined ? { none: true } : await loadProbe(root, module.packageName)
  if ('none' in loaded) return nothing(skipped('clouds', displayName, `${name} has no probe`))
  if ('broken' in loaded) return nothing(broken(displayName, name, loaded.broken))
  const { probe } = loaded
  const surroundings = { root, env: io.env, planned: false }
  try {
    const advice = probe.advise?.(units, surroundings) ?? []
    const advised = advice.length === 0 ? [] : [checked('clouds', `${displayName}, advice`, 'on its settings', advice)]
    if (timeout === undefined)
      return { items: [...advised, skipped('clouds', displayName, 'not asked: --no-probe')], clocks: [] }
    const results: unknown = await withinTime(
      (ending) => probe.check(units, { ...surroundings, timeout }, ending),
      timeout + grace,
      io.signal,
    )
    if (!Array.isArray(results) || !results.every(isResult)) throw new Error('what it gives are no results of a probe')
    return {
      items: [...results.map(itemOf(units)), ...advised],
      clocks: results.flatMap(({ clock }) => (typeof clock === 'number' ? [clock] : [])),
    }
  } catch (error) {
    io.signal.throwIfAborted()
    return nothing(
      broken(displayName, name, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)),
    )
  }
}

/** A module by anybody else may give anything. */
const isResult = (value: unknown): value is ProbeResult =>
  typeof Reflect.get(Object(value), 'unit') === 'string' && Array.isArray(Reflect.get(Object(value), 'findings'))

const nothing = (item: CheckItem): CloudCheck => ({ items: [item], clocks: [] })

const broken = (displayName: string, packageName: string, because: string): CheckItem =>
  checked('clouds', displayName, 'not tested', [
    {
      _tag: 'BrokenProbe',
      severity: 'warning',
      at: `${packageName}/probe`,
      because: `the probe of ${packageName} fails: ${because}`,
      fix: `update or repair ${packageName}; pulumi preview tests the same`,
    },
  ])

const itemOf =
  (units: readonly Unit[]) =>
  ({ unit, source, answer, skipped: because, findings }: ProbeResult): CheckItem => {
    const name = units.find(({ id }) => id === unit)?.id ?? unit
    const from = source === undefined ? '' : `; credentials from ${source}`
    const says = `${because === undefined ? (answer ?? 'no good answer') : `not tested: ${because}`}${from}`
    return because !== undefined && findings.length === 0
      ? skipped('clouds', name, says)
      : checked('clouds', name, says, findings)
  }

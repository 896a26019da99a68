import type { AnyModule, Outcome, Problem, TagPolicy } from '@konductor/interfaces'
import type { CheckedModule } from './check.ts'
import { left, messageOf, right } from './result.ts'

/** A module's builders, by kind. */
export type Builders = Awaited<ReturnType<AnyModule['load']>>['build']

/** What a module brings to a run. */
export interface LoadedModule {
  readonly id: string
  readonly builders: Builders
  /** How its tags are written, where core is to write them. */
  readonly policy?: TagPolicy
}

const broken = (module: AnyModule, because: string): Problem => ({
  _tag: 'BrokenModule',
  at: module.packageName,
  because,
  fix: `install it anew (npm install ${module.packageName}), or switch it off: ${module.id}: { enabled: false }`,
})

const missingBuilders = (checked: CheckedModule, builders: Builders): readonly string[] =>
  [...new Set(checked.units.map(({ kind }) => kind))].filter(
    (kind) => !Object.hasOwn(builders, kind) || typeof builders[kind] !== 'function',
  )

/** What ends an import that never does, where something else keeps the process alive; where nothing does, the guard. */
const timeUp = (milliseconds: number): { readonly reached: Promise<never>; cancel(): void } => {
  let cancel = (): void => {}
  const reached = new Promise<never>((_, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`it had not loaded after ${milliseconds / 1000} seconds`)),
      milliseconds,
    ).unref()
    cancel = () => clearTimeout(timer)
  })
  return { reached, cancel }
}

const loadModule = async (
  checked: CheckedModule,
  module: AnyModule,
  milliseconds: number,
): Promise<Outcome<readonly Problem[], LoadedModule>> => {
  const limit = timeUp(milliseconds)
  try {
    const [implementation, policy] = await Promise.race([
      Promise.all([module.load(), module.tags?.writtenBy === 'transform' ? module.tags.policy() : undefined]),
      limit.reached,
    ])
    // A module written in JavaScript, or to another version, can return anything.
    const builders: unknown = Reflect.get(Object(implementation), 'build')
    if (typeof builders !== 'object' || builders === null) {
      return left([broken(module, 'its load() returns no builders; expected { build: { <kind>: builder } }')])
    }
    const missing = missingBuilders(checked, implementation.build)
    if (missing.length > 0) return left([broken(module, `it has no builder for ${missing.join(', ')}`)])
    return right({
      id: module.id,
      builders: implementation.build,
      ...(policy === undefined ? {} : { policy }),
    })
  } catch (error) {
    return left([broken(module, `it could not be loaded: ${messageOf(error)}`)])
  } finally {
    limit.cancel()
  }
}

/**
 * Phase 5: the builders of every module that has units, side by side. A module without units is not loaded.
 *
 * @param onWaiting Hears which modules are waited for.
 * @param milliseconds after which a module is given up.
 */
export const load = async (
  modules: readonly CheckedModule[],
  onWaiting: (ids: readonly string[]) => void = () => {},
  milliseconds = 60_000,
): Promise<Outcome<readonly Problem[], ReadonlyMap<string, LoadedModule>>> => {
  const wanted = modules.flatMap((checked) =>
    checked.module !== undefined && checked.units.length > 0 ? [{ checked, module: checked.module }] : [],
  )
  const waiting = new Set(wanted.map(({ module }) => module.id))
  onWaiting([...waiting])
  const outcomes = await Promise.all(
    wanted.map(async ({ checked, module }) => {
      const outcome = await loadModule(checked, module, milliseconds)
      waiting.delete(module.id)
      onWaiting([...waiting])
      return outcome
    }),
  )
  const problems = outcomes.flatMap((outcome) => (outcome._tag === 'Left' ? outcome.left : []))
  if (problems.length > 0) return left(problems)
  return right(
    new Map(outcomes.flatMap((outcome) => (outcome._tag === 'Right' ? [[outcome.right.id, outcome.right]] : []))),
  )
}

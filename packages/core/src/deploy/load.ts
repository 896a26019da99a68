import type { AnyModule, Outcome, Problem, TagPolicy } from '@konductor/interfaces'
import type { CheckedModule } from './check.ts'
import { left, messageOf, right } from './result.ts'

/** A module's builders, by kind. */
export type Builders = Awaited<ReturnType<AnyModule['load']>>['build']

/** What a module brings to a run. */
export interface LoadedModule {
  readonly id: string
  readonly builders: Builders
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

const loadModule = async (
  checked: CheckedModule,
  module: AnyModule,
): Promise<Outcome<readonly Problem[], LoadedModule>> => {
  try {
    const [implementation, policy] = await Promise.all([module.load(), module.tagPolicy?.()])
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
  }
}

/**
 * Phase 5: the builders of every module that has units, side by side. A module without units is not loaded.
 *
 * @param onModule Hears of each module that is waited for, and of its end.
 */
export const load = async (
  modules: readonly CheckedModule[],
  onWaiting: (ids: readonly string[]) => void = () => {},
): Promise<Outcome<readonly Problem[], ReadonlyMap<string, LoadedModule>>> => {
  const wanted = modules.flatMap((checked) =>
    checked.module !== undefined && checked.units.length > 0 ? [{ checked, module: checked.module }] : [],
  )
  const waiting = new Set(wanted.map(({ module }) => module.id))
  onWaiting([...waiting])
  const outcomes = await Promise.all(
    wanted.map(async ({ checked, module }) => {
      const outcome = await loadModule(checked, module)
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

import type { AnyModule, ModuleTags, Outcome, Problem, TagPolicy, Unit } from '@konductor/interfaces'
import type { CheckedModule } from '../check/check.ts'
import { left, messageOf, right } from '../check/result.ts'
import { timeLimit } from '../check/time-limit.ts'
import { referencesOf } from '../check/units/references.ts'

type Implementation = Awaited<ReturnType<AnyModule['load']>>

/** A module's builders, by kind. */
export type Builders = Implementation['build']

/** What a module brings to a run. */
export interface LoadedModule {
  readonly id: string
  readonly builders: Builders
  /** How what its units offer goes from stack to stack. */
  readonly exportable?: NonNullable<Implementation['exportable']>
  /** How its cloud takes metadata, and who writes it. */
  readonly tags?: { readonly policy: TagPolicy; readonly writtenBy: ModuleTags['writtenBy'] }
}

const broken = (module: AnyModule, because: string): Problem => ({
  _tag: 'BrokenModule',
  at: module.packageName,
  because,
  fix: `install it anew (npm install ${module.packageName}), or switch it off: ${module.id}: { enabled: false }`,
})

const missingBuilders = (kinds: ReadonlySet<string>, builders: Builders): readonly string[] =>
  [...kinds].filter((kind) => !Object.hasOwn(builders, kind) || typeof builders[kind] !== 'function')

const loadModule = async (
  checked: CheckedModule,
  module: AnyModule,
  milliseconds: number,
): Promise<Outcome<readonly Problem[], LoadedModule>> => {
  const limit = timeLimit(milliseconds, 'it had not loaded')
  const kinds = new Set(checked.units.map(({ kind }) => kind))
  try {
    const [implementation, policy] = await Promise.race([
      // Each begun by itself: where one of them throws at once, the other may still fail, and is heard.
      Promise.all([begun(() => module.load(kinds)), begun(() => module.tags?.policy())]),
      limit.reached,
    ])
    // A module written in JavaScript, or to another version, can return anything.
    const builders: unknown = Reflect.get(Object(implementation), 'build')
    if (typeof builders !== 'object' || builders === null) {
      return left([broken(module, 'its load() returns no builders; expected { build: { <kind>: builder } }')])
    }
    const missing = missingBuilders(kinds, implementation.build)
    if (missing.length > 0) return left([broken(module, `it has no builder for ${missing.join(', ')}`)])
    const { exportable = {} } = implementation
    const silent = (module.exportable ?? []).filter((capability) => exportable[capability] === undefined)
    if (silent.length > 0)
      return left([broken(module, `it does not say how ${silent.join(', ')} goes from stack to stack`)])
    return right({
      id: module.id,
      builders: implementation.build,
      exportable,
      ...(module.tags === undefined || policy === undefined
        ? {}
        : { tags: { policy, writtenBy: module.tags.writtenBy } }),
    })
  } catch (error) {
    return left([broken(module, `it could not be loaded: ${messageOf(error)}`)])
  } finally {
    limit.cancel()
  }
}

const begun = async <A>(begin: () => A): Promise<Awaited<A>> => await begin()

/** Whether a module knows how to make again what a unit refers to in another stack. */
const imports = ({ exportable = [] }: AnyModule, units: readonly Unit[]): boolean =>
  exportable.length > 0 &&
  units.some((unit) =>
    referencesOf(unit).some(({ from, capability }) => from !== undefined && exportable.includes(capability)),
  )

/**
 * Phase 5: the builders of every module that has units, side by side. A module without units is not loaded, unless
 * units of others refer to what it offers in another stack.
 *
 * @param onWaiting Hears which modules are waited for.
 * @param milliseconds after which a module is given up.
 */
export const load = async (
  modules: readonly CheckedModule[],
  onWaiting: (ids: readonly string[]) => void = () => {},
  milliseconds = 60_000,
): Promise<Outcome<readonly Problem[], ReadonlyMap<string, LoadedModule>>> => {
  const units = modules.flatMap((module) => module.units)
  const wanted = modules.flatMap((checked) =>
    checked.module !== undefined && (checked.units.length > 0 || imports(checked.module, units))
      ? [{ checked, module: checked.module }]
      : [],
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

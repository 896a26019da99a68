import type { State, VersionDecision } from '@konductor/interfaces'
import { componentName } from './component-name.ts'

/** A module that may use versions. */
interface User {
  readonly enabled: boolean
  readonly module?: { readonly versions?: readonly string[] }
}

/**
 * The versions that belong to a run: those that somebody chose, and those that an enabled module uses. The rest of the
 * bundled table is no fact of the stack.
 */
export const stateVersions = (
  modules: readonly User[],
  decisions: Readonly<Record<string, VersionDecision>>,
): Pick<State, 'versions'> => {
  const used = new Set(
    modules.flatMap(({ enabled, module }) => (enabled ? (module?.versions ?? []) : [])).map(componentName),
  )
  const chosen = Object.entries(decisions).filter(([name, { source }]) => source !== 'bundled' || used.has(name))
  return chosen.length === 0 ? {} : { versions: Object.fromEntries(chosen) }
}

import type { Path } from '@konductor/host'
import type { AnyModule } from '@konductor/interfaces'

/** Where a path of a section is among the entries that units are made of, from the section down. */
export interface Standing {
  /** The entry that it is in; there is none for what several share. */
  readonly entry?: Path
  /** Whether entries stand below it. */
  readonly holdsEntries: boolean
}

const isBelow = (path: readonly string[], above: readonly string[]): boolean =>
  above.every((step, index) => path[index] === step)

/** Finds where paths of a section stand. Entries are those of maps from the user's own names to maps, the outermost ones. */
export const standingIn = ({ config }: Pick<AnyModule, 'config'>): ((path: Path) => Standing) => {
  const collections = [
    ...new Set(config.docs().flatMap(({ path }) => (path.includes('.*.') ? path.split('.*.').slice(0, 1) : []))),
  ].map((collection) => collection.split('.'))
  return (path) => {
    const written = path.map(String)
    const named = config.canonicalPath?.(written) ?? written
    const above = collections.find((steps) => named.length > steps.length && isBelow(named, steps))
    return {
      ...(above === undefined ? {} : { entry: path.slice(0, above.length + 1) }),
      holdsEntries: collections.some((steps) => isBelow(steps, named)),
    }
  }
}

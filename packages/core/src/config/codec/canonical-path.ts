import type { PropertySpec, Spec } from './spec.ts'
import { canonical } from './spelling.ts'

const nameOf = (properties: Readonly<Record<string, PropertySpec>>, key: string): string | undefined => {
  const known = (spelling: string): string | undefined =>
    Object.hasOwn(properties, spelling)
      ? spelling
      : Object.entries(properties).find(([, { aliases }]) => aliases.includes(spelling))?.[0]
  return known(key) ?? known(canonical(key))
}

/** The path by the names that a codec has for its properties, of one as it was written: older names, other spellings. */
export const canonicalPath = (spec: Spec, path: readonly string[]): readonly string[] => {
  const [key, ...rest] = path
  if (key === undefined) return []
  switch (spec.type) {
    case 'closed': {
      const name = nameOf(spec.properties, key)
      const property = name === undefined ? undefined : spec.properties[name]
      return name === undefined || property === undefined ? path : [name, ...canonicalPath(property.spec, rest)]
    }
    case 'named':
    case 'list':
      return [key, ...canonicalPath(spec.item, rest)]
    case 'shapes':
      // Only one of the shapes is a map or a list in which the rest of the path could mean something.
      for (const shape of spec.shapes) {
        const found = canonicalPath(shape, path)
        if (found.some((step, index) => step !== path[index])) return found
      }
      return path
    default:
      return path
  }
}

import type { SecretLeaf } from '@konductor/interfaces'
import type { Spec } from './spec.ts'

/**
 * The leaves below a codec that are secret, or are so where they were encrypted: keys from the top, `*` for the user's
 * own names and for list items.
 */
export const secretLeaves = (spec: Spec, path: readonly string[] = []): readonly SecretLeaf[] => {
  switch (spec.type) {
    case 'secret':
      return [{ path, plain: spec.plain }]
    case 'identifier':
      return [{ path, plain: 'accepted' }]
    case 'closed':
      return Object.entries(spec.properties).flatMap(([name, property]) => secretLeaves(property.spec, [...path, name]))
    case 'named':
    case 'list':
      return secretLeaves(spec.item, [...path, '*'])
    case 'shapes':
      return spec.shapes.flatMap((shape) => secretLeaves(shape, path))
    default:
      return []
  }
}

/** Whether a setting is secret even where it stands in plain text. */
export const isAlwaysSecret = ({ plain }: SecretLeaf): boolean => plain !== 'accepted'

/** Whether something below a codec is secret even where it stands in plain text. */
export const holdsSecrets = (spec: Spec): boolean => secretLeaves(spec).some(isAlwaysSecret)

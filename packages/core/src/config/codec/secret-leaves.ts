import type { SecretLeaf } from '@konductor/interfaces'
import type { Spec } from './spec.ts'

/** The secret leaves below a codec: keys from the top, `*` for the user's own names and for list items. */
export const secretLeaves = (spec: Spec, path: readonly string[] = []): readonly SecretLeaf[] => {
  switch (spec.type) {
    case 'secret':
      return [{ path, plain: spec.plain }]
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

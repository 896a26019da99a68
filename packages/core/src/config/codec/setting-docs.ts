import type { SettingDocs } from '@konductor/interfaces'
import type { Spec } from './spec.ts'
import { expectation } from './spec.ts'

/** One row for each setting below a codec, parents first, `*` for the user's own names and `[]` for list items. */
export const settingDocs = (spec: Spec, path = ''): readonly SettingDocs[] => {
  switch (spec.type) {
    case 'closed':
      return Object.entries(spec.properties).flatMap(([name, property]) => {
        const at = path === '' ? name : `${path}.${name}`
        const row: SettingDocs = {
          path: at,
          type: taken(property.spec),
          required: property.presence === 'required',
          description: property.description,
          ...(property.default === undefined ? {} : { default: JSON.stringify(property.default) }),
          ...(property.example === undefined ? {} : { example: JSON.stringify(property.example) }),
          ...(property.deprecated === undefined ? {} : { deprecated: property.deprecated }),
          ...(property.environment === undefined ? {} : { environment: property.environment }),
        }
        return [row, ...settingDocs(property.spec, at)]
      })
    case 'named':
      return settingDocs(spec.item, `${path}.*`)
    case 'list':
      return settingDocs(spec.item, `${path}[]`)
    case 'shapes':
      return spec.shapes.flatMap((shape) => settingDocs(shape, path))
    default:
      return []
  }
}

/** What a setting takes, and what is in it where no row of its own says so. */
const taken = (spec: Spec): string => {
  if (spec.type !== 'named' || spec.key.known !== undefined) return expectation(spec)
  const plain = ['text', 'flag', 'number', 'choice', 'secret', 'identifier', 'list'].includes(spec.item.type)
  return plain ? `${expectation(spec)}, each value ${expectation(spec.item)}` : expectation(spec)
}

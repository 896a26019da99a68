import type { AnyModule, SectionCodec } from '@konductor/interfaces'
import { canonical } from '../config/codec/spelling.ts'
import type { PropertySpec, Spec } from '../config/codec/spec.ts'
import { CoreSections } from '../config/settings/core-sections.ts'
import { LayersCodec } from '../config/settings/core-settings.ts'

/** What is known of one step of a path. */
export interface Word {
  /** By the codec's own name. */
  readonly name: string
  readonly spec: Spec
  /** Absent for a name of the user's own, and for an item of a list. */
  readonly property?: PropertySpec
}

/** A codec that was not made with `sectionOf` does not say what it takes. */
const specOf = (codec: SectionCodec<unknown>): Spec => {
  const spec: unknown = Reflect.get(codec, 'spec')
  return typeof spec === 'object' && spec !== null && 'type' in spec ? (spec as Spec) : { type: 'anything' }
}

const group = (spec: Spec, description: string): PropertySpec => ({
  spec,
  presence: 'group',
  description,
  aliases: [],
})

/** Every setting there is, core's and those of the modules, as one map. */
export const wordsOf = (modules: readonly AnyModule[]): Spec => ({
  type: 'closed',
  properties: {
    ...(CoreSections.spec.type === 'closed' ? CoreSections.spec.properties : {}),
    layers: group(LayersCodec.spec, 'Files that the stack is laid over, the weakest first.'),
    ...Object.fromEntries(
      modules.map(({ id, displayName, config }) => [
        canonical(id),
        group(specOf(config), `What the stack asks of ${displayName}.`),
      ]),
    ),
  },
})

const property = (properties: Readonly<Record<string, PropertySpec>>, key: string): string | undefined => {
  const known = (spelling: string): string | undefined =>
    Object.hasOwn(properties, spelling)
      ? spelling
      : Object.keys(properties).find((name) => properties[name]?.aliases.includes(spelling))
  return known(key) ?? known(canonical(key))
}

/** The word that a key means below a setting; nothing when it means none there. */
export const descend = (spec: Spec, key: string): Word | undefined => {
  switch (spec.type) {
    case 'closed': {
      const name = property(spec.properties, key)
      const found = name === undefined ? undefined : spec.properties[name]
      return name === undefined || found === undefined ? undefined : { name, spec: found.spec, property: found }
    }
    case 'named':
      return { name: key, spec: spec.item }
    case 'list':
      return /^(\d+|\*)$/.test(key) ? { name: key, spec: spec.item } : undefined
    case 'shapes':
      return spec.shapes.map((shape) => descend(shape, key)).find((word) => word !== undefined)
    case 'anything':
      return { name: key, spec }
    default:
      return undefined
  }
}

/** The settings that a map may hold, by name. */
export const propertiesOf = (spec: Spec): Readonly<Record<string, PropertySpec>> =>
  spec.type === 'closed'
    ? spec.properties
    : spec.type === 'shapes'
      ? Object.assign({}, ...spec.shapes.map(propertiesOf))
      : {}

/** Whether a map may stand here. */
export const takesMap = (spec: Spec): boolean =>
  spec.type === 'closed' || spec.type === 'named' || (spec.type === 'shapes' && spec.shapes.some(takesMap))

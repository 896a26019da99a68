import type { Reference, Unit } from '@konductor/interfaces'
import { didYouMean } from '../../config/codec/nearest.ts'
import { problem, type Draft } from '../draft.ts'

/** What can be said of the modules that a reference may lead to. */
export interface ReferenceWorld {
  /** What references can find. */
  readonly units: ReadonlyMap<string, Unit>
  /** The units whose references are looked at. */
  readonly asking: Iterable<Unit>
  /** Whether there may be something of this id once other problems are put right. */
  mayBe(id: string): boolean
  readonly disabled: ReadonlySet<string>
  /** Capabilities that can go from stack to stack. */
  readonly exportable: ReadonlySet<string>
  /** What the user wrote at a path. */
  written(at: string): unknown
}

/** Every reference of a unit, role by role. */
export const referencesOf = ({ needs }: Pick<Unit, 'needs'>): readonly Reference[] =>
  Object.values(needs).flatMap((needed) => (needed === undefined ? [] : needed))

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, 20)
  const more = names.length - shown.length
  return shown.length === 0 ? 'none' : `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const naming = (names: readonly string[]): string => `name ${names.length === 1 ? '' : 'one of '}${listed(names)}`

/**
 * The names in the form in which the user wrote this one: `east`, where the unit is `aws.providers.east`; and `shop`,
 * where it is `kubernetes.resources.namespaces.shop@dev`, among those of the same cluster.
 */
const asWritten = (reference: Reference, written: unknown, ids: readonly string[]): Readonly<[string, string[]]> => {
  const [, on = ''] = /(@[^@.]*)$/.exec(reference.unit) ?? []
  const suffix = typeof written === 'string' && written.endsWith(on) ? '' : on
  if (typeof written !== 'string' || written === '' || !reference.unit.endsWith(`.${written}${suffix}`))
    return [reference.unit, [...ids]]
  const prefix = reference.unit.slice(0, reference.unit.length - `${written}${suffix}`.length)
  return [
    written,
    ids
      .filter((id) => id.startsWith(prefix) && id.endsWith(suffix))
      .map((id) => id.slice(prefix.length, id.length - suffix.length)),
  ]
}

/** What to write for what is missing: of an entry on several clusters the key, which says none of them. */
const entryOf = ({ unit }: Reference, written: unknown): string => {
  const entry = unit.replace(/@[^@.]*$/, '')
  return typeof written === 'string' && written !== '' && unit.endsWith(`.${written}`) ? unit : entry
}

/** The part of configuration that holds a unit and is switched off: `aws.services.s3`. */
export const switchedOff = (id: string, written: (at: string) => unknown): string | undefined => {
  const keys = id.split('@')[0]?.split('.') ?? []
  return keys
    .map((_, index) => keys.slice(0, index + 1).join('.'))
    .find((path, index) => index > 0 && written(`${path}.enabled`) === false)
}

const notExportable = ({ at, capability }: Reference): Draft =>
  problem(
    'NotExportable',
    at,
    `${capability} is needed here, which cannot come from another stack: it cannot be written down as plain data`,
    'name a unit of this stack',
  )

/** What is wrong with one reference, `undefined` when nothing is or when nothing can be known. */
const checked = (reference: Reference, world: ReferenceWorld): Draft | undefined => {
  const { units, disabled, written } = world
  const { unit, capability, at, from, existing } = reference
  if (from !== undefined) return world.exportable.has(capability) ? undefined : notExportable(reference)
  const target = units.get(unit)
  if (target?.offers.includes(capability)) return undefined
  if (world.mayBe(unit)) return undefined
  const [module = ''] = unit.split('.')
  const fitting = [...units.values()].filter(({ offers }) => offers.includes(capability)).map(({ id }) => id)
  const [name, known] = asWritten(reference, written(at), fitting)
  if (target !== undefined)
    return problem(
      'WrongKind',
      at,
      `${unit} is a ${target.kind}, which cannot be used here: ${capability} is needed; there are ${listed(known)}`,
      known.length === 0 ? `add one that offers ${capability}` : naming(known),
    )
  if (disabled.has(module))
    return problem(
      'DisabledReference',
      at,
      `${unit} is needed here, and ${module} is disabled`,
      `say enabled: true in ${module}, or take the reference out`,
    )
  const off = switchedOff(unit, written)
  if (off !== undefined)
    return problem(
      'DisabledReference',
      at,
      `${unit} is needed here, and ${off} is disabled`,
      `say enabled: true in ${off}, or take the reference out`,
    )
  const fix = didYouMean(name, known, known.length === 0 ? `add ${entryOf(reference, written(at))}` : naming(known))
  return problem(
    'UnknownReference',
    at,
    `nothing is called ${JSON.stringify(name)} here${known.length === 0 ? ', nor is there any other' : `; known: ${listed(known)}`}`,
    existing === undefined
      ? fix
      : `${fix}${fix.endsWith('?') ? '' : ';'} or, where it is there already, write ${existing}`,
  )
}

/**
 * Every reference that leads nowhere, or to the wrong kind of thing. What somebody wrote is said where it is written,
 * and not again of all that follows from it: of the entries in a namespace whose cluster is not there.
 */
export const brokenReferences = (world: ReferenceWorld): readonly Draft[] => {
  const seen = new Set<string>()
  const named = new Set<string>()
  const found = [...world.asking].flatMap((unit) =>
    referencesOf(unit).flatMap((reference) => {
      // An entry that makes several units carries the same reference in each.
      const target = JSON.stringify([reference.unit, reference.capability])
      const key = JSON.stringify([target, reference.at])
      if (seen.has(key)) return []
      seen.add(key)
      const draft = checked(reference, world)
      if (draft === undefined) return []
      // Nothing below the entry names it.
      const follows = reference.at === unit.at
      if (!follows) named.add(target)
      return [{ draft, target, follows }]
    }),
  )
  return found.flatMap(({ draft, target, follows }) => (follows && named.has(target) ? [] : [draft]))
}

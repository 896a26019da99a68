import { formatPath, type Path } from '@konductor/host'
import type { Outcome, Problem } from '@konductor/interfaces'
import { expectation, type PropertySpec, type Spec } from '../config/codec/spec.ts'
import { coreCodecs } from '../config/settings/core-settings.ts'
import { isBranch, isNothing, pick, type Branch, type Node } from '../check/tree/node.ts'
import type { Explanation, Told } from './explanation.ts'
import { overrode, toldBy, type PulumiKeys } from './trail.ts'
import type { End } from './unknown-setting.ts'
import { descend, propertiesOf, takesMap, type Word } from './words.ts'

/** What explanations are made from. */
export interface World {
  readonly root: Branch
  readonly words: Spec
  readonly env: Readonly<Record<string, string | undefined>>
  readonly problems: readonly Problem[]
  readonly pulumiKeys: PulumiKeys
  /** Keys at the top that are Konductor's. */
  readonly ours: ReadonlySet<string>
  /** The `modules:` map. */
  readonly switches: Node | undefined
}

/** One step into a configuration: what is known of it, and what was written there. */
export interface Place {
  readonly path: readonly string[]
  readonly spec?: Spec
  readonly property?: PropertySpec
  /** What stands there: the value, or the list it is an item of. */
  readonly node?: Node
  /** What is left of the path below a node that is no map. */
  readonly rest: Path
  /** Paths of problems name settings as they were written. */
  readonly written: readonly string[]
}

/** The entry that a name means, whichever of its spellings was written. */
const entryOf = (spec: Spec | undefined, node: Branch, name: string): readonly [string, Node] | undefined => {
  for (const from of [node.entries, node.gone ?? new Map<string, Node>()]) {
    const direct = from.get(name)
    if (direct !== undefined) return [name, direct]
    if (spec !== undefined) for (const [key, entry] of from) if (descend(spec, key)?.name === name) return [key, entry]
  }
  return undefined
}

const stepInto = (place: Place, step: string): Place => {
  const word: Word | undefined = place.spec && descend(place.spec, step)
  const known: Pick<Place, 'spec' | 'property'> = {
    ...(word === undefined ? {} : { spec: word.spec }),
    ...(word?.property === undefined ? {} : { property: word.property }),
  }
  const path = [...place.path, step]
  const { node, rest } = place
  if (node === undefined) return { path, ...known, rest: [], written: [...place.written, step] }
  if (isBranch(node)) {
    const found = entryOf(place.spec, node, step)
    return {
      path,
      ...known,
      ...(found === undefined ? {} : { node: found[1] }),
      rest: [],
      written: [...place.written, found?.[0] ?? step],
    }
  }
  const lost = rest.length === 0 ? takenWith(place.spec, node, step) : undefined
  if (lost !== undefined) return { path, ...known, node: lost, rest: [], written: [...place.written, step] }
  const below = [...rest, Array.isArray(pick(node.value, rest)) ? Number(step) : step]
  const there = pick(node.value, below) !== undefined
  return { path, ...known, ...(there ? { node } : {}), rest: there ? below : [], written: [...place.written, step] }
}

/** What a `null` takes away with the map that it stands for. */
const takenWith = (spec: Spec | undefined, node: Node, name: string): Node | undefined => {
  if (!isNothing(node) || node.over === undefined || !isBranch(node.over)) return undefined
  const found = entryOf(spec, node.over, name)
  return found === undefined ? undefined : { source: node.source, path: node.path, value: null, over: found[1] }
}

const namesAt = ({ node, spec }: Place): readonly string[] =>
  node !== undefined && isBranch(node)
    ? [...node.entries.keys()].map((key) => (spec === undefined ? key : (descend(spec, key)?.name ?? key)))
    : []

/** Explains places of a configuration. */
export const explanations = (world: World) => {
  const top: Place = { path: [], spec: world.words, node: world.root, rest: [], written: [] }

  /** Whether a step means something: a setting there is, a name that was written, or `*` for any. */
  const exists = (place: Place, next: Place, step: string): boolean => {
    if (next.node !== undefined) return place.path.length > 0 || next.spec !== undefined || world.ours.has(step)
    if (next.spec === undefined) return false
    return next.property !== undefined || place.spec?.type === 'anything' || step === '*' || place.path.includes('*')
  }

  const at = (steps: readonly string[]): Outcome<End, Place> => {
    let place = top
    for (const step of steps) {
      const next = stepInto(place, step)
      if (!exists(place, next, step)) {
        const names = namesAt(place).filter((name) => place.path.length > 0 || world.ours.has(name))
        return {
          _tag: 'Left',
          left: { known: place.path, step, spec: place.spec ?? { type: 'anything' }, names },
        }
      }
      place = next
    }
    return { _tag: 'Right', right: place }
  }

  const isMapAt = ({ node, rest, spec }: Place): boolean =>
    node === undefined || (isNothing(node) && rest.length === 0) ? spec !== undefined && takesMap(spec) : isBranch(node)

  const problemsAt = ({ path, written }: Place): readonly Problem[] => {
    const texts = [...new Set([formatPath(path), formatPath(written)])]
    return world.problems.filter(({ at: where }) => {
      const said = where.replace(/ \([^()]*\)$/, '')
      return texts.some((text) => said === text || said.startsWith(`${text}.`) || said.startsWith(`${text}[`))
    })
  }

  /** `modules: { aws: true }` says it for a section that does not. */
  const switched = ({ path }: Place): Told | undefined => {
    const [id = '', key, ...more] = path
    const { switches } = world
    if (key !== 'enabled' || more.length > 0 || switches === undefined || !isBranch(switches)) return undefined
    const node = switches.entries.get(id)
    if (node === undefined || isBranch(node) || typeof node.value !== 'boolean') return undefined
    return {
      ...toldBy({ type: 'flag' }, node, formatPath(path), world.pulumiKeys),
      by: 'modules',
      written: `modules.${id}`,
    }
  }

  const said = (place: Place): Pick<Explanation, 'told' | 'overrode'> => {
    const { node, spec, rest, property } = place
    const text = formatPath(place.path)
    const map = isMapAt(place)
    const plain = ({ value, ...told }: Told): Told => (value === undefined ? told : { ...told, value })
    const own = node === undefined ? undefined : plain(toldBy(spec, node, text, world.pulumiKeys, rest))
    const before = node === undefined ? [] : overrode(spec, node, text, world.pulumiKeys, rest, map)
    if (own !== undefined && own.removes !== true) return { told: map ? withoutValue(own) : own, overrode: before }
    // Nothing below a name asks for everything by default.
    if (own !== undefined && map && before.length === 0) {
      const { removes: _, ...empty } = own
      return { told: empty, overrode: [] }
    }
    const fallback: Told | undefined =
      switched(place) ?? (property?.presence === 'defaulted' ? { by: 'default', value: property.default } : undefined)
    return {
      ...(fallback === undefined ? {} : { told: fallback }),
      overrode: own === undefined ? before : [own, ...before],
    }
  }

  /** An identifier is secret where it was encrypted, or nothing tells whether it was. */
  const isSecretAt = ({ node, rest, spec }: Place): boolean =>
    spec?.type === 'secret' ||
    (spec?.type === 'identifier' && node !== undefined && node.source.sealed([...node.path, ...rest]) !== false)

  const explained = (place: Place): Explanation => {
    const { path, spec, property } = place
    return {
      path: formatPath(path),
      kind: isMapAt(place) ? 'map' : 'value',
      ...said(place),
      ...(spec === undefined || path.length === 0 ? {} : { type: expectation(spec) }),
      ...(property === undefined || property.description === '' ? {} : { description: property.description }),
      required: property?.presence === 'required',
      secret: isSecretAt(place),
      ...(property?.default === undefined ? {} : { default: property.default }),
      ...(property?.example === undefined ? {} : { example: property.example }),
      ...(property?.deprecated === undefined ? {} : { deprecated: property.deprecated }),
      aliases: property?.aliases ?? [],
      environment: (property?.environment ?? []).map((name) => ({ name, set: (world.env[name] ?? '') !== '' })),
      problems: problemsAt(place),
    }
  }

  const keysAt = (place: Place, defaults: boolean): readonly string[] => {
    const { node, spec } = place
    const written = namesAt(place).filter((name) => place.path.length > 0 || world.ours.has(name))
    const gone = node !== undefined && isBranch(node) ? [...(node.gone?.keys() ?? [])] : []
    if (!defaults || spec === undefined) return [...new Set([...written, ...gone])]
    const more = Object.entries(propertiesOf(spec))
      .filter(([name, { presence }]) => presence === 'defaulted' || (presence === 'group' && name in groupsOf(place)))
      .map(([name]) => name)
    return [...new Set([...written, ...gone, ...more])]
  }

  /** Sections that nobody wrote are not in use, core's own excepted. */
  const groupsOf = (place: Place): Readonly<Record<string, unknown>> => {
    if (place.spec === undefined) return {}
    const all = propertiesOf(place.spec)
    if (place.path.length > 0) return all
    return Object.fromEntries(Object.entries(all).filter(([name]) => coreSections.has(name)))
  }

  function* below(place: Place, defaults: boolean): Generator<Explanation> {
    if (!isMapAt(place)) {
      yield explained(place)
      return
    }
    const keys = keysAt(place, defaults)
    if (keys.length === 0 && place.node !== undefined && place.path.length > 0) yield explained(place)
    for (const key of keys) yield* below(stepInto(place, key), defaults)
  }

  const missing = (place: Place): readonly Explanation[] => {
    if (place.spec === undefined || !isMapAt(place)) return []
    return Object.keys(propertiesOf(place.spec))
      .map((name) => stepInto(place, name))
      .filter(({ node }) => node === undefined)
      .map(explained)
  }

  return { at, explained, below, missing }
}

const withoutValue = ({ value: _, ...told }: Told): Told => told

/** What core reads whether or not anybody wrote it. */
const coreSections: ReadonlySet<string> = new Set(Object.keys(coreCodecs))

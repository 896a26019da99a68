import { coreKeys } from '../../config/settings/core-settings.ts'
import { canonical } from '../../config/codec/spelling.ts'
import { formatPlace } from '@konductor/host'
import { problem, spotOf, type Draft } from '../draft.ts'
import { combine, type Twice } from './merge.ts'
import { isBranch, nodeOf, type Branch, type Node } from './node.ts'
import type { StackSource } from './stack-source.ts'

/** One source's settings in the one form that everything else knows. */
export interface Settings {
  /** By key: `project`, `aws`. */
  readonly sections: ReadonlyMap<string, Node>
  /** Keys that only Konductor's settings may stand beside: what is not known there is a mistake. */
  readonly strict: ReadonlySet<string>
  /** Settings in two homes, by the key at their top. */
  readonly twice: readonly (readonly [string, Draft])[]
  /** What names the layers. */
  readonly layers?: Node
}

/** Where settings may stand. */
export interface Home {
  readonly node: Branch
  /** Whether it is Konductor's alone, so that what is not known there is a mistake. */
  readonly strict: boolean
  /** Whether it is where layers are named. */
  readonly layers: boolean
}

const ours: ReadonlySet<string> = new Set(coreKeys)
/** Modules whose vocabulary once said `instances` where it says `providers`. */
const renamed: ReadonlySet<string> = new Set(['aws', 'azure', 'kubernetes'])

/** What a key is called here. Spellings are only brought together where a map stands, as below all our keys. */
const nameOf = (key: string, node: Node): string => (ours.has(canonical(key)) || isBranch(node) ? canonical(key) : key)

const described = (node: Node): string => {
  const spot = spotOf(node)
  return spot === undefined ? node.source.name : formatPlace(spot)
}

const writtenTwice = ({ path, kept, other }: Twice): Draft => ({
  ...problem(
    'WrittenTwice',
    path,
    `the same setting is written twice: it also stands at ${described(kept)}`,
    'keep one of the two, under the plain key',
  ),
  spot: spotOf(other),
})

/** One list would be left out in silence, and with it every resource that its files ask for. */
const layersTwice = (kept: Node, other: Node): Draft => ({
  ...writtenTwice({ path: ['layers'], kept, other }),
  fix: 'keep one list, under konductor:layers',
})

/** Brings the homes of settings (own key, `konductor:`, `core:`, `metadata.compliance`) to one form. */
export const settingsOf = (homes: readonly Home[]): Settings => {
  const sections = new Map<string, Node>()
  const strict = new Set<string>()
  const twice: (readonly [string, Draft])[] = []
  let layers: Node | undefined

  const add = (key: string, node: Node, strictly: boolean): void => {
    const there = sections.get(key)
    const merged =
      there === undefined ? node : combine(there, node, [key], (found) => twice.push([key, writtenTwice(found)]))
    sections.set(key, merged)
    if (strictly) strict.add(key)
  }

  const addAll = ({ node, strict: strictly, layers: naming }: Home): void => {
    // What stands under a plain key goes first: of a setting that is written twice, it is kept.
    const nested: (() => void)[] = []
    for (const [written, entry] of node.entries) {
      const key = nameOf(written, entry)
      if (key === 'core' && isBranch(entry)) nested.push(() => addAll({ node: entry, strict: true, layers: true }))
      else if (key === 'metadata' && isBranch(entry)) {
        const { compliance, rest } = apart(entry)
        add(key, rest, strictly)
        if (compliance !== undefined) nested.push(() => add('compliance', compliance, strictly))
      } else if (key === 'layers' && naming) {
        if (layers === undefined) layers = entry
        else twice.push([key, layersTwice(layers, entry)])
      } else if (renamed.has(key) && isBranch(entry)) add(key, withProviders(entry, key, twice), strictly)
      else add(key, entry, strictly)
    }
    for (const later of nested) later()
  }

  for (const home of homes) addAll(home)
  return { sections, strict, twice, ...(layers === undefined ? {} : { layers }) }
}

const apart = (metadata: Branch): { readonly compliance?: Node; readonly rest: Branch } => {
  const entries = new Map(metadata.entries)
  const compliance = entries.get('compliance')
  entries.delete('compliance')
  return { ...(compliance === undefined ? {} : { compliance }), rest: { ...metadata, entries } }
}

const withProviders = (section: Branch, key: string, twice: (readonly [string, Draft])[]): Branch => {
  const instances = section.entries.get('instances')
  if (instances === undefined) return section
  const entries = new Map(section.entries)
  entries.delete('instances')
  const providers = entries.get('providers')
  entries.set(
    'providers',
    providers === undefined
      ? instances
      : combine(providers, instances, [key, 'providers'], (found) => twice.push([key, writtenTwice(found)])),
  )
  return { ...section, entries }
}

/** The homes in Pulumi's configuration values: the project's own namespace first, since it wins. */
export const stackHomes = (source: StackSource, project: string): readonly Home[] => {
  const home = (namespace: string): Branch => {
    const prefix = `${namespace}:`
    const keys = [...source.received].filter(([key]) => key.startsWith(prefix))
    return {
      source,
      path: [],
      entries: new Map(keys.map(([key, value]) => [key.slice(prefix.length), nodeOf(value, source, [key])])),
    }
  }
  const named = project === 'konductor'
  const own: Home = { node: home(project), strict: false, layers: named }
  return named ? [own] : [own, { node: home('konductor'), strict: true, layers: true }]
}

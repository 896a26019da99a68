import type { AnyModule } from '@konductor/interfaces'
import { distance } from 'fastest-levenshtein'
import { isMap } from '../../config/codec/collections.ts'
import { nearest } from '../../config/codec/nearest.ts'
import { canonical } from '../../config/codec/spelling.ts'
import { coreKeys } from '../../config/settings/core-settings.ts'
import { problem, type Draft } from '../draft.ts'
import type { Configuration } from '../read.ts'
import { shallow, type Node } from '../tree/node.ts'
import { displayNames, installLine } from './known-modules.ts'

/** A module that is spoken of and is not there. */
export interface AbsentModule {
  readonly id: string
  readonly displayName: string
}

export interface UnknownKeys {
  /** Sections that say `enabled: false` of a module that is not installed. */
  readonly absent: readonly AbsentModule[]
  /** Sections of modules that are on and not installed: nothing is known of their units. */
  readonly wanted: readonly string[]
  readonly drafts: readonly Draft[]
}

interface Surroundings {
  readonly modules: readonly AnyModule[]
  /** Packages that bring a module, registered or not. */
  readonly packages: readonly string[]
  readonly registered: boolean
  /** Whether a module could not be loaded, so that a section may be its. */
  readonly broken: boolean
  /** Whether a layer could not be read, which may say of a section that it is on. */
  readonly unread: boolean
  /** The `modules:` map as written. */
  readonly switches: Readonly<Record<string, unknown>>
}

/** In a namespace that the user's program shares, only what is one slip away from our key is taken for it. */
const slip = (key: string, known: readonly string[]): string | undefined =>
  known.find((name) => distance(key.toLowerCase(), name) <= (name.length > 5 ? 2 : 1))

/** Looks at the keys at the top that belong to no installed module and not to core. */
export const unknownKeys = ({ tree, strict }: Configuration, around: Surroundings): UnknownKeys => {
  const ids = around.modules.map(({ id }) => id)
  const taken = new Set([...coreKeys, ...ids.map(canonical)])
  const known = [...new Set([...coreKeys, ...ids, ...Object.keys(displayNames)])]
  const absent: AbsentModule[] = []
  const wanted: string[] = []
  const drafts: Draft[] = []

  const module = (id: string, at: readonly string[], enabled: unknown): void => {
    if (enabled === false) absent.push({ id, displayName: displayNames[id] ?? id })
    else {
      wanted.push(id)
      if (!around.broken)
        drafts.push(problem('UnknownModule', at, `the module ${id} is not installed`, wayIn(id, at, around)))
    }
  }
  const mistaken = (key: string, otherwise: string, name?: string): void => {
    drafts.push(
      problem(
        'UnknownKey',
        [key],
        `${JSON.stringify(key)} is not a setting here; expected one of ${known.join(', ')}`,
        name === undefined ? otherwise : `did you mean ${JSON.stringify(name)}?`,
      ),
    )
  }

  for (const [key, node] of tree.entries) {
    const value = shallow(node)
    if (taken.has(key)) {
      drafts.push(...misplaced(key, value))
      continue
    }
    const enabled = isMap(value) ? (value['enabled'] ?? around.switches[key]) : undefined
    if (key in displayNames) module(key, [key], enabled)
    else if (strict.has(key)) {
      const name = nearest(key, known)
      if (name !== undefined || (enabled === undefined && !(around.unread && isMap(value))))
        mistaken(key, alone(node), name)
      else module(key, [key], enabled)
    } else {
      const name = slip(key, known)
      if (name !== undefined) mistaken(key, '', name)
      else if (enabled !== undefined) module(key, [key], enabled)
    }
  }
  for (const [id, on] of Object.entries(around.switches)) {
    if (typeof on !== 'boolean' || ids.includes(id) || tree.entries.has(canonical(id))) continue
    const name = id in displayNames ? undefined : nearest(id, [...ids, ...Object.keys(displayNames)])
    if (name !== undefined)
      drafts.push(
        problem('UnknownKey', ['modules', id], `there is no module ${id}`, `did you mean ${JSON.stringify(name)}?`),
      )
    else module(id, ['modules', id], on)
  }
  return { absent, wanted, drafts }
}

/** What to do with a key that stands where only Konductor's settings do. */
const alone = ({ source, path }: Node): string =>
  source.layer
    ? 'remove it; a key that your program reads goes into the stack'
    : `remove it; a key that your program reads stands under config: itself, not ${path.length > 1 ? 'under core' : 'in the namespace konductor'}`

/** Keys of core's that are not read here: what is left of them in the tree was written in the wrong form or place. */
const misplaced = (key: string, value: unknown): readonly Draft[] => {
  if (key === 'core' && value !== null)
    return [problem('WrongType', [key], 'expected a map of settings', 'write project:, logging: and others below it')]
  const files = key === 'layers' && [value].flat().some((each) => typeof each === 'string' && /\.ya?ml$/.test(each))
  if (!files) return []
  return [
    problem(
      'UnknownKey',
      [key],
      'layers are named in the namespace konductor, and this key is in that of the project',
      'write konductor:layers',
    ),
  ]
}

const wayIn = (id: string, at: readonly string[], { packages, registered }: Surroundings): string => {
  const off = at.length === 1 ? 'say enabled: false' : `say ${id}: false`
  const line = installLine(id)
  const there = packages.find((name) => name.endsWith(`/provider-${id}`))
  if (there !== undefined) return `register it: deploy({ modules: [${id}] }), from ${there}`
  const install = line ?? `install the package that brings it`
  return registered ? `${install}, and register it in deploy({ modules }); or ${off}` : `${install}; or ${off}`
}

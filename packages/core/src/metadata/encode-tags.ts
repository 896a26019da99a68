import type { Metadata } from '@konductor/interfaces'
import { encodeControls, holdsAll, tagPlace } from '../compliance/encode-controls.ts'
import { fitText, shortHash, type TextLimits } from './fit-text.ts'
import { metadataFacts } from './metadata-facts.ts'

/** What a cloud takes as tags of a resource. */
export interface TagLimits {
  /** On one resource. */
  readonly tags: number
  /** How many of these are left for the tags that only the resource itself has. */
  readonly room: number
  readonly key: TextLimits
  readonly value: TextLimits
  /** Matches how a key of a user cannot begin. */
  readonly reserved: RegExp
  /** Whether two keys that differ in case only are one. */
  readonly foldsCase: boolean
}

/** Tags by who says them, the later ones stronger. */
export interface TagLayers {
  /** What is known of the run. */
  readonly facts?: Readonly<Record<string, string>>
  /** What the project says on top. */
  readonly project?: Readonly<Record<string, string>> | undefined
  /** What is said closer to the resource; of protected keys it says nothing. */
  readonly own?: Readonly<Record<string, string>> | undefined
}

/** Tags that a cloud takes. */
export interface FittedTags {
  readonly tags: Readonly<Record<string, string>>
  /** The keys among them that a resource's own tags do not replace. */
  readonly protected: readonly string[]
  /** What had to be changed to fit, each as a phrase. */
  readonly changed: readonly string[]
  /** Keys of `own` that gave way to protected ones. */
  readonly overruled: readonly string[]
}

interface Tag {
  readonly key: string
  readonly value: string
  /** What goes first where there are too many: 2 before 1, and 0 last. */
  readonly rank: 0 | 1 | 2
}

/** Keys as the cloud tells them apart. */
export const foldedBy = ({ foldsCase }: Pick<TagLimits, 'foldsCase'>): ((key: string) => string) =>
  foldsCase ? (key) => key.toLowerCase() : (key) => key

const byKey = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : a > b ? 1 : 0)

const merged = (layers: TagLayers, limits: TagLimits, protectedKeys: readonly string[]) => {
  const folded = foldedBy(limits)
  const tags = new Map<string, Tag>()
  const changed: string[] = []
  const overruled: string[] = []
  const put = (layer: Readonly<Record<string, string>> = {}, rank: 1 | 2, fixed: ReadonlySet<string>): void => {
    const seen = new Map<string, string>()
    // Pulumi sorts keys when it rewrites a stack file, and providers compare their tags as text.
    const entries = rank === 2 ? Object.entries(layer) : Object.entries(layer).toSorted(byKey)
    for (const [key, value] of entries) {
      const same = folded(key)
      if (fixed.has(same)) {
        if (tags.get(same)?.value !== value) overruled.push(key)
        continue
      }
      const twin = seen.get(same)
      if (twin !== undefined) changed.push(`${twin} is left out: it differs from ${key} in case only`)
      seen.set(same, key)
      tags.set(same, { key, value, rank })
    }
  }
  put(layers.facts, 2, new Set())
  put(layers.project, 1, new Set())
  const fixed = new Set(protectedKeys.map(folded).filter((key) => tags.has(key)))
  put(layers.own, 1, fixed)
  return {
    tags: [...tags].map(([key, tag]): Tag => (fixed.has(key) ? { ...tag, rank: 0 } : tag)),
    changed,
    overruled,
  }
}

const fittedKey = (key: string, { key: limits, reserved }: TagLimits): string =>
  key === '' || reserved.test(key) ? fitText(key, limits, 'key.') : fitText(key, limits)

/**
 * Tags in the form and limits of a cloud: what does not fit is shortened or put in other characters with a hash at its
 * end. Of too many the facts go first and protected keys last, counted in the tag `konductor.omitted`. All of it is
 * reported, nothing is dropped in silence.
 *
 * Pure and deterministic.
 */
export const encodeTags = (layers: TagLayers, limits: TagLimits, protectedKeys: readonly string[] = []): FittedTags => {
  const { tags, changed, overruled } = merged(layers, limits, protectedKeys)
  const encoded = tags.map(({ key, value, rank }): Tag => {
    const [newKey, newValue] = [fittedKey(key, limits), fitText(value, limits.value)]
    if (newKey !== key) changed.push(`key ${JSON.stringify(key)} is ${JSON.stringify(newKey)}`)
    if (newValue !== value) changed.push(`the value of ${newKey} is ${JSON.stringify(newValue)}`)
    return { key: newKey, value: newValue, rank }
  })
  const most = limits.tags - limits.room
  const ranked = encoded.toSorted((a, b) => a.rank - b.rank)
  const kept = new Set(encoded.length <= most ? encoded : ranked.slice(0, most - 1))
  const omitted = encoded.filter((tag) => !kept.has(tag))
  for (const { key } of omitted) changed.push(`${key} is left out: more than ${most} tags`)
  const digest = shortHash(JSON.stringify(omitted.map(({ key, value }) => [key, value])))
  return {
    tags: {
      ...Object.fromEntries(encoded.filter((tag) => kept.has(tag)).map(({ key, value }) => [key, value])),
      ...(omitted.length === 0 ? {} : { 'konductor.omitted': `${omitted.length} tags ${digest}` }),
    },
    protected: [...kept].filter(({ rank }) => rank === 0).map(({ key }) => key),
    changed,
    overruled,
  }
}

/**
 * The metadata of a run as the tags of a cloud: what is known of it, over that the project's tags, and over both those
 * that are given.
 */
export const metadataTags = (
  metadata: Metadata,
  stack: string,
  limits: TagLimits,
  own?: Readonly<Record<string, string>>,
): FittedTags => {
  const place = { ...tagPlace, longest: limits.value.longest }
  const facts = metadataFacts(metadata, stack)
  const shortened = facts.flatMap((fact) =>
    'controls' in fact && !holdsAll(fact.controls, place) ? [`the controls of ${fact.key} are not all there`] : [],
  )
  const tags = encodeTags(
    {
      facts: Object.fromEntries(
        facts.map((fact) => [fact.key, 'controls' in fact ? encodeControls(fact.controls, place) : fact.value]),
      ),
      project: metadata.project.tags,
      own,
    },
    limits,
    metadata.protected,
  )
  return { ...tags, changed: [...shortened, ...tags.changed] }
}

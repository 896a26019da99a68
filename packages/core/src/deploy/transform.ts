import type { ModuleTags, TagPolicy } from '@konductor/interfaces'
import type { Inputs, ResourceTransform, ResourceTransformResult } from '@pulumi/pulumi'
import { mergeTags, type Tags } from '../metadata/merge-tags.ts'

/** Tags for the resource types of one policy. */
export interface TagRule {
  takes(type: string): boolean
  /** The tags of a type that takes them. */
  tagsOf(type: string): readonly (Tags & { readonly property: readonly string[] })[]
  /** Hears of a resource whose own tag gives way to a protected one. */
  onOverruled?(type: string, name: string, key: string): void
}

type Encoded = ReturnType<TagPolicy['encode']>

/** A policy, what it makes of a run's metadata, and who writes that. */
export interface EncodedPolicy {
  readonly policy: TagPolicy
  readonly encoded: Encoded
  readonly writtenBy: ModuleTags['writtenBy']
  /** The same for types that take another form; asked once for each that there is a resource of. */
  encodeAs?(form: string): Encoded
  onOverruled?(type: string, name: string, key: string): void
}

/**
 * What the transform has to do for each policy: all of its tags where core writes them, and where a provider does, only
 * those that are protected from a resource's own. One with nothing to do is left out.
 */
export const tagRules = (policies: readonly EncodedPolicy[]): readonly TagRule[] =>
  policies.flatMap(({ policy, encoded, writtenBy, encodeAs, onOverruled }): readonly TagRule[] => {
    const puts = writtenBy === 'transform' ? 'all' : 'protected'
    const foldsCase = policy.foldsCase === true
    const tagsIn = ({ tags }: Encoded) =>
      tags.map(({ property, values, protected: kept = [] }) => {
        return { property, values, protected: new Set(kept), foldsCase, puts } as const
      })
    const common = tagsIn(encoded)
    if (puts === 'protected' && common.every((each) => each.protected.size === 0)) return []
    const forms = new Map<string, typeof common>()
    const tagsOf = (type: string): typeof common => {
      const form = policy.formOf?.(type)
      if (form === undefined || encodeAs === undefined) return common
      const tags = forms.get(form) ?? tagsIn(encodeAs(form))
      forms.set(form, tags)
      return tags
    }
    const known = new Map<string, boolean>()
    const takes = (type: string): boolean => {
      const found = known.get(type) ?? policy.takes(type)
      known.set(type, found)
      return found
    }
    return [{ takes, tagsOf, ...(onOverruled === undefined ? {} : { onOverruled }) }]
  })

/** A resource as far as its tags go. */
export interface Taggable {
  readonly type: string
  readonly name: string
  readonly props: Inputs
}

/** The properties of a resource with its tags; the same value where there are none to put. */
export const tagged = (rules: readonly TagRule[], { type, name, props }: Taggable): Inputs => {
  let written = props
  for (const { takes, tagsOf, onOverruled } of rules) {
    if (!takes(type)) continue
    for (const tags of tagsOf(type)) {
      const [head = '', ...rest] = tags.property
      const was: unknown = written[head]
      const is = mergeTags(was, rest, tags, (key) => onOverruled?.(type, name, key))
      if (is !== was) written = { ...written, [head]: is }
    }
  }
  return written
}

/**
 * Puts tags on every custom resource that takes them, as the rules say once they are known.
 *
 * @param rules Settles in every run: resources wait for it, and where it fails, so do they.
 */
export const tagTransform =
  (rules: Promise<readonly TagRule[]>): ResourceTransform =>
  async ({ custom, type, name, props }) => {
    if (!custom) return undefined
    const written = tagged(await rules, { type, name, props })
    return written === props ? undefined : keepingOptions(written)
  }

/**
 * The answer that changes properties and nothing else. The SDK's type wants options; giving back those it handed over
 * makes their defaults explicit: a replacement is then created before the old one is deleted, and the children of a
 * remote component lose their provider.
 */
const keepingOptions = (props: Inputs): ResourceTransformResult =>
  ({ props, opts: undefined }) as unknown as ResourceTransformResult

import type { TagPolicy } from '@konductor/interfaces'
import type { ResourceTransform, ResourceTransformResult } from '@pulumi/pulumi'
import { registerResourceTransform } from '@pulumi/pulumi/runtime/stack.js'
import { mergeTags, type Tags } from '../metadata/merge-tags.ts'

/** Tags for the resource types of one policy. */
export interface TagRule {
  takes(type: string): boolean
  readonly tags: readonly (Tags & { readonly property: readonly string[] })[]
}

/** The rules of the policies whose tags core itself writes. */
export const tagRules = (
  policies: readonly { readonly policy: TagPolicy; readonly encoded: ReturnType<TagPolicy['encode']> }[],
  protectedKeys: readonly string[],
): readonly TagRule[] =>
  policies.map(({ policy, encoded }) => ({
    takes: (type) => policy.takes(type),
    tags: encoded.tags.map((tags) => ({ ...tags, protected: new Set(protectedKeys) })),
  }))

/**
 * Puts tags on every custom resource that takes them, as the rules say once they are known.
 *
 * @param rules Resolves in every run, with none when the run fails: resources wait for it.
 */
export const tagTransform =
  (rules: Promise<readonly TagRule[]>): ResourceTransform =>
  async ({ custom, type, props }) => {
    if (!custom) return undefined
    const taking = (await rules).filter((rule) => rule.takes(type)).flatMap(({ tags }) => tags)
    if (taking.length === 0) return undefined
    return keepingOptions(
      taking.reduce<unknown>((written, { property, ...tags }) => mergeTags(written, property, tags), props),
    )
  }

/**
 * The answer that changes properties and nothing else. The SDK's type wants options; giving back those it handed over
 * makes their defaults explicit: a replacement is then created before the old one is deleted, and the children of a
 * remote component lose their provider.
 */
const keepingOptions = (props: unknown): ResourceTransformResult =>
  ({ props, opts: undefined }) as unknown as ResourceTransformResult

/** Registers the one transform of a run; to be called before the program can create a resource. */
export const registerTagTransform = (rules: Promise<readonly TagRule[]>): void =>
  registerResourceTransform(tagTransform(rules))

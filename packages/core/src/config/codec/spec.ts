/** What a codec accepts, as data: the schema, the docs and the secret leaves are made from it. */
export type Spec =
  | { readonly type: 'text'; readonly expected?: string; readonly pattern?: string; readonly empty?: boolean }
  | { readonly type: 'flag' }
  | { readonly type: 'number'; readonly whole: boolean; readonly min?: number; readonly max?: number }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'list'; readonly item: Spec; readonly min?: number }
  | { readonly type: 'named'; readonly item: Spec; readonly key: KeyRule }
  | { readonly type: 'closed'; readonly properties: Readonly<Record<string, PropertySpec>> }
  | { readonly type: 'shapes'; readonly shapes: readonly Spec[] }
  | { readonly type: 'secret'; readonly of: Spec; readonly plain: PlainSecret }
  /** Text that is secret where it was encrypted, and only there. */
  | { readonly type: 'identifier'; readonly of: Spec }
  | { readonly type: 'anything' }

/** One property of a closed object, as data. */
export interface PropertySpec {
  readonly spec: Spec
  readonly presence: Presence
  readonly description: string
  readonly default?: unknown
  readonly example?: unknown
  readonly aliases: readonly string[]
  readonly deprecated?: string
  /** Environment variables that count where configuration says nothing. */
  readonly environment?: readonly string[]
}

/**
 * What becomes of a property that nobody wrote: a problem, nothing, its default, or (a group) what an empty map
 * decodes to.
 */
export type Presence = 'required' | 'optional' | 'defaulted' | 'group'

/** Which keys a map takes whose keys are no settings. */
export interface KeyRule {
  /** Source of a regular expression. */
  readonly pattern: string
  /** In the user's words, and whose limit it is: "at most 24 characters, since AWS …". */
  readonly expected: string
  /**
   * Given where the keys are words of somebody else, not the user's own: those that can be listed, of which the nearest
   * to a wrong one is suggested.
   */
  readonly known?: readonly string[]
}

/** What a secret written in plain text gets. */
export type PlainSecret = 'warning' | 'problem'

/** What would have been right, in the user's words. */
export const expectation = (spec: Spec): string => {
  switch (spec.type) {
    case 'text':
      return spec.expected ?? 'text'
    case 'flag':
      return 'true or false'
    case 'number':
      return `${spec.whole ? 'a whole number' : 'a number'}${range(spec.min, spec.max)}`
    case 'choice':
      return `one of ${spec.values.join(', ')}`
    case 'list':
      return `a list, each ${expectation(spec.item)}`
    case 'named':
      return spec.key.known === undefined ? 'a map from your own names' : `a map, each value ${expectation(spec.item)}`
    case 'closed':
      return 'a map'
    case 'shapes':
      return spec.shapes.map(expectation).join(', or ')
    case 'secret':
      return `${expectation(spec.of)}, as a secret`
    case 'identifier':
      return `${expectation(spec.of)}, may be encrypted`
    case 'anything':
      return 'anything'
  }
}

const range = (min: number | undefined, max: number | undefined): string =>
  min !== undefined && max !== undefined
    ? ` from ${min} to ${max}`
    : min !== undefined
      ? ` of at least ${min}`
      : max !== undefined
        ? ` of at most ${max}`
        : ''

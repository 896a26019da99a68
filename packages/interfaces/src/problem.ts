/** Something the user can put right, as plain data. */
export interface Problem<Tag extends string = string> {
  /** Stable name: asserted in tests, listed in the docs, never reworded. */
  readonly _tag: Tag
  /** Where, in the user's words: `aws.providers.east.region (config/dev.yaml:12:15)`. */
  readonly at: string
  /** What was wrong and what was expected. Never the value of a secret. */
  readonly because: string
  /** The change or command that puts it right. */
  readonly fix: string
}

/** A problem, or something that is only worth saying. */
export interface Finding extends Problem {
  /** A `problem` ends the run before anything is registered, but for `lackedBy`; a `warning` is logged. */
  readonly severity: 'problem' | 'warning'
  /**
   * Id of a unit, where the problem is that this machine lacks something for it: in a preview and an update it fails that
   * unit alone. What needs the unit is skipped, everything else is built, and the run then fails. For what is missing
   * only: never for what contradicts itself, or might lead to something else than is meant.
   */
  readonly lackedBy?: string
}

/** A success or what was wrong: fp-ts's `Either` by structure, so that this package has no runtime. */
export type Outcome<E, A> = { readonly _tag: 'Left'; readonly left: E } | { readonly _tag: 'Right'; readonly right: A }

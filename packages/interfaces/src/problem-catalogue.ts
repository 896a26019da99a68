/** What a problem or a warning with this tag means, whoever gets it. */
export interface ProblemEntry {
  /**
   * `problem`: ends the run before anything is registered, or fails the unit that the machine lacks something for.
   * `warning`: is only said. `either`: one or the other, by the mode, the place or the command; `means` or the section
   * says by what.
   */
  readonly severity: 'problem' | 'warning' | 'either'
  /** What was found, as one Markdown line without a full stop. */
  readonly means: string
  /** What puts it right, as one Markdown line without a full stop. */
  readonly fix: string
}

/**
 * The tags that a package gives to problems and warnings: section of the docs → tag → what it means.
 *
 * A tag is a contract: scripts match it and tests assert it, so it is never renamed.
 */
export type ProblemCatalogue = Readonly<Record<string, Readonly<Record<string, ProblemEntry>>>>

import type { Problem } from '@konductor/interfaces'

/** Who says what a setting is. */
export type Teller =
  /** A layer file. */
  | 'layer'
  /** The configuration of the stack. */
  | 'stack'
  /** Pulumi's own namespace of the provider: `aws:region`. */
  | 'pulumi'
  /** The `modules:` map. */
  | 'modules'
  /** The codec: nobody wrote it. */
  | 'default'

/** What one source says of a setting, and where. */
export interface Told {
  readonly by: Teller
  /**
   * `[secret]` in place of a secret, `[not shown]` in place of what no installed module describes, and which may be one.
   * Absent for a map, and where a `null` takes the setting away.
   */
  readonly value?: unknown
  /** A `null`: it takes away what weaker sources say. */
  readonly removes?: true
  /** The key it was written under, where that is not the path itself: `project.cost_center`, `aws:region`, `modules.aws`. */
  readonly written?: string
  /** Relative to the folder of Pulumi.yaml. Absent where no file shows the value: an environment of ESC, `--config-file`. */
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** Everything there is to know of one setting. */
export interface Explanation {
  /** In canonical spelling. */
  readonly path: string
  readonly kind: 'value' | 'map'
  /** What counts; absent where nobody said anything and there is no default. */
  readonly told?: Told
  /** What it overrode, the strongest first. */
  readonly overrode: readonly Told[]
  /** In the user's words: `true or false`. Absent where nothing describes the setting. */
  readonly type?: string
  readonly description?: string
  readonly required: boolean
  /** Whether its value is secret wherever it goes. */
  readonly secret: boolean
  readonly default?: unknown
  readonly example?: unknown
  /** What to write instead. */
  readonly deprecated?: string
  /** Older names that are still read. */
  readonly aliases: readonly string[]
  /** Environment variables that count where configuration says nothing, and whether they are set. */
  readonly environment: readonly { readonly name: string; readonly set: boolean }[]
  /** What is wrong with it, or below it. */
  readonly problems: readonly Problem[]
}

/** A setting that opens something, and what comes of it. */
export interface Insecure {
  /** Name of the component that has it, and no other. */
  readonly unit: string
  /** The setting, in words. */
  readonly opens: string
  /** A component that differs from it in this setting alone. */
  readonly like: string
  /** Findings that are not excused, by rule: all of them. */
  readonly found: readonly string[]
  /** Safeguards that the other claims and this one does not: all of them. */
  readonly loses: readonly string[]
  /** Why no judge finds it, or why no claim is lost. */
  readonly because?: string
}

/** Units that are planned and judged together, whatever they are for. */
export interface UnitsCase {
  readonly name: string
  /** Units in which nothing is to be found but what is excused. All others are in `insecure`. */
  readonly secure: readonly string[]
  readonly insecure: readonly Insecure[]
  /** Whether the project is one of production, which has other defaults. @default false */
  readonly production?: boolean
}

/** Units of AWS. */
export interface JudgedCase extends UnitsCase {
  /** The `aws` section. */
  readonly aws: object
}

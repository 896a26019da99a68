/** Something that a judge finds wrong. */
export interface Finding {
  /** As the judge writes it: `AwsSolutions-S1`, `CT.S3.PR.2`. */
  readonly rule: string
  /** Logical id in the template. */
  readonly resource: string
  /** What the rule asks for, in the judge's own words. */
  readonly because: string
  /** What in the resource, where the rule says so. */
  readonly detail?: string
}

/** What one judge says of a template. */
export interface Verdict {
  readonly judge: string
  /** Every rule it has. */
  readonly rules: readonly string[]
  /** Those that were for something in the template. */
  readonly applied: readonly string[]
  readonly findings: readonly Finding[]
  /** Why it could not judge on this machine. */
  readonly missing?: string
}

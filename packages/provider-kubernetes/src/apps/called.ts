import type { Input } from '@pulumi/pulumi'

/** What a workload is called and its pods carry, beside what it was given. */
export interface Called {
  /** `metadata.name`. */
  readonly name: string
  /** `metadata.name` of the account of its pods. */
  readonly serviceAccountName: Input<string>
  /** Labels of its pods. */
  readonly labels: Readonly<Record<string, string>>
}

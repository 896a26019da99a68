import type { Finding } from './problem.ts'

/** What a module is told of a planned resource. */
export interface PlannedFacts {
  readonly urn: string
  /** Pulumi's type token: `kubernetes:apps/v1:Deployment`. */
  readonly type: string
  readonly name: string
  /** A resource of a cloud, not a component. */
  readonly custom: boolean
  /** Looked up, not created. */
  readonly read?: boolean
  /** URN of its provider. */
  readonly provider?: string
  /** `{ secret: true }` and `{ unknown: true }` in place of values that a plan does not show or know. */
  readonly inputs: Readonly<Record<string, unknown>>
}

/** Something wrong with a planned resource; `at` names it by kind, name and path. */
export interface PlannedFinding extends Finding {
  readonly urn: string
}

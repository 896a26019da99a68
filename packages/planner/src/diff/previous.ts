/** A resource as it was before. */
export interface PreviousResource {
  readonly urn: string
  readonly type: string
  readonly custom: boolean
  readonly id?: string
  /** The id that it was imported by. */
  readonly importId?: string
  readonly parent?: string
  /** URN of its provider. */
  readonly provider?: string
  /** In the form of a plan's. */
  readonly inputs: Readonly<Record<string, unknown>>
  /** What it turned out to be, in the form of a plan's; not in an earlier plan. */
  readonly outputs?: Readonly<Record<string, unknown>>
  /** Pulumi only looked it up. */
  readonly external?: boolean
  readonly protect?: boolean
  readonly retainOnDelete?: boolean
  /** Replaced already, and yet to be deleted. */
  readonly pendingDelete?: boolean
  /** Deleted already, and yet to be made again. */
  readonly pendingReplacement?: boolean
  readonly replacementTrigger?: unknown
}

/** What there is, or was planned before. */
export interface Previous {
  /** `state` holds what providers made of the inputs; a `plan` only what the program said. */
  readonly kind: 'state' | 'plan'
  /** Parents and dependencies first. */
  readonly resources: readonly PreviousResource[]
}

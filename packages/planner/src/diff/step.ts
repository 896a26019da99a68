/** What a deployment would do to one resource, in the words of Pulumi's previews. */
export type Operation = 'create' | 'import' | 'read' | 'update' | 'replace' | 'same' | 'delete' | 'discard'

/**
 * How a property differs. `unknown`: what it will be is only known once something exists. `secret`: a secret that cannot
 * be compared. `content`: a file by the same name, which may hold something else.
 */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'unknown' | 'secret' | 'content'

/** A property of a resource that differs from before. Values are not in it. */
export interface PropertyChange {
  /** `tags.owner`, `ingress[0].fromPort` */
  readonly path: string
  readonly kind: ChangeKind
  /** It may turn out to be the same. */
  readonly may?: true
  /** A new resource is needed for it; `may`: nobody knows whether. */
  readonly replaces?: true | 'may'
}

/** What a deployment would do to one resource. */
export interface Step {
  readonly op: Operation
  /** Of what is deleted or discarded the old one. */
  readonly urn: string
  readonly type: string
  readonly name: string
  /** The URN that it has had, where that was another: an alias leads there. */
  readonly oldUrn?: string
  /** What it may come to instead, by what is not known here. */
  readonly may?: 'update' | 'replace'
  /** In the order of their paths. */
  readonly changes?: readonly PropertyChange[]
  /** Why, beside `changes`: one sentence each. */
  readonly because?: readonly string[]
  /** The old one is deleted before the new one is made. */
  readonly deleteFirst?: true
  /** Pulumi refuses to: the resource is protected. */
  readonly refused?: 'protected'
  /** It leaves the state, and stays in the cloud. */
  readonly retained?: true
  /** Left over by an earlier deployment. */
  readonly pending?: true
}

/** A plan against what there is. */
export interface Comparison {
  /** In the order of the plan, then what is deleted, dependents first. Providers that nobody wrote are left out. */
  readonly steps: readonly Step[]
  /** How often each operation occurs, those that occur only. */
  readonly counts: Readonly<Partial<Record<Operation, number>>>
  /** How many steps may come to more than their operation says, by what; not there where none may. */
  readonly may?: Readonly<Partial<Record<'update' | 'replace', number>>>
  /** URNs of what stands inside a component that its provider builds: nothing can be said of them. */
  readonly unseen: readonly string[]
  /** `false` when the program did not run to its end: what it did not reach is not shown as deleted, nor would it be. */
  readonly complete: boolean
}

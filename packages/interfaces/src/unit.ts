import type { UnitOpening, WrittenAcknowledgement } from './claim.ts'
import type { Catalogue, Kind, Reference, ReferencesOf } from './catalogue.ts'
import type { UnitOptions, Overrides } from './options.ts'

/** What every unit has, whatever its kind. */
export interface UnitBase {
  /**
   * Unique in the run; what references name: `aws.components.eks.platform`, or
   * `kubernetes.resources.namespaces.shop@platform` where one entry makes several.
   */
  readonly id: string
  /** Where it was written: the path in configuration. */
  readonly at: string
  /** Pulumi logical name: the user's key, and `<key>-<cluster>` where one entry makes several. */
  readonly name: string
  /** Free labels by which others select it: platform, environment, region. */
  readonly labels?: Readonly<Record<string, string>>
  /** Pulumi's resource options, as the user wrote them. */
  readonly options?: UnitOptions
  /** Logical name it had before: becomes an alias, so that nothing is replaced. */
  readonly formerly?: string
  /**
   * Other logical names that it may have had, since what it is on had another key before: further aliases. Which of them
   * it had depends on which renames were deployed together.
   */
  readonly formerNames?: readonly string[]
  /** The user's unchecked last word on a child's arguments. */
  readonly override?: Overrides
  /** Holds data that cannot be made again: `protect` is then on in production unless the user says otherwise. */
  readonly stateful?: boolean
  /**
   * Whether losing its last user loses the unit: a log bucket that only exists because a bucket logs into it.
   * Left out of counts and lists of what the user asked for.
   */
  readonly implied?: boolean
  /** What its settings open that is closed by default; core asks for the reasons. */
  readonly openings?: readonly UnitOpening[]
  /** The reasons that stand beside: its own, and those of the defaults it has its settings from. */
  readonly acknowledged?: readonly WrittenAcknowledgement[]
}

/** One thing that configuration asked for: plain data, made without Pulumi, so that every tool can see it. */
export interface UnitOf<K extends string, D extends Kind> extends UnitBase {
  readonly kind: K
  readonly settings: D['settings']
  readonly needs: ReferencesOf<D>
  readonly offers: readonly D['offers'][]
}

/** Any unit of a catalogue: a union told apart by `kind`. */
export type UnitIn<C extends Catalogue> = { readonly [K in keyof C & string]: UnitOf<K, C[K]> }[keyof C & string]

/** A unit whose catalogue has been forgotten: what core checks, orders and draws. */
export interface Unit extends UnitBase {
  readonly kind: string
  readonly settings: unknown
  readonly needs: { readonly [role: string]: Reference | readonly Reference[] | undefined }
  readonly offers: readonly string[]
}

/** A unit of another module that offers what a module `accepts`, as plain data. */
export interface OfferedUnit {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly at: string
  readonly capability: string
  readonly labels: Readonly<Record<string, string>>
}

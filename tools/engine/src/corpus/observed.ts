/** A resource in words that a preview of the engine and a plan share; what is not said is left out. */
export interface ObservedResource {
  readonly urn: string
  readonly op: 'create' | 'read' | 'import' | (string & {})
  readonly type: string
  readonly name: string
  readonly custom: boolean
  readonly id?: string
  readonly parent?: string
  /** URN. */
  readonly provider?: string
  readonly dependencies?: readonly string[]
  /** Input → URNs, those that have any. */
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>
  /** Unknown values are `[unknown]`, secret ones `[secret]`. */
  readonly inputs?: unknown
  /** Of components and the stack. */
  readonly outputs?: unknown
  readonly options?: Readonly<Record<string, unknown>>
}

/** A line that a run wrote. */
export interface ObservedLine {
  readonly severity: string
  readonly message: string
  readonly urn?: string
}

/** All that a run of one program showed. */
export interface Observed {
  readonly ok: boolean
  readonly resources: readonly ObservedResource[]
  readonly lines: readonly ObservedLine[]
}

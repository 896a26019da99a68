/** Where the program came from. `"unknown"` where git could not say; never holds credentials. */
export interface GitFacts {
  readonly repository: string
  readonly branch: string
  readonly commit: string
  readonly commitMessage: string
  /** The tag that points at the commit. */
  readonly tag: string | null
  /** Whether tracked files differ from the commit; `null` when git could not say. */
  readonly dirty: boolean | null
}

/** What the project says of itself. */
export interface ProjectFacts {
  readonly name: string
  readonly environment?: string
  readonly organization?: string
  readonly owner?: string
  readonly costCenter?: string
  readonly tags?: Readonly<Record<string, string>>
}

/** A control of a framework, by the id its publisher gives it: `SC-28`. */
export interface Control {
  readonly id: string
  readonly description?: string
}

/** A compliance framework the project answers to. */
export interface Framework {
  readonly name: string
  readonly version?: string
  readonly controls: readonly Control[]
}

/** The compliance claims of a project, as written. */
export interface Compliance {
  readonly frameworks: readonly Framework[]
  readonly [more: string]: unknown
}

/** Who, what and why: written on every resource that can carry it, and to `state`. */
export interface Metadata {
  readonly git: GitFacts
  readonly project: ProjectFacts
  readonly compliance: Compliance
}

/** Metadata in one cloud's words. */
export interface EncodedTags {
  /** Where on a resource the values go: `['tags']`, `['metadata', 'labels']`. */
  readonly property: readonly string[]
  readonly values: Readonly<Record<string, string>>
}

/** How a module's cloud takes tags: data for core's one transform and for the plan. */
export interface TagPolicy {
  /** Whether a resource type takes them: `aws:s3/bucket:Bucket`. */
  takes(type: string): boolean
  /** Metadata in this cloud's form and limits. Pure and deterministic. */
  encode(
    metadata: Metadata,
    stack: string,
  ): { readonly tags: readonly EncodedTags[]; readonly changed: readonly string[] }
  /** Where on a resource its tags stand: `['tags']`, `['metadata', 'labels']`. */
  readonly properties: readonly (readonly string[])[]
  /** Where among the inputs of a provider that writes them they stand: `['defaultTags', 'tags']`. */
  readonly providerProperty?: readonly string[]
  /** Type of the Pulumi providers that this policy covers: `pulumi:providers:aws`. */
  readonly providerType: string
}

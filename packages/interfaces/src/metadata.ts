import type { Acknowledgement, ControlsByFramework } from './claim.ts'

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
  /** By one name each where it is known: `nist-800-53`, `iso-27001`, `hipaa`, `pci-dss`; else as written. */
  readonly name: string
  readonly version?: string
  /** None means all that the project's components support. */
  readonly controls: readonly Control[]
  /** What else stands in the block of a framework that is not known, as written. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** What becomes of what compliance finds: nothing, a warning, or the end of the run before anything is registered. */
export type ComplianceMode = 'disabled' | 'warn' | 'enforcing'

/** An authorization to operate; the dates as ISO 8601. */
export interface AuthorizationToOperate {
  readonly id?: string
  readonly authorized?: string
  /** When it ends. */
  readonly eol?: string
  readonly lastTouch?: string
}

/** What the Federal Information Security Modernization Act asks of the system. */
export interface Fisma {
  /** The impact level of FIPS 199, which chooses the baseline of controls. */
  readonly level?: 'low' | 'moderate' | 'high'
  readonly ato?: AuthorizationToOperate
}

/** Somebody who answers for the project, and how to reach them. */
export interface Party {
  readonly name: string
  readonly contacts: readonly string[]
}

/** A control that the project does not meet everywhere, with who answers for it and until when. */
export interface ComplianceException extends Acknowledgement {
  /** Ids of units it is for, `*` at the end for all that start so. @default every unit */
  readonly units?: readonly string[]
  /** Labels that the units it is for carry, all of them. @default every unit */
  readonly labels?: Readonly<Record<string, string>>
}

/** What a project says of its compliance: one model, whichever generation of the spelling it was written in. */
export interface Compliance {
  readonly mode: ComplianceMode
  readonly frameworks: readonly Framework[]
  readonly fisma?: Fisma
  readonly exceptions: readonly ComplianceException[]
  readonly ownership?: { readonly owner?: Party; readonly operations?: Party }
  /** Whether it is held to the rules of production. @default whether `project.environment` is production */
  readonly production?: boolean
}

/** Who, what and why: written on every resource that can carry it, and to `state`. */
export interface Metadata {
  readonly git: GitFacts
  readonly project: ProjectFacts
  readonly compliance: Compliance
  /** Keys of tags whose values what stands closer to a resource does not replace. @default none */
  readonly protected?: readonly string[]
}

/** Metadata in one cloud's words. */
export interface EncodedTags {
  /** Where on a resource the values go: `['tags']`, `['metadata', 'labels']`. */
  readonly property: readonly string[]
  readonly values: Readonly<Record<string, string>>
  /** The keys of `values` that a resource's own do not replace. @default none */
  readonly protected?: readonly string[]
}

/** How a module's cloud takes tags: data for core's one transform and for the plan. */
export interface TagPolicy {
  /** Whether a resource type takes them: `aws:s3/bucket:Bucket`. */
  takes(type: string): boolean
  /**
   * Metadata in this cloud's form and limits. Pure and deterministic.
   *
   * @param form One that `formOf` names. @default the form of most types
   */
  encode(
    metadata: Metadata,
    stack: string,
    form?: string,
  ): { readonly tags: readonly EncodedTags[]; readonly changed: readonly string[] }
  /**
   * In which form a type takes its tags, where that is not the form of most: fewer of them, or other characters.
   *
   * @default all types take the same
   */
  formOf?(type: string): string | undefined
  /**
   * Of the controls that a resource supports, what its tags do not hold, each as a phrase.
   *
   * @default they hold all
   */
  leftOut?(controls: ControlsByFramework): readonly string[]
  /** Where on a resource its tags stand: `['tags']`, `['metadata', 'labels']`. */
  readonly properties: readonly (readonly string[])[]
  /** Whether keys that differ in case only are one key here. @default false */
  readonly foldsCase?: boolean
  /** Where among the inputs of a provider that writes them they stand: `['defaultTags', 'tags']`. */
  readonly providerProperty?: readonly string[]
  /** Type of the Pulumi providers that this policy covers: `pulumi:providers:aws`. */
  readonly providerType: string
}

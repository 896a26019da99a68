import type { Problem } from '@konductor/interfaces'

/** One line that the program or the planner wrote. */
export interface LogEntry {
  readonly severity: 'debug' | 'info' | 'warning' | 'error'
  readonly message: string
  /** The resource it is about. */
  readonly urn?: string
}

/** When a hook runs. */
export type HookTime =
  'beforeCreate' | 'afterCreate' | 'beforeUpdate' | 'afterUpdate' | 'beforeDelete' | 'afterDelete' | 'onError'

/** The Pulumi options a resource was registered with, those it was given only. */
export interface PlannedOptions {
  readonly protect?: boolean
  readonly retainOnDelete?: boolean
  readonly deleteBeforeReplace?: boolean
  readonly ignoreChanges?: readonly string[]
  readonly replaceOnChanges?: readonly string[]
  readonly hideDiffs?: readonly string[]
  readonly additionalSecretOutputs?: readonly string[]
  /** URNs, or what differs from the resource's own URN. */
  readonly aliases?: readonly (string | Readonly<Record<string, string | boolean>>)[]
  /** The id of the resource that is taken over. */
  readonly import?: string
  readonly customTimeouts?: Readonly<Record<string, string>>
  readonly deletedWith?: string
  readonly replaceWith?: readonly string[]
  /** A changed value replaces the resource. */
  readonly replacementTrigger?: unknown
  /** How many callbacks would move the state of an earlier version. */
  readonly stateMigrations?: number
  /** Variable of the environment that a provider's plugin sees → variable that its value comes from. */
  readonly envVarMappings?: Readonly<Record<string, string>>
  /** The version of the provider's plugin. */
  readonly version?: string
  readonly pluginDownloadURL?: string
  /** When → the names of the hooks that run then. One before or after a delete stops a plain `pulumi destroy`. */
  readonly hooks?: Readonly<Partial<Record<HookTime, readonly string[]>>>
  /** What a component hands its children: package → URN of the provider. */
  readonly providers?: Readonly<Record<string, string>>
}

/** A resource that the program would create or read. */
export interface PlannedResource {
  readonly urn: string
  readonly type: string
  /** Pulumi logical name. */
  readonly name: string
  /** Managed by a provider; `false` for a component. */
  readonly custom: boolean
  /** URN; only the stack itself and providers by default have none. */
  readonly parent?: string
  /** URN of the provider that manages it. */
  readonly provider?: string
  /** URNs, sorted: what its inputs are made from, and `dependsOn`. */
  readonly dependencies: readonly string[]
  /** Input → URNs, sorted, that it is made from; those that depend on nothing are left out. */
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>
  /** Secrets are `{ secret: true }`, unknowns `{ unknown: true }`. */
  readonly inputs: Readonly<Record<string, unknown>>
  readonly options: PlannedOptions
  /** What a component says of itself, in the form of `inputs`; those of the stack are the plan's. */
  readonly outputs?: Readonly<Record<string, unknown>>
  /** A component that its provider would build: what is in it is not in the plan. */
  readonly remote?: true
  /** Looked up, not made. */
  readonly read?: true
  /** The id it is read or imported by, or has already. */
  readonly id?: string
  /**
   * In a plan against what there is: the program was told what the resource has. `same`: all of it; `update`: what an
   * update is taken to leave of it.
   */
  readonly deployed?: 'same' | 'update'
  /** A provider that nobody wrote: Pulumi makes it for resources that name none. */
  readonly byDefault?: true
}

/** How the program ended. */
export interface Ended {
  /** It ran to its end; what it would create is all in the plan. */
  readonly ok: boolean
  /** `null` when it never started or was stopped. */
  readonly exitCode: number | null
  /**
   * Where to look when it is not ok: in what the user wrote (a project, a stack, configuration that the program itself
   * refused), or in the program.
   */
  readonly fault?: 'input' | 'program'
  /** Why it is not ok, in one or a few lines. */
  readonly reason?: string
}

/** What a Pulumi program would create, found without Pulumi's engine. */
export interface Plan {
  readonly schemaVersion: 1
  readonly project: string
  readonly stack: string
  /** Parents before children, siblings by URN: the same order on every run. */
  readonly resources: readonly PlannedResource[]
  /** The stack's outputs, in the form of `inputs`. */
  readonly outputs: Readonly<Record<string, unknown>>
  readonly problems: readonly Problem[]
  /**
   * Ids of units of a Konductor program that are not in the plan, because this machine lacks something for them or for
   * what they need: a deployment would leave these out, make everything else, and fail.
   */
  readonly notPlanned?: readonly string[]
  readonly log: readonly LogEntry[]
  /** Milliseconds: `start` until the program's first word, `program` until it ended, `total`; and the program's own. */
  readonly timings: Readonly<Record<string, number>>
  readonly ended: Ended
}

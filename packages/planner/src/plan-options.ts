import type { ReplaceTable } from '@konductor/interfaces'
import type { LogEntry, Plan } from './plan.ts'

/** Something that happened while a plan is made. */
export type PlanEvent =
  | { readonly kind: 'started'; readonly pid: number }
  | { readonly kind: 'resource'; readonly urn: string; readonly type: string; readonly name: string }
  | { readonly kind: 'log'; readonly entry: LogEntry }
  | { readonly kind: 'ended'; readonly exitCode: number | null }

/**
 * What a function or a method of a provider would answer, or `undefined` to leave it unknown; a promise of either is
 * awaited. A value can say `{ unknown: true }`, and `{ secret: true, value }`.
 */
export type Answer = (token: string, args: Readonly<Record<string, unknown>>) => Answered

/** An answer, `undefined` for none, or a promise of either. */
export type Answered = object | undefined | Promise<object | undefined>

/** What something answers when it is asked with these arguments. */
export interface AnswerTo {
  /** Arguments it is asked with; those not named may be anything. @default whatever it is asked */
  readonly args?: Readonly<Record<string, unknown>>
  readonly result?: Readonly<Record<string, unknown>>
  /** It fails, for this reason. */
  readonly failure?: string
}

/**
 * What stands in for the clouds, as data. A value can say `{ unknown: true }`, and `{ secret: true, value }`; what is not
 * answered is unknown.
 */
export interface Answers {
  /** Functions of providers: token → what it answers, or a list of which the first that fits answers. */
  readonly invoke?: Readonly<Record<string, Readonly<Record<string, unknown>> | readonly AnswerTo[]>>
  /** Methods of resources: the same. */
  readonly call?: Readonly<Record<string, Readonly<Record<string, unknown>> | readonly AnswerTo[]>>
  /** Resources that are looked up: type → id → the properties found. */
  readonly read?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>
  /**
   * Stack references: `organization/project/stack` → its outputs, a plan of it, or the path of a JSON file that holds
   * either, or what `pulumi stack export` wrote.
   */
  readonly stacks?: Readonly<
    Record<string, string | Readonly<Record<string, unknown>> | Pick<Plan, 'schemaVersion' | 'outputs'>>
  >
}

/** A resource that the program looks up. */
export interface Lookup {
  readonly type: string
  readonly name: string
  readonly id: string
  readonly inputs: Readonly<Record<string, unknown>>
}

/** What to plan, and what stands in for the clouds. */
export interface PlanOptions {
  /** The folder that holds Pulumi.yaml. */
  readonly project: string
  /** `dev`, `organization/dev` or `organization/project/dev`, as Pulumi's CLI takes it. */
  readonly stack: string
  /** What `pulumi.getOrganization()` says, where the stack does not. @default 'organization' */
  readonly organization?: string
  /**
   * Configuration that wins over the stack's file, as `pulumi preview --config`: `namespace:key` (or a key of the
   * project) → text. It takes the place of the whole key, and is no secret.
   */
  readonly config?: Readonly<Record<string, string>>
  /** The keys of `config` are paths into a map or list, as with `--config-path`: `network.zones[0]`. @default false */
  readonly configPaths?: boolean
  /**
   * Opens the stack's secrets where Pulumi's passphrase provider encrypted them; the plan shows none of them. `false`
   * leaves them sealed: `[sealed]`.
   *
   * @default PULUMI_CONFIG_PASSPHRASE or what PULUMI_CONFIG_PASSPHRASE_FILE names, of `env` or this process; else sealed
   */
  readonly passphrase?: string | false
  /** Added to this process's own environment; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Ends the program; the plan then rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** Milliseconds (the command's `--timeout` takes seconds) after which the program is ended: `PlanTimedOut`. @default no limit */
  readonly timeout?: number
  /** Keeps log lines of severity `debug`. The SDK's own show secrets in clear. @default false */
  readonly debug?: boolean
  /** Told what happens, as it happens. */
  onEvent?(event: PlanEvent): void
  /** Answers the functions of providers: `aws:index/getCallerIdentity:getCallerIdentity`. */
  readonly invoke?: Answer
  /** Answers the methods of resources. */
  readonly call?: Answer
  /** Answers `.get` and stack references with the properties found; those not named are unknown. */
  readonly read?: (lookup: Lookup) => Answered
  /**
   * What there is: the program is told what its resources have that stay, as in a preview of a deployed stack. What
   * `pulumi stack export` wrote, or an earlier plan (which knows no outputs): the path of a JSON file from the project's
   * folder, its content, or what `readPrevious` gave. What would be done is for `compare` to say.
   *
   * @default nothing: every resource is new
   */
  readonly against?: string | object
  /** What is known of which changes replace a resource, for `against`. @default nothing: any change may replace it */
  readonly tables?: readonly ReplaceTable[]
  /** Answers as data, where the functions above have none: the path of a JSON file from the project's folder, or itself. */
  readonly answers?: string | Answers
}

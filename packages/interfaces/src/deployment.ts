import type { Input, Output } from '@pulumi/pulumi'
import type { Capabilities, Capability } from './capability.ts'
import type { Compliance, GitFacts } from './metadata.ts'

/** A module as the `state` output shows it. */
export interface ModuleState {
  readonly enabled: boolean
  /** How many units of each kind were built, those the user did not ask for left out. */
  readonly units?: Readonly<Record<string, number>>
  /** What its named providers say of themselves. */
  readonly providers?: Readonly<Record<string, Readonly<Record<string, Input<unknown>>>>>
}

/** The `state` output. */
export interface State {
  readonly schemaVersion: 1
  readonly metadata: {
    readonly git: GitFacts
    readonly project: Readonly<Record<string, unknown>>
    readonly compliance: Compliance
  }
  readonly providers: Readonly<Record<string, ModuleState>>
  /** What `exports` chose. */
  readonly exports?: Readonly<Record<string, Input<unknown>>>
  /** Every unit's own facts, with `outputs: full`, and always those whose children were overridden. */
  readonly units?: Readonly<Record<string, Readonly<Record<string, Input<unknown>>>>>
}

/** The `secrets` output: by module, only what is not empty. */
export type Secrets = Readonly<Record<string, Readonly<Record<string, Output<unknown>>>>>

/** A read view over what was built: the escape hatch of `deploy({ extend })`. */
export interface BuiltUnits {
  /**
   * What the unit offers under the capability.
   *
   * @throws when there is no such unit, it offers something else, or it failed: the message lists the ones there are.
   */
  get<C extends Capability>(capability: C, id: string): Capabilities[C]
  /** Every unit that offers the capability, by id; `labels` keeps those that carry all of them. */
  all<C extends Capability>(
    capability: C,
    labels?: Readonly<Record<string, string>>,
  ): Readonly<Record<string, Capabilities[C]>>
}

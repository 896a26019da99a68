import type { Input, Output } from '@pulumi/pulumi'
import type { Capabilities, Capability } from './capability.ts'
import type { AcknowledgedOpening } from './claim.ts'
import type { Compliance, GitFacts } from './metadata.ts'
import type { VersionDecision } from './versions.ts'

/** A module as the `state` output shows it. */
export interface ModuleState {
  readonly enabled: boolean
  /** How many units of each kind were built, those the user did not ask for left out. */
  readonly units?: Readonly<Record<string, number>>
  /** What its named providers say of themselves. */
  readonly providers?: Readonly<Record<string, Readonly<Record<string, Input<unknown>>>>>
}

/** A whole unit under `state.exports`, for references from other stacks; what is secret stands under `secrets.exports`. */
export interface ExportedUnit {
  /** Its id in the stack that has it. */
  readonly unit: string
  /** What it offers, by capability. */
  readonly offers: Readonly<Record<string, Readonly<Record<string, Input<unknown>>>>>
}

/** What the project says of its compliance, and what was built for it. */
export interface ComplianceState extends Omit<Compliance, 'mode' | 'exceptions'> {
  /** Not there where it is the default, `enforcing`. */
  readonly mode?: Compliance['mode']
  /** Not there where there are none. */
  readonly exceptions?: Compliance['exceptions']
  /** Framework → control → how many units support it: of the project's frameworks, the controls it names. */
  readonly supports?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** What units open on purpose, with who answers for it and until when. */
  readonly openings?: readonly AcknowledgedOpening[]
}

/** The `state` output. */
export interface State {
  readonly schemaVersion: 1
  readonly metadata: {
    readonly git: GitFacts
    readonly project: Readonly<Record<string, unknown>>
    readonly compliance: ComplianceState
    /** By module, what of the metadata had to be changed to fit its cloud, each as a phrase. */
    readonly changedToFit?: Readonly<Record<string, readonly string[]>>
  }
  readonly providers: Readonly<Record<string, ModuleState>>
  /** Versions of components, by name: those that configuration or a file names, and those that a module uses. */
  readonly versions?: Readonly<Record<string, VersionDecision>>
  /** What `exports` chose: facts, and whole units as an {@link ExportedUnit}. */
  readonly exports?: Readonly<Record<string, Input<unknown> | ExportedUnit>>
  /** Every unit's own facts, with `outputs: full`, and always those whose children were overridden. */
  readonly units?: Readonly<Record<string, Readonly<Record<string, Input<unknown>>>>>
}

/** The part of the `secrets` output that a module has: each a Pulumi secret, by name. */
export interface ModuleSecrets {
  readonly [name: string]: Output<unknown>
  /**
   * Credentials for a limited time, by name, of a module that mints some: its builders put them here by `secretsAt`, as
   * `['temporaryCredentials', 'sessionToken']`. The state keeps them, so modules that have a better way mint none.
   */
  readonly temporaryCredentials?: Output<unknown>
}

/** The `secrets` output: by module, only what is not empty. */
export type Secrets = Readonly<Record<string, ModuleSecrets>>

/** What a unit is found by: `platform`, `environment`, `region`, and the labels configuration gives it. */
export type AttributeFilter = Readonly<Record<string, string>>

/** A unit that was built, as plain data. */
export interface BuiltUnitFacts {
  readonly id: string
  /** The module that it belongs to: `aws`. */
  readonly module: string
  readonly kind: string
  /** Pulumi logical name. */
  readonly name: string
  /**
   * What it is found by: the labels of the Pulumi provider it lives in, and over them its own. `platform` is the module
   * and `environment` that of the project where no label says otherwise.
   */
  readonly attributes: Readonly<Record<string, string>>
  readonly offers: readonly string[]
}

/**
 * A read view over what was built: the escape hatch of `deploy({ extend })`. What is switched off is not in it.
 *
 * It is there while `extend` runs; every later call throws.
 */
export interface BuiltUnits {
  /**
   * What the unit offers under the capability.
   *
   * @throws when there is no such unit, or it offers something else: the message lists the ones there are.
   */
  get<C extends Capability>(capability: C, id: string): Capabilities[C]
  /** What every unit offers under the capability, by id; `where` keeps those that have all of these attributes. */
  all<C extends Capability>(capability: C, where?: AttributeFilter): Readonly<Record<string, Capabilities[C]>>
  /** Every unit, in the order they were built. */
  units(where?: AttributeFilter): readonly BuiltUnitFacts[]
}

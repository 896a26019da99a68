import type { Input } from '@pulumi/pulumi'
import type { Claim, PublishedSafeguard } from './claim.ts'
import type { Capabilities, Capability } from './capability.ts'
import type { Catalogue, Kind, Resolved } from './catalogue.ts'
import type { DeploymentContext } from './context.ts'
import type { AnyExportable, Exportables } from './exportable.ts'
import type { TagPolicy } from './metadata.ts'
import type { PlannedFacts, PlannedFinding } from './planned.ts'
import type { Finding, Outcome, Problem } from './problem.ts'
import type { ProblemCatalogue } from './problem-catalogue.ts'
import type { ReplaceTable } from './replace-table.ts'
import type { OfferedUnit, Unit, UnitIn, UnitOf } from './unit.ts'

/** How a section of configuration is read, described and kept secret: all from one declaration. */
export interface SectionCodec<Config> {
  /** All problems at once, their `at` a path without a place; core adds file, line and column. */
  decode(input: unknown, at: string): Outcome<readonly Problem[], Config>
  /**
   * What is wrong beside what is known to be, whatever that is meant to be; core then says both at once.
   *
   * @param wrong Where something is wrong already: the `at` of problems.
   */
  decodeBeside?(input: unknown, at: string, wrong: readonly string[]): readonly Problem[]
  /** JSON Schema 2020-12 of the section, in canonical spelling. */
  jsonSchema(): Readonly<Record<string, unknown>>
  secretLeaves(): readonly SecretLeaf[]
  /** A path below the section by the codec's own names, of one as it was written: older names, other spellings. */
  canonicalPath?(path: readonly string[]): readonly string[]
  /** One row for each setting, for the reference docs. */
  docs(): readonly SettingDocs[]
}

/** A setting that stays secret wherever it goes, or does so where it was encrypted. */
export interface SecretLeaf {
  /** Keys from the section down, `*` for the user's own names: `providers`, `*`, `credentials`, `secretKey`. */
  readonly path: readonly string[]
  /**
   * What plain text in its place gets; where it is `accepted`, it is no secret, and `decode` is given a `Secret` of
   * `@konductor/core/config` in place of what was encrypted.
   */
  readonly plain: 'warning' | 'problem' | 'accepted'
}

/** One setting in the reference docs. */
export interface SettingDocs {
  readonly path: string
  readonly type: string
  readonly required: boolean
  /** As JSON. */
  readonly default?: string
  /** As JSON. */
  readonly example?: string
  readonly description: string
  /** What to write instead. */
  readonly deprecated?: string
  /** Environment variables that count where nothing is written. */
  readonly environment?: readonly string[]
}

/** What a builder returns. `offers` is there exactly when the kind offers something. */
export type Built<D extends Kind> = {
  /** Plain facts for the `state` output, and for `exports`. */
  readonly state?: Readonly<Record<string, Input<unknown>>>
  /** What the unit does for security, and the controls it supports: of its component, `component.claims`. */
  readonly claims?: readonly Claim[]
  /** For the `secrets` output. */
  readonly secrets?: Readonly<Record<string, Input<string>>>
  /**
   * Where secrets stand in the module's part of the `secrets` output, by name: paths such as `['kubeconfigs', 'dev']`.
   *
   * @default under the unit's id and the name
   */
  readonly secretsAt?: Readonly<Record<string, readonly (readonly string[])[]>>
} & ([D['offers']] extends [never]
  ? unknown
  : { readonly offers: { readonly [O in D['offers'] & Capability]: Capabilities[O] } })

/**
 * Builds one kind: creates resources and returns at once. Synchronous on purpose: what awaits here could end the
 * process well and half-way, and Pulumi deletes whatever a program that ended well did not register.
 */
export type Builder<K extends string, D extends Kind> = (
  unit: UnitOf<K, D>,
  resolved: Resolved<D>,
  context: DeploymentContext,
) => Built<D>

/** A module's heavy half: it imports the cloud's SDK. */
export interface ModuleImplementation<C extends Catalogue> {
  /** One builder for each kind. */
  readonly build: { readonly [K in keyof C & string]: Builder<K, C[K]> }
  /** How what its units offer goes from stack to stack: one for each capability that the descriptor lists. */
  readonly exportable?: Exportables
}

/** What of it a run needs. */
export interface LoadedImplementation<C extends Catalogue> extends Omit<ModuleImplementation<C>, 'build'> {
  readonly build: Partial<ModuleImplementation<C>['build']>
}

/** What a module can look at beside configuration. */
export interface Surroundings {
  /** The folder of Pulumi.yaml. */
  readonly root: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** No cloud is needed: what is missing here is a warning at most. */
  readonly planned: boolean
  /** What is to be fetched once is being fetched now: that it is not there is no finding. */
  readonly fetching?: boolean
}

/** How a module's cloud takes metadata, and who writes it. */
export interface ModuleTags {
  /**
   * Core's transform onto each resource, which costs every resource of the run a question; or the Pulumi provider
   * itself, from its own inputs.
   */
  readonly writtenBy: 'transform' | 'provider'
  policy(): Promise<TagPolicy>
}

/** The provider's own configuration namespace, whose keys stand in for settings nobody wrote. */
export interface PulumiNamespace {
  /** `aws` for `aws:region`. */
  readonly name: string
  /** Pulumi's key → the setting of the section that it stands in for; all others are passed over, with a warning. */
  readonly settings: Readonly<Record<string, string>>
  /** Pulumi's keys that hold secrets: in plain text they are a problem. @default none */
  readonly secrets?: readonly string[]
}

/** What every module says of itself, whatever its settings and kinds. */
export interface ModuleFacts {
  /** The section it reads: `aws`. */
  readonly id: string
  readonly displayName: string
  readonly packageName: string
  readonly version: string
  readonly pulumiNamespace?: PulumiNamespace
  /** How its cloud takes metadata. */
  readonly tags?: ModuleTags
  /** Which changes need a new resource: what a plan against a state goes by. */
  replacements?(): Promise<ReplaceTable>
  /**
   * What is wrong with planned resources of its clouds' types, whatever made them: given all of a plan, it picks its
   * own. A problem among them fails the plan.
   */
  checkPlanned?(resources: readonly PlannedFacts[]): Promise<readonly PlannedFinding[]>
  /** What its own problems and warnings mean, for its docs and for tools. */
  problems?(): Promise<ProblemCatalogue>
  /** By the type token of each component: what its claims are held against in a plan. */
  readonly safeguards?: Readonly<Record<string, readonly PublishedSafeguard[]>>
  /** Components whose versions it uses, by name: those decided for it stand in `state`. */
  readonly versions?: readonly string[]
}

/**
 * What a provider package registers: its light face, which loads no Pulumi. Also what discovery finds, as the export
 * `module` of the entry point that the package's `"konductor": { "module": "./module" }` names.
 */
export interface ProviderModule<
  Id extends string = string,
  Config = unknown,
  C extends Catalogue = Catalogue,
> extends ModuleFacts {
  readonly id: Id
  /** The version of this contract that it was written to. */
  readonly contract: 1
  readonly config: SectionCodec<Config>
  /** Capabilities of other modules whose units `units` wants to see. */
  readonly accepts?: readonly Capability[]
  /** Capabilities that can go from stack to stack: what a reference may name of another stack. */
  readonly exportable?: readonly Capability[]
  /** The units that the section asks for, its Pulumi providers among them. Pure. */
  units(config: Config, offered: readonly OfferedUnit[]): readonly UnitIn<C>[]
  /**
   * What is worth saying before anything is built: what the machine lacks for these units (a kubeconfig context, a
   * file), what the section switches off. Looks, never connects. A problem ends the run, but for what a unit lacks
   * (`lackedBy`): that fails the unit alone.
   */
  inspect?(units: readonly UnitIn<C>[], surroundings: Surroundings, config: Config): readonly Finding[]
  /** By kind, the type token of the component that builds it: an `override` of its children is held against its safeguards. */
  readonly components?: { readonly [K in keyof C & string]?: string }
  /**
   * The builders. Called only when the section asks for a unit.
   *
   * @param kinds The kinds that there are units of: builders of others may be left out. All of them where it is not given.
   */
  load(kinds?: ReadonlySet<string>): Promise<LoadedImplementation<C>>
}

/** What `deploy` takes: a module whose type parameters are forgotten. */
export interface AnyModule extends ModuleFacts {
  readonly contract: number
  readonly config: SectionCodec<unknown>
  readonly accepts?: readonly string[]
  readonly exportable?: readonly string[]
  units(config: never, offered: readonly OfferedUnit[]): readonly Unit[]
  inspect?(units: never, surroundings: Surroundings, config: never): readonly Finding[]
  readonly components?: { readonly [kind: string]: string | undefined }
  load(kinds?: ReadonlySet<string>): Promise<{
    readonly exportable?: { readonly [capability: string]: AnyExportable | undefined }
    readonly build: Readonly<Record<string, (unit: never, resolved: never, context: DeploymentContext) => unknown>>
  }>
}

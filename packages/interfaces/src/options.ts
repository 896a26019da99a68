import type { Framework } from './metadata.ts'
import type { ComponentResourceOptions, CustomResourceOptions } from '@pulumi/pulumi'

/** Pulumi's resource options that a unit takes in configuration: Pulumi's names, Pulumi's meaning. */
export interface UnitOptions {
  /** Pulumi refuses to delete it; reaches every child. */
  readonly protect?: boolean
  /** Leaves the cloud's resource in place when the unit is removed; reaches every child. */
  readonly retainOnDelete?: boolean
  /** Properties of the main child whose changes are not acted on. */
  readonly ignoreChanges?: readonly string[]
  /** Properties of the main child whose changes replace it. */
  readonly replaceOnChanges?: readonly string[]
  /** Deletes the main child before its replacement is created. */
  readonly deleteBeforeReplace?: boolean
  /** Id of a resource that exists and becomes the main child. */
  readonly import?: string
  /** How long the main child may take: `30m`. */
  readonly customTimeouts?: { readonly create?: string; readonly update?: string; readonly delete?: string }
}

/** By role (`main`, or what follows the name in `<name>-<role>`): properties of the SDK, merged last. */
export type Overrides = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** What a Konductor component takes beside its arguments: Pulumi's own options, and those meant for its children. */
export interface ComponentOptions extends ComponentResourceOptions {
  /** Options for the child called as the component itself. */
  readonly main?: CustomResourceOptions
  readonly override?: Overrides
  /**
   * The frameworks whose controls its resources name when it supports them.
   *
   * @default those of the project, in a program that calls `deploy`
   */
  readonly frameworks?: readonly Framework[]
}

import type { CustomResourceOptions, ProviderResource } from '@pulumi/pulumi'
import type { Metadata } from './metadata.ts'
import type { ComponentOptions } from './options.ts'
import type { UnitBase } from './unit.ts'
import type { ComponentVersions } from './versions.ts'

/** Writes lines such as `[aws:INFO] message` to Pulumi's log. A line at `error` is only text: to fail, throw. */
export interface Logger {
  debug(message: string): void
  /** Shown from `logging.level: verbose` on. */
  verbose(message: string): void
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

/** What a builder knows of the run it is part of. */
export interface DeploymentContext {
  readonly project: string
  readonly stack: string
  /** The folder of Pulumi.yaml: what relative paths in configuration start from. */
  readonly root: string
  /** A preview, or a plan. */
  readonly dryRun: boolean
  /** Run by Konductor's planner: there is no cloud to ask, and none is needed. */
  readonly planned: boolean
  readonly metadata: Metadata
  /** Which version of a component to install. */
  readonly versions: ComponentVersions
  /** Named for the module that builds. */
  readonly logger: Logger
  /** The options of a unit that is built as a component: provider, aliases, the user's own. */
  options(unit: UnitBase, provider?: ProviderResource): ComponentOptions
  /** The same for a unit that is a single resource. */
  resourceOptions(unit: UnitBase, provider?: ProviderResource): CustomResourceOptions
}

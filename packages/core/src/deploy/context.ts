import type { ComponentVersions, DeploymentContext, Logger, Metadata } from '@konductor/interfaces'
import { protectsData } from '../compliance/is-production.ts'
import { componentVersions } from '../versions/decide-versions.ts'
import { componentOptions, resourceOptions } from './unit-options.ts'

/** What all builders of a run know. */
export type Run = Pick<DeploymentContext, 'project' | 'stack' | 'root' | 'dryRun' | 'planned'>

/** What the builders of one module know. */
export const contextFor = (
  run: Run,
  metadata: Metadata,
  logger: Logger,
  versions: ComponentVersions = componentVersions({}),
): DeploymentContext => ({
  ...run,
  metadata,
  versions,
  logger,
  options: (unit, provider) => componentOptions(unit, protectsData(metadata), provider),
  resourceOptions: (unit, provider) => resourceOptions(unit, protectsData(metadata), provider),
})

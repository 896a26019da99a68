import type { DeploymentContext, Logger, Metadata } from '@konductor/interfaces'
import { componentOptions, resourceOptions } from './unit-options.ts'

/** What all builders of a run know. */
export type Run = Pick<DeploymentContext, 'project' | 'stack' | 'root' | 'dryRun' | 'planned'>

/** What the builders of one module know. */
export const contextFor = (run: Run, metadata: Metadata, logger: Logger): DeploymentContext => ({
  ...run,
  metadata,
  logger,
  options: (unit, provider) => componentOptions(unit, metadata.project.environment, provider),
  resourceOptions: (unit, provider) => resourceOptions(unit, metadata.project.environment, provider),
})

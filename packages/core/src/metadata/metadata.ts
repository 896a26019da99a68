import type { GitFacts, Metadata } from '@konductor/interfaces'
import type { CoreSettings } from '../config/settings/core-settings.ts'

/** Who, what and why of a run, whole: what `state` shows. */
export const metadataOf = (settings: CoreSettings, git: GitFacts): Metadata => ({
  git,
  project: settings.project,
  compliance: settings.compliance,
})

/**
 * The same for resources: without what changes on every commit, unless the project asked for it there, because then
 * every commit changes every resource.
 */
export const metadataForResources = (metadata: Metadata, settings: CoreSettings): Metadata =>
  settings.metadata.git.onResources
    ? metadata
    : { ...metadata, git: { ...metadata.git, commit: 'unknown', commitMessage: 'unknown', tag: null, dirty: null } }

import type { Compliance, GitFacts, Metadata } from '@konductor/interfaces'
import { isKnownVersion } from '../compliance/catalogue.ts'
import type { CoreSettings } from '../config/settings/core-settings.ts'

/** Who, what and why of a run, whole: what `state` shows. */
export const metadataOf = (settings: CoreSettings, git: GitFacts): Metadata => ({
  git,
  project: settings.project,
  compliance: settings.compliance,
  protected: settings.metadata.protected,
})

/**
 * The same for resources: without what changes on every commit, unless the project asked for it there, because then
 * every commit changes every resource; and without controls that a resource says by itself when it supports them.
 */
export const metadataForResources = (metadata: Metadata, settings: CoreSettings): Metadata => ({
  ...metadata,
  compliance: answeredTo(metadata.compliance),
  ...(settings.metadata.git.onResources
    ? {}
    : { git: { ...metadata.git, commit: 'unknown', commitMessage: 'unknown', tag: null, dirty: null } }),
})

/** Of frameworks whose controls are computed the name alone: the list of all would stand on what supports none. */
const answeredTo = (compliance: Compliance): Compliance => ({
  ...compliance,
  frameworks: compliance.frameworks.map((framework) =>
    isKnownVersion(framework.name, framework.version) ? { ...framework, controls: [] } : framework,
  ),
})

import type { Compliance, Metadata } from '@konductor/interfaces'

/** What is known of a run, as tags. Of git, core leaves out what changes with every commit unless the project wants it. */
export const metadataTags = (
  { git, project, compliance }: Metadata,
  stack: string,
): Readonly<Record<string, string>> => ({
  'managed-by': 'konductor',
  project: project.name,
  stack,
  ...given('environment', project.environment),
  ...given('organization', project.organization),
  ...given('owner', project.owner),
  ...given('cost-center', project.costCenter),
  ...ofGit('repository', git.repository),
  // Without the commit core wants nothing that changes with git: a preview of another branch would change every tag.
  ...ofGit('branch', git.commit === 'unknown' ? 'unknown' : git.branch),
  ...ofGit('commit', git.commit),
  ...ofGit('commit-message', git.commitMessage),
  ...ofGit('tag', git.tag ?? 'unknown'),
  ...frameworks(compliance),
})

const given = (key: string, value: string | undefined): Readonly<Record<string, string>> =>
  value === undefined ? {} : { [key]: value }

const ofGit = (key: string, value: string): Readonly<Record<string, string>> =>
  value === 'unknown' ? {} : { [`git.${key}`]: value }

const frameworks = (compliance: Compliance): Readonly<Record<string, string>> =>
  Object.fromEntries(
    compliance.frameworks.map(({ name, version, controls }) => [
      `compliance.${name}${version === undefined ? '' : `.${version}`}`,
      controls.length === 0 ? 'yes' : controls.map(({ id }) => controlId(id)).join(' '),
    ]),
  )

/** A control id without the brackets that tags cannot hold: `SC-28(1)` is `SC-28.1`. */
const controlId = (id: string): string => id.replaceAll(/\)\(|\(|\)/g, '.').replace(/\.$/, '')

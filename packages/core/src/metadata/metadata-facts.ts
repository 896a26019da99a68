import type { Compliance, Metadata } from '@konductor/interfaces'

/** One thing that is known of a run, under the key it has in every cloud. */
export type MetadataFact = { readonly key: string } & (
  | { readonly value: string }
  /** Controls of a framework, in a form that each place has its own of. */
  | { readonly controls: readonly string[] }
)

/**
 * What is known of a run, in the order in which it stands on resources; each cloud gives it its own form.
 *
 * Keys begin with `git.` and `compliance.`, or are one word. What nobody knows is not there.
 */
export const metadataFacts = ({ git, project, compliance }: Metadata, stack: string): readonly MetadataFact[] => [
  { key: 'managed-by', value: 'konductor' },
  ...fact('project', project.name),
  ...fact('stack', stack),
  ...fact('environment', project.environment),
  ...fact('organization', project.organization),
  ...fact('owner', project.owner),
  ...fact('cost-center', project.costCenter),
  ...known('git.repository', git.repository),
  // Without the commit core wants nothing that changes with git: a preview of another branch would change every resource.
  ...known('git.branch', git.commit === 'unknown' ? 'unknown' : git.branch),
  ...known('git.commit', git.commit),
  ...known('git.commit-message', git.commitMessage),
  ...known('git.tag', git.tag ?? 'unknown'),
  ...frameworks(compliance),
]

const fact = (key: string, value: string | undefined): readonly MetadataFact[] =>
  value === undefined || value === '' ? [] : [{ key, value }]

const known = (key: string, value: string): readonly MetadataFact[] => (value === 'unknown' ? [] : fact(key, value))

const frameworks = ({ frameworks: all }: Compliance): readonly MetadataFact[] =>
  all.map(({ name, version, controls }) => {
    const key = `compliance.${name}${version === undefined ? '' : `.${version}`}`
    return controls.length === 0 ? { key, value: 'yes' } : { key, controls: controls.map(({ id }) => id) }
  })

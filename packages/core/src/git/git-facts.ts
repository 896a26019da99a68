import type { GitFacts } from '@konductor/interfaces'
import { askGit, type GitAnswers } from './ask-git.ts'
import { ciFacts, type CiFacts } from './ci-facts.ts'
import { isFolder, remoteUrl } from './remote-url.ts'

const unknown = 'unknown'

/** Git's facts, and what is worth saying once about those that are missing. */
export interface CollectedGitFacts {
  readonly facts: GitFacts
  readonly warning?: string
}

/** The highest of several tags, numbers compared as numbers: one commit, one answer. */
const highest = (tags: readonly string[]): string | undefined =>
  [...tags].sort(new Intl.Collator('en', { numeric: true }).compare).at(-1)

/** What git said, and the CI system where git could not say; pure. */
export const gitFactsFrom = (git: GitAnswers, ci: CiFacts): CollectedGitFacts => {
  // A CI system speaks of the commit it checked out; of any other repository it knows nothing.
  const said = git.commit === undefined || git.commit === ci.commit ? ci : {}
  const repository = [git.remote, said.repository].map((url) => remoteUrl(url ?? '')).find((url) => url !== unknown)
  const facts: GitFacts = {
    repository: repository ?? unknown,
    branch: git.branch ?? said.branch ?? unknown,
    commit: git.commit ?? said.commit ?? unknown,
    commitMessage: git.commitMessage === undefined || git.commitMessage === '' ? unknown : git.commitMessage,
    tag: highest(git.tags) ?? said.tag ?? null,
    dirty: git.dirty ?? null,
  }
  const missing = Object.entries(facts).filter(([, value]) => value === unknown)
  if (missing.length === 0) return { facts }
  const names = missing.map(([name]) => name).join(', ')
  return { facts, warning: `Git metadata is "unknown" for ${names}: ${git.failure ?? cause(git, facts)}` }
}

const cause = (git: GitAnswers, facts: GitFacts): string => {
  if (git.commit === undefined) return 'there is no commit yet'
  if (git.remote === undefined && facts.repository === unknown) return 'the repository has no remote'
  if (facts.repository === unknown && isFolder(git.remote ?? '')) return 'the remote is a folder of this machine'
  if (facts.repository === unknown) return 'the address of the remote cannot be shown without its credentials'
  return facts.branch === unknown ? 'no branch is checked out' : 'the commit has no message'
}

/**
 * Where the program came from. Never fails: what nobody can say is `"unknown"`, and the tag `null`.
 *
 * @param folder any folder of the repository.
 */
export const gitFacts = async (
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<CollectedGitFacts> => gitFactsFrom(await askGit(folder), ciFacts(env))

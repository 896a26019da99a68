import type { GitFacts, Logger } from '@konductor/interfaces'
import { gitFacts } from '../git/git-facts.ts'

/** Phase 4: where the program came from, said in the log. Runs beside the loading of phase 5 and never fails. */
export const facts = async (
  root: string,
  env: Readonly<Record<string, string | undefined>>,
  logger: Logger,
): Promise<GitFacts> => {
  logger.info('Collecting Git metadata')
  const { facts: git, warning } = await gitFacts(root, env)
  logger.info(`Git repository: ${git.repository}`)
  logger.info(`Git branch: ${git.branch}`)
  logger.info(`Git commit: ${git.commit}`)
  logger.verbose(`Git tag: ${git.tag ?? 'none'}; tracked files ${changes(git.dirty)}`)
  if (warning !== undefined) logger.warn(warning)
  return git
}

const changes = (dirty: boolean | null): string =>
  dirty === null ? 'are not known' : dirty ? 'differ from the commit' : 'are those of the commit'

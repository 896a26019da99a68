import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A git repository in a folder, with one commit after the other. */
export interface TestRepository {
  readonly url: string
  /** Writes files and commits them. @returns the id of the commit */
  commit(files: Readonly<Record<string, string>>): string
  git(...args: readonly string[]): string
}

/** Nothing of this machine's settings of git. */
const env = {
  PATH: process.env['PATH'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'nobody',
  GIT_AUTHOR_EMAIL: 'nobody@example.com',
  GIT_COMMITTER_NAME: 'nobody',
  GIT_COMMITTER_EMAIL: 'nobody@example.com',
}

/** Makes a repository in a folder that is there. */
export const testRepository = (folder: string): TestRepository => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: folder, env, encoding: 'utf8' }).trim()
  git('init', '--quiet', '--initial-branch=main')
  return {
    url: pathToFileURL(folder).href,
    git,
    commit: (files) => {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true })
        writeFileSync(join(folder, file), text)
      }
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '-m', 'change')
      return git('rev-parse', 'HEAD')
    },
  }
}

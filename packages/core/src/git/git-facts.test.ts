import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { gitFacts } from './git-facts.ts'

const made: string[] = []
const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'konductor-git-'))
  made.push(path)
  return path
}
afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true })
})

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim()

const repository = (): string => {
  const path = folder()
  git(path, 'init', '-q', '-b', 'main')
  git(path, 'remote', 'add', 'origin', 'https://user:s3cr3t@git.acme.example/platform.git')
  return path
}

const committed = (): { readonly path: string; readonly commit: string } => {
  const path = repository()
  writeFileSync(join(path, 'a.txt'), 'a')
  git(path, 'add', '.')
  git(path, 'commit', '-q', '-m', 'feat: a thing, with 🎉\n\nand a body')
  return { path, commit: git(path, 'rev-parse', 'HEAD') }
}

const url = 'https://git.acme.example/platform.git'
const message = 'feat: a thing, with 🎉\n\nand a body'

describe('git facts', () => {
  it('are all there in a clean repository, the credentials in the URL of its remote left out', async () => {
    const { path, commit } = committed()
    expect(await gitFacts(path, {})).toEqual({
      facts: { repository: url, branch: 'main', commit, commitMessage: message, tag: null, dirty: false },
    })
  })

  it('name the highest tag of the commit', async () => {
    const { path } = committed()
    git(path, 'tag', 'v1.9.0')
    git(path, 'tag', '-a', 'v1.10.0', '-m', 'annotated')
    expect((await gitFacts(path, {})).facts.tag).toBe('v1.10.0')
  })

  it('fault 17: of a dirty tree say so when a tracked file differs, and not for a file git does not know', async () => {
    const { path } = committed()
    writeFileSync(join(path, 'new.txt'), '')
    expect((await gitFacts(path, {})).facts.dirty).toBe(false)
    writeFileSync(join(path, 'a.txt'), 'b')
    expect((await gitFacts(path, {})).facts.dirty).toBe(true)
  })

  it('fault 17: of an empty repository have a branch and, with one warning, no commit', async () => {
    expect(await gitFacts(repository(), {})).toEqual({
      facts: { repository: url, branch: 'main', commit: 'unknown', commitMessage: 'unknown', tag: null, dirty: false },
      warning: 'Git metadata is "unknown" for commit, commitMessage: there is no commit yet',
    })
  })

  it('fault 17: of a detached HEAD take the branch from the CI system that checked it out, else there is none', async () => {
    const { path, commit } = committed()
    git(path, 'checkout', '-q', '--detach')
    expect(await gitFacts(path, {})).toMatchObject({
      facts: { branch: 'unknown', commit },
      warning: 'Git metadata is "unknown" for branch: no branch is checked out',
    })
    const ci = { GITHUB_ACTIONS: 'true', GITHUB_REF: 'refs/heads/feature/x', GITHUB_SHA: commit }
    expect(await gitFacts(path, ci)).toEqual({
      facts: { repository: url, branch: 'feature/x', commit, commitMessage: message, tag: null, dirty: false },
    })
    const elsewhere = { ...ci, GITHUB_SHA: '0'.repeat(40) }
    expect((await gitFacts(path, elsewhere)).facts.branch).toBe('unknown')
  })

  it('fault 17: of a worktree are those of its own branch', async () => {
    const { path, commit } = committed()
    const tree = join(folder(), 'tree')
    git(path, 'worktree', 'add', '-q', '-b', 'other', tree)
    expect((await gitFacts(tree, {})).facts).toMatchObject({ branch: 'other', commit, repository: url })
  })

  it('fault 17: of a repository with the worktreeConfig extension are there, in it and in its worktrees', async () => {
    const { path, commit } = committed()
    const tree = join(folder(), 'tree')
    git(path, 'worktree', 'add', '-q', '-b', 'other', tree)
    git(path, 'config', 'extensions.worktreeConfig', 'true')
    git(tree, 'config', '--worktree', 'remote.origin.url', 'https://git.acme.example/other.git')
    expect((await gitFacts(path, {})).facts).toMatchObject({ branch: 'main', commit, repository: url })
    expect((await gitFacts(tree, {})).facts).toMatchObject({ branch: 'other', commit, dirty: false })
  })

  it('fault 17: of a repository of another user (dubious ownership) are unknown, with what to do', async () => {
    const { path } = committed()
    const found = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
    const bin = folder()
    // Git's own switch for tests; a machine of a CI system may trust every folder.
    const environment = 'GIT_TEST_ASSUME_DIFFERENT_OWNER=1 GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null'
    writeFileSync(join(bin, 'git'), `#!/bin/sh\n${environment} exec ${found} "$@"\n`)
    chmodSync(join(bin, 'git'), 0o755)
    vi.stubEnv('PATH', `${bin}${delimiter}${process.env['PATH']}`)
    try {
      expect((await gitFacts(path, {})).warning).toBe(
        'Git metadata is "unknown" for repository, branch, commit, commitMessage: ' +
          'the repository belongs to another user (git config safe.directory)',
      )
    } finally {
      vi.unstubAllEnvs()
    }
  })

  it('of a repository that is broken are unknown, with one warning', async () => {
    const { path } = committed()
    writeFileSync(join(path, '.git', 'index'), 'nonsense')
    writeFileSync(join(path, '.git', 'HEAD'), 'ref: refs/heads/../..\n')
    expect((await gitFacts(path, {})).facts.commit).toBe('unknown')
  })

  it('of a repository with several remotes name origin, else the one its branch follows, else the first', async () => {
    const { path } = committed()
    git(path, 'remote', 'rename', 'origin', 'one')
    git(path, 'remote', 'add', 'two', 'git@git.acme.example:two.git')
    expect((await gitFacts(path, {})).facts.repository).toBe(url)
    git(path, 'config', 'branch.main.remote', 'two')
    expect((await gitFacts(path, {})).facts.repository).toBe('git@git.acme.example:two.git')
    git(path, 'remote', 'add', 'origin', 'https://git.acme.example/origin')
    expect((await gitFacts(path, {})).facts.repository).toBe('https://git.acme.example/origin')
  })

  it('of a repository whose remote is a local folder do not show it, and ask the CI system', async () => {
    const { path, commit } = committed()
    git(path, 'remote', 'set-url', 'origin', '/home/somebody/platform')
    expect(await gitFacts(path, {})).toMatchObject({
      facts: { repository: 'unknown', commit },
      warning: 'Git metadata is "unknown" for repository: the remote is a folder of this machine',
    })
    const ci = { GITLAB_CI: 'true', CI_PROJECT_URL: 'https://gitlab.example/a', CI_COMMIT_SHA: commit }
    expect((await gitFacts(path, ci)).facts.repository).toBe('https://gitlab.example/a')
  })

  it('fault 19: of a branch with emoji and slashes, and a message of 300 characters, are as git has them', async () => {
    const { path } = committed()
    const subject = `fix: ${'é'.repeat(300)}`
    git(path, 'checkout', '-q', '-b', 'feature/🚀/x')
    git(path, 'commit', '-q', '--allow-empty', '-m', subject)
    expect((await gitFacts(path, {})).facts).toMatchObject({ branch: 'feature/🚀/x', commitMessage: subject })
  })

  it('fault 17: of a shallow clone are those of its commit', async () => {
    const { path, commit } = committed()
    const clone = join(folder(), 'clone')
    git(path, 'clone', '-q', '--depth', '1', `file://${path}`, clone)
    expect((await gitFacts(clone, {})).facts).toMatchObject({ branch: 'main', commit, dirty: false })
  })

  it('fault 17: of a repository without a remote say so, or that the address of the remote cannot be shown', async () => {
    const { path } = committed()
    git(path, 'remote', 'set-url', 'origin', 'https://s3cr3t/x@host/repo')
    expect(await gitFacts(path, {})).toMatchObject({
      facts: { repository: 'unknown' },
      warning:
        'Git metadata is "unknown" for repository: the address of the remote cannot be shown without its credentials',
    })
    git(path, 'remote', 'remove', 'origin')
    expect((await gitFacts(path, {})).warning).toBe(
      'Git metadata is "unknown" for repository: the repository has no remote',
    )
  })

  it('fault 16: of a folder that is not a git repository are unknown, with one warning', async () => {
    expect(await gitFacts(folder(), {})).toEqual({
      facts: {
        repository: 'unknown',
        branch: 'unknown',
        commit: 'unknown',
        commitMessage: 'unknown',
        tag: null,
        dirty: null,
      },
      warning: 'Git metadata is "unknown" for repository, branch, commit, commitMessage: this is not a git repository',
    })
  })

  it('fault 16: of a machine without a git binary are unknown, with one warning', async () => {
    const path = process.env['PATH']
    process.env['PATH'] = folder()
    try {
      expect((await gitFacts(folder(), {})).warning).toBe(
        'Git metadata is "unknown" for repository, branch, commit, commitMessage: git is not installed',
      )
    } finally {
      process.env['PATH'] = path
    }
  })

  it('run nothing that the repository itself names', async () => {
    const { path } = committed()
    const trace = join(path, 'ran')
    git(path, 'config', 'core.fsmonitor', `touch ${trace}; true`)
    git(path, 'config', 'log.showSignature', 'true')
    expect((await gitFacts(path, {})).warning).toBeUndefined()
    expect(() => execFileSync('test', ['!', '-e', trace])).not.toThrow()
  })
})

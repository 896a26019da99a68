import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
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
  it('are all there in a clean repository, the password of its remote left out', async () => {
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

  it('are dirty when a tracked file differs, and not for a file git does not know', async () => {
    const { path } = committed()
    writeFileSync(join(path, 'new.txt'), '')
    expect((await gitFacts(path, {})).facts.dirty).toBe(false)
    writeFileSync(join(path, 'a.txt'), 'b')
    expect((await gitFacts(path, {})).facts.dirty).toBe(true)
  })

  it('have a branch before the first commit, and one warning', async () => {
    expect(await gitFacts(repository(), {})).toEqual({
      facts: { repository: url, branch: 'main', commit: 'unknown', commitMessage: 'unknown', tag: null, dirty: false },
      warning: 'Git metadata is "unknown" for commit, commitMessage: there is no commit yet',
    })
  })

  it('take the branch of a detached commit from the CI system that checked it out', async () => {
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

  it('are the same in a worktree and in a shallow clone', async () => {
    const { path, commit } = committed()
    const tree = join(folder(), 'tree')
    git(path, 'worktree', 'add', '-q', '-b', 'other', tree)
    expect((await gitFacts(tree, {})).facts).toMatchObject({ branch: 'other', commit, repository: url })
    const clone = join(folder(), 'clone')
    git(path, 'clone', '-q', '--depth', '1', `file://${path}`, clone)
    expect((await gitFacts(clone, {})).facts).toMatchObject({ branch: 'main', commit, dirty: false })
  })

  it('say that there is no remote, or that its address cannot be shown', async () => {
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

  it('are unknown outside of a repository, with one warning', async () => {
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

  it('are unknown where git is not installed', async () => {
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

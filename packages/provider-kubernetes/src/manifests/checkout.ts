import type { Problem } from '@konductor/interfaces'
import type { ManifestSource } from './manifest-source.ts'
import { runProgram, type Ran } from './run-program.ts'

/** What keeps a repository from being fetched. */
export type Why = Omit<Problem, 'at'>

/** Where a run of git would find another repository than the one that is meant, and what has it tell what it sends. */
const left = /^GIT_(DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|NAMESPACE|PREFIX|CURL_VERBOSE|TRACE.*)$/

/**
 * The environment of git: its own helpers give credentials, nobody is asked for any, and no other transport is used than
 * that of the address, to which none belongs that runs a program.
 */
const environment = (repo: string, env: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(env).filter(([name]) => !left.test(name))),
  GIT_TERMINAL_PROMPT: '0',
  GIT_ALLOW_PROTOCOL: protocolOf(repo),
  GIT_LFS_SKIP_SMUDGE: '1',
  LC_ALL: 'C',
})

/** What is no URL is `user@host:path`. */
const protocolOf = (repo: string): string => /^(\w+):\/\//.exec(repo)?.[1] ?? 'ssh'

/** Of the repository's own programs none is run, and files come as they were committed. */
const settings = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.autocrlf=false',
  'advice.detachedHead=false',
]

/**
 * Brings one commit of a repository into an empty folder.
 *
 * @returns Nothing when the commit is there, checked out; git itself verifies that what came is what its id says.
 */
export const checkout = async (
  { repo, commit, branch }: ManifestSource,
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<Why | undefined> => {
  const around = { cwd: folder, env: environment(repo, env), signal }
  const ssh = protocolOf(repo) === 'ssh' ? await askingNobody(around) : []
  const git = (...args: readonly string[]): Promise<Ran> =>
    runProgram('git', [...[...settings, ...ssh].flatMap((setting) => ['-c', setting]), ...args], around)
  const made = await git('init', '--quiet', ...(commit.length === 64 ? ['--object-format=sha256'] : []))
  if (!made.ok)
    return made.missing
      ? {
          _tag: 'ProgramMissing',
          because: 'git is not installed, and the manifests are fetched with it',
          fix: 'install git',
        }
      : unreachable(made.because)
  const alone = await git('fetch', '--quiet', '--depth=1', '--no-tags', '--', repo, commit)
  if (!alone.ok) {
    // Asking again would change nothing, and a password that is wrong twice may lock somebody out.
    if (notReached.test(alone.because)) return unreachable(alone.because)
    // A server may hand out branches only.
    const wanted = branch === undefined ? '+refs/heads/*:refs/heads/*' : `+refs/heads/${branch}:refs/heads/${branch}`
    const all = await git('fetch', '--quiet', '--no-tags', '--', repo, wanted)
    if (!all.ok) return unreachable(all.because)
  }
  const found = await git('rev-parse', '--verify', '--quiet', `${commit}^{commit}`)
  if (!found.ok || found.stdout.trim() !== commit)
    return {
      _tag: 'CommitNotFound',
      because: `the repository has no commit ${commit}${branch === undefined ? '' : ` on the branch ${branch}`}`,
      fix: 'push it, or name another: `git rev-parse <branch>` prints it in full',
    }
  const out = await git('checkout', '--quiet', '--force', '--detach', commit)
  return out.ok ? undefined : unreachable(out.because)
}

/** What git says where it did not come so far as to ask for a commit. */
const notReached = /unable to access|Authentication failed|could not read (Username|Password|from remote)/i

/**
 * Has ssh ask nobody for a passphrase or whether a host is known, where git would take `ssh` as it is: a command of the
 * user's own stays what it is.
 */
const askingNobody = async (around: Parameters<typeof runProgram>[2]): Promise<readonly string[]> => {
  if (around.env['GIT_SSH_COMMAND'] !== undefined || around.env['GIT_SSH'] !== undefined) return []
  const own = await runProgram('git', ['config', '--get', 'core.sshCommand'], around)
  return own.ok ? [] : ['core.sshCommand=ssh -o BatchMode=yes']
}

const unreachable = (because: string): Why => ({
  _tag: 'ManifestsUnreachable',
  because: `the repository cannot be fetched: ${because}`,
  fix: 'check versionControl.repo, and that `git ls-remote <repo>` works here without questions: credentials are those of git',
})

import type { SimpleGit } from 'simple-git'

/** What the repository around a folder says; what git could not answer is not there. */
export interface GitAnswers {
  readonly commit?: string
  readonly commitMessage?: string
  readonly tags: readonly string[]
  readonly branch?: string
  readonly dirty?: boolean
  readonly remote?: string
  /** Why git said nothing at all. */
  readonly failure?: string
}

const separator = '\u0000'

const parseLog = (text: string): Pick<GitAnswers, 'commit' | 'commitMessage' | 'tags'> => {
  const [commit = '', refs = '', ...message] = text.split(separator)
  const tags = refs
    .split(', ')
    .filter((ref) => ref.startsWith('tag: refs/tags/'))
    .map((ref) => ref.slice('tag: refs/tags/'.length))
  return { ...(commit === '' ? {} : { commit }), commitMessage: message.join(separator).trim(), tags }
}

const parseStatus = (text: string): Pick<GitAnswers, 'branch' | 'dirty'> => {
  const lines = text.split('\n').filter((line) => line !== '')
  const branch = lines.find((line) => line.startsWith('# branch.head '))?.slice('# branch.head '.length)
  return {
    dirty: lines.some((line) => !line.startsWith('#')),
    ...(branch === undefined || branch === '(detached)' ? {} : { branch }),
  }
}

const setting = /^(remote|branch)\.(.+)\.(?:url|remote) (.+)$/

/** The remote called origin, else the one that the branch follows, else the first one that there is. */
const parseRemotes = (text: string, branch: string | undefined): string | undefined => {
  const settings = text.split('\n').flatMap((line) => {
    const [, section, name = '', value = ''] = setting.exec(line) ?? []
    return section === undefined ? [] : [{ section, name, value }]
  })
  const remotes = settings.filter(({ section }) => section === 'remote')
  const followed = settings.find(({ section, name }) => section === 'branch' && name === branch)?.value
  const called = (wanted: string | undefined) => remotes.find(({ name }) => name === wanted)
  return (called('origin') ?? called(followed) ?? remotes[0])?.value
}

const open = async (folder: string, milliseconds: number): Promise<SimpleGit> => {
  const { simpleGit } = await import('simple-git')
  return simpleGit({
    baseDir: folder,
    maxConcurrentProcesses: 3,
    // The repository may name programs for git to run; a read needs none of them.
    config: ['core.fsmonitor=false', 'log.showSignature=false', 'core.quotePath=false'],
    unsafe: { allowUnsafeFsMonitor: true },
    timeout: { block: milliseconds, stdOut: false, stdErr: false },
    abort: AbortSignal.timeout(milliseconds),
  })
}

const reason = (error: unknown): string => {
  const text = error instanceof Error ? error.message : ''
  if (/ENOENT|not found/.test(text)) return 'git is not installed'
  if (/not a git repository/.test(text)) return 'this is not a git repository'
  if (/dubious ownership/.test(text)) return 'the repository belongs to another user (git config safe.directory)'
  if (/abort|timeout|block/i.test(text)) return 'git did not answer in time'
  return 'git could not read the repository'
}

/**
 * Asks git, in three processes side by side, about the repository that a folder stands in. Never fails.
 *
 * @param milliseconds after which git is given up.
 */
export const askGit = async (folder: string, milliseconds = 5000): Promise<GitAnswers> => {
  try {
    const git = await open(folder, milliseconds)
    const [log, status, remotes] = await Promise.allSettled([
      git.raw(['log', '-1', '--no-color', '--decorate=full', '--decorate-refs=refs/tags/*', '--format=%H%x00%D%x00%B']),
      git.raw(['--no-optional-locks', 'status', '--porcelain=v2', '--branch', '--untracked-files=no']),
      git.raw(['config', '--get-regexp', String.raw`^(remote\..*\.url|branch\..*\.remote)$`]),
    ])
    if (status.status === 'rejected') return { tags: [], failure: reason(status.reason) }
    const now = parseStatus(status.value)
    const remote = remotes.status === 'fulfilled' ? parseRemotes(remotes.value, now.branch) : undefined
    return {
      tags: [],
      ...(log.status === 'fulfilled' ? parseLog(log.value) : {}),
      ...now,
      ...(remote === undefined ? {} : { remote }),
    }
  } catch (error) {
    return { tags: [], failure: reason(error) }
  }
}

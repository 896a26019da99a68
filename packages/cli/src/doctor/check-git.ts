import type { Finding } from '@konductor/interfaces'
import type { Io } from '../io.ts'
import { askProgram } from './ask-program.ts'
import { checked, type CheckItem } from './check-item.ts'

const name = 'git'

/** Git, the repository that a folder stands in, and what its remotes give away. */
export const checkGit = async (folder: string, io: Pick<Io, 'env' | 'signal'>): Promise<CheckItem> => {
  const version = await askProgram('git', ['--version'], io)
  if (!('text' in version))
    return checked('machine', name, 'none', [
      {
        _tag: 'GitMissing',
        severity: 'warning',
        at: 'PATH',
        because: 'git is not on PATH: commit, branch and repository of a run are "unknown" in tags and state',
        fix: 'install git where Pulumi runs',
      },
    ])
  const [says = ''] = version.text.replace(/^git version /, '').split('\n')
  const inside = await askProgram('git', ['rev-parse', '--show-toplevel'], io, folder)
  if (!('text' in inside))
    return checked('machine', name, says, [noRepository('failed' in inside ? inside.failed : '')])
  const remotes = await askProgram('git', ['config', '--get-regexp', String.raw`^remote\..*\.url$`], io, folder)
  const telling = 'text' in remotes ? remotes.text.split('\n').flatMap(credentialsIn) : []
  return checked('machine', name, `${says}, in the repository ${inside.text}`, telling)
}

const noRepository = (failed: string): Finding =>
  /dubious ownership/.test(failed)
    ? {
        _tag: 'RepositoryOfAnother',
        severity: 'warning',
        at: 'git',
        because: 'the repository belongs to another user, so git says nothing of it',
        fix: 'git config --global --add safe.directory <its folder>, if you trust it',
      }
    : {
        _tag: 'NoRepository',
        severity: 'warning',
        at: 'git',
        because: 'the folder is in no git repository: commit, branch and repository of a run are "unknown"',
        fix: 'git init, or run it in a clone',
      }

/** What SSH calls everybody on a git host, or no password at all: nothing to hide. */
const harmless = /^(?:ssh:\/\/)?[\w.-]+@/

const credentialsIn = (line: string): readonly Finding[] => {
  const [, remote = '', url = ''] = /^remote\.(.+)\.url (.+)$/.exec(line) ?? []
  const [, user] = /^[a-z][a-z\d+.-]*:\/\/([^/@]+)@/i.exec(url) ?? []
  const query = /[?&](?:[a-z_-]*token|password|key|secret)=/i.test(url)
  if (!query && (user === undefined || (harmless.test(url) && !user.includes(':')))) return []
  return [
    {
      _tag: 'CredentialsInRemote',
      severity: 'warning',
      at: `remote.${remote}.url`,
      because: 'the address of the remote holds a user name, token or password, readable in .git/config',
      fix: `git remote set-url ${remote} <the address without them>, and a credential helper; revoke what was there if the folder was shared`,
    },
  ]
}

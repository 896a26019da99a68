import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { gitServer } from '../../testing/git-server.ts'
import { loopbackCertificate } from '../../testing/loopback-certificate.ts'
import { testRepository } from '../../testing/repository.ts'
import { units } from '../../testing/units.ts'
import { fetcher } from '../fetch.ts'

const manifest = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n'

let root: string
let commit: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'konductor-'))
  for (const folder of ['git', 'git/configs.git', 'project', 'bin', 'own']) mkdirSync(join(root, folder))
  commit = testRepository(join(root, 'git/configs.git')).commit({ 'env/dev/a.yaml': manifest })
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

type Environment = Readonly<Record<string, string | undefined>>

/** What a shell of the user has, and nothing of this machine's settings of git and ssh. */
const env = (more: Environment = {}): Environment => ({
  PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`,
  HOME: root,
  GIT_CONFIG_NOSYSTEM: '1',
  ...more,
})

/** A program, by the place of its file: what is in `bin` is found by its name. */
const program = (place: string, text: string): string => {
  const file = join(root, place)
  writeFileSync(file, `#!/bin/sh\n${text}\n`, { mode: 0o755 })
  return file
}

const fetch = async (repo: string, over: { readonly env?: Environment; readonly timeout?: number } = {}) => {
  const surroundings = { root: join(root, 'project'), env: env(), planned: false, timeout: 30_000, ...over }
  const versionControl = { repo, path: 'env/dev', branch: 'main', commit }
  const all = units({ providers: { dev: { identifier: 'acme-dev', kubeconfigFile: '/none', versionControl } } })
  const [result] = await fetcher.fetch(all, surroundings, new AbortController().signal)
  return { says: result?.says, findings: (result?.findings ?? []).map(({ _tag, because }) => `${_tag}: ${because}`) }
}

const got = { says: '1 object', findings: [] }

describe('manifests by https', () => {
  const trusted = (more: Environment = {}): Environment => {
    writeFileSync(join(root, 'ca.pem'), loopbackCertificate)
    return env({ GIT_SSL_CAINFO: join(root, 'ca.pem'), ...more })
  }
  const serving = async (...options: [Parameters<typeof gitServer>[1]?]) => {
    const server = await gitServer(join(root, 'git'), ...options)
    onTestFinished(() => server.close())
    return server
  }
  /** A credential helper of the user's, as those of keychains and clouds are. */
  const helper = (password: string): void => {
    const file = program(
      'own/helper',
      `[ "$1" = get ] && printf 'username=robot\\npassword=${password}\\n' || cat >/dev/null`,
    )
    writeFileSync(join(root, '.gitconfig'), `[credential]\n\thelper = "${file}"\n`)
  }

  it('come from a server that anybody may ask, whose certificate git is told to trust', async () => {
    const server = await serving()
    expect(await fetch(`${server.url}/configs.git`, { env: trusted() })).toEqual(got)
    expect((await fetch(`${server.url}/configs.git`)).findings).toEqual([
      expect.stringMatching(/^ManifestsUnreachable: the repository cannot be fetched: .*certificate/),
    ])
  })

  it('come with the credentials of a helper, which nothing repeats', async () => {
    const server = await serving({ login: 'robot:right-hunter2' })
    helper('right-hunter2')
    // What somebody looking for a fault has set.
    const traced = trusted({ GIT_TRACE: '1', GIT_TRACE_CURL: '1', GIT_TRACE_REDACT: '0', GIT_CURL_VERBOSE: '1' })
    const result = await fetch(`${server.url}/configs.git`, { env: traced })
    expect(result).toEqual(got)
    expect(new Set(server.asked)).toEqual(new Set([undefined, 'robot:right-hunter2']))
    expect(JSON.stringify(result)).not.toContain('hunter2')
  })

  it('do not come with wrong credentials, which are tried once and not shown', async () => {
    const server = await serving({ login: 'robot:right-hunter2' })
    helper('wrong-hunter2')
    const { says, findings } = await fetch(`${server.url}/configs.git`, { env: trusted({ GIT_TRACE_CURL: '1' }) })
    expect([says, findings]).toEqual([
      undefined,
      [
        `ManifestsUnreachable: the repository cannot be fetched: Authentication failed for '${server.url}/configs.git/'`,
      ],
    ])
    expect(server.asked).toEqual([undefined, 'robot:wrong-hunter2'])
  })

  it('do not come where there are no credentials, and nobody is asked for any', async () => {
    const server = await serving({ login: 'robot:right-hunter2' })
    expect((await fetch(`${server.url}/configs.git`, { env: trusted() })).findings).toEqual([
      `ManifestsUnreachable: the repository cannot be fetched: could not read Username for '${server.url}': terminal prompts disabled`,
    ])
  })

  it('do not come from a host that nobody is at, nor from one that never answers', async () => {
    const gone = await serving()
    gone.close()
    expect((await fetch(`${gone.url}/configs.git`, { env: trusted() })).findings).toEqual([
      expect.stringMatching(/^ManifestsUnreachable: the repository cannot be fetched: unable to access 'https:/),
    ])
    const ended: Promise<void>[] = []
    const silent = await serving({
      answer: (request) => void ended.push(new Promise((resolve) => request.socket.once('close', () => resolve()))),
    })
    expect((await fetch(`${silent.url}/configs.git`, { env: trusted(), timeout: 1000 })).findings).toEqual([
      'ManifestsUnreachable: the repository does not answer in 1 s',
    ])
    // What git started ended with it.
    await Promise.all(ended)
    expect(ended).toHaveLength(1)
  })

  it('do not come by a way that is not the one of the address', async () => {
    const other = 'http://127.0.0.1:9/configs.git/info/refs'
    const server = await serving({ answer: (_, response) => void response.writeHead(302, { location: other }).end() })
    expect((await fetch(`${server.url}/configs.git`, { env: trusted() })).findings).toEqual([
      expect.stringMatching(/^ManifestsUnreachable: .*Protocol "?http"? /),
    ])
  })
})

describe('manifests by ssh', () => {
  /** In place of ssh: writes down what it is called with, and runs on this machine what is for the server. */
  const ssh = (place = 'bin/ssh'): string =>
    program(place, `echo "$@" >> ${join(root, 'calls')}\nfor last; do :; done\neval "exec $last"`)
  const calls = (): readonly string[] =>
    readFileSync(join(root, 'calls'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      // git asks a command by another name first whether it is OpenSSH's.
      .filter((line) => !line.startsWith('-G'))
      .map((line) => line.replaceAll(root, '<root>'))
  const repo = () => `ssh://robot@git.example.com:2222${join(root, 'git/configs.git')}`
  const command = "git-upload-pack '<root>/git/configs.git'"

  it('come by the ssh that is there, which asks nobody', async () => {
    ssh()
    expect(await fetch(repo())).toEqual(got)
    const scp = `robot@git.example.com:${join(root, 'git/configs.git')}`
    expect(await fetch(scp)).toEqual(got)
    expect(new Set(calls())).toEqual(
      new Set([
        `-o BatchMode=yes -o SendEnv=GIT_PROTOCOL -p 2222 robot@git.example.com ${command}`,
        `-o BatchMode=yes -o SendEnv=GIT_PROTOCOL robot@git.example.com ${command}`,
      ]),
    )
  })

  it.each([
    ['GIT_SSH_COMMAND', (own: string) => ({ GIT_SSH_COMMAND: `${own} -i ~/.ssh/deploy` }), '-i <root>/.ssh/deploy '],
    ['GIT_SSH', (own: string) => ({ GIT_SSH: own }), ''],
    [
      'core.sshCommand',
      (own: string) => {
        writeFileSync(join(root, '.gitconfig'), `[core]\n\tsshCommand = ${own} -F own.config\n`)
        return {}
      },
      '-F own.config ',
    ],
  ])('come by the command that the user has for it: %s', async (_, set, options) => {
    program('bin/ssh', 'exit 99')
    expect(await fetch(repo(), { env: env(set(ssh('own/ssh'))) })).toEqual(got)
    for (const call of calls())
      expect(call).toMatch(new RegExp(`^${options}(?!.*BatchMode).* robot@git.example.com git-`))
  })

  it('do not come where the key is not accepted', async () => {
    program('bin/ssh', "echo 'robot@git.example.com: Permission denied (publickey).' >&2\nexit 255")
    expect((await fetch(repo())).findings).toEqual([
      'ManifestsUnreachable: the repository cannot be fetched: robot@git.example.com: Permission denied (publickey).; Could not read from remote repository.',
    ])
  })

  it.runIf(process.platform === 'linux')('find no terminal to ask at, whichever the command', async () => {
    program('bin/ssh', `cut -d' ' -f6 /proc/$$/stat > ${join(root, 'session')}\nexit 255`)
    await fetch(repo())
    const own = readFileSync('/proc/self/stat', 'utf8').split(' ')[5]
    expect(readFileSync(join(root, 'session'), 'utf8').trim()).not.toBe(own)
  })
})

import { secretOf } from '@konductor/core/config'
import type { Finding } from '@konductor/interfaces'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kubernetes } from '../descriptor.ts'
import { kubeconfigText } from '../../testing/kubeconfig-text.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'konductor-'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

const file = (name: string, text: string): string => {
  const path = join(root, name)
  writeFileSync(path, text)
  return path
}

interface Around {
  readonly env?: Readonly<Record<string, string>>
  readonly planned?: boolean
}

const inspect = (providers: object, { env = {}, planned = false }: Around = {}): readonly Finding[] => {
  const decoded = kubernetes.config.decode({ enabled: true, providers }, 'kubernetes')
  if (decoded._tag === 'Left') throw new Error(JSON.stringify(decoded.left))
  const surroundings = { root, env: { HOME: root, ...env }, planned }
  return kubernetes.inspect?.(kubernetes.units(decoded.right, []), surroundings, decoded.right) ?? []
}

/** Contexts of which the first is the current one, and none is called as a cluster of the tests. */
const several = {
  contexts: ['one', 'two'].map((name) => ({ name, context: { cluster: 'dev-cluster' } })),
  'current-context': 'one',
}

const short = (findings: readonly Finding[]) => findings.map(({ severity, _tag, at }) => `${severity} ${_tag} ${at}`)

describe('a cluster that names no way to it', () => {
  it('uses the context of its own name in the kubeconfig of the home folder', () => {
    mkdirSync(join(root, '.kube'))
    file('.kube/config', kubeconfigText({ context: 'dev' }))
    expect(inspect({ dev: {} })).toEqual([])
  })

  it('never uses the current context, and says so where its own is missing', () => {
    const KUBECONFIG = file('config', kubeconfigText({ context: 'develop' }))
    expect(inspect({ dev: {} }, { env: { KUBECONFIG } })).toEqual([
      {
        _tag: 'ContextMissing',
        severity: 'problem',
        lackedBy: 'kubernetes.providers.dev',
        at: 'kubernetes.providers.dev',
        because:
          'a cluster that names no way to it uses the kubeconfig context of its own name, which is not among those there are: develop',
        fix: 'create it, or say which with context: <name>; to disable the cluster for it would delete what is on it',
      },
    ])
  })

  it('is not pointed at the context of another, and says the same as every other of them, with a few contexts', () => {
    const contexts = Array.from({ length: 47 }, (_, index) => ({
      name: `dev${index + 10}`,
      context: { cluster: 'dev-cluster' },
    }))
    const env = { KUBECONFIG: file('config', kubeconfigText({ more: { contexts } })) }
    const [first, second] = inspect({ dev: {}, dev1: {} }, { env })
    expect(first).toEqual({
      ...second,
      lackedBy: 'kubernetes.providers.dev',
      at: 'kubernetes.providers.dev',
      because:
        'a cluster that names no way to it uses the kubeconfig context of its own name, which is not among those there are: dev10, dev11, dev12, dev13, dev14 and 42 more',
      fix: 'create it, or say which with context: <name>; to disable the cluster for it would delete what is on it',
    })
  })

  it('needs no kubeconfig in a plan', () => {
    expect(short(inspect({ dev: {} }, { planned: true }))).toEqual([
      'warning KubeconfigMissing kubernetes.providers.dev',
    ])
    expect(short(inspect({ dev: {} }))).toEqual(['problem KubeconfigMissing kubernetes.providers.dev'])
  })

  it('is told that KUBECONFIG takes whole paths where it has others: programs run in another folder than their users', () => {
    const said = (KUBECONFIG: string) =>
      inspect({ dev: {} }, { env: { KUBECONFIG } }).map(({ because, fix }) => `${because}; ${fix}`)
    expect(said('nothing.yaml')).toEqual([
      'there is no kubeconfig: nothing.yaml; write whole paths into KUBECONFIG: Pulumi runs the program in the folder of its main file, where others lead elsewhere',
    ])
    expect(said(join(root, 'nothing.yaml'))).toEqual([
      `there is no kubeconfig: ${join(root, 'nothing.yaml')}; set KUBECONFIG, or log in to the cluster with its own tool`,
    ])
  })
})

describe('a cluster with a context', () => {
  it('finds it in any file that KUBECONFIG lists, and passes over those that are not there', () => {
    const paths = [
      join(root, 'nothing'),
      file('a', kubeconfigText({ context: 'a', cluster: 'a' })),
      file('b', kubeconfigText({ context: 'b', cluster: 'b' })),
    ]
    const env = { KUBECONFIG: paths.join(delimiter) }
    expect(inspect({ one: { context: 'a' }, two: { context: 'b' } }, { env })).toEqual([])
  })

  it('does not stop the others when its context is missing in a plan', () => {
    const env = { KUBECONFIG: file('a', kubeconfigText({ context: 'a' })) }
    expect(short(inspect({ one: { context: 'a' }, two: { context: 'b' } }, { env, planned: true }))).toEqual([
      'warning ContextMissing kubernetes.providers.two.context',
    ])
  })

  it('has a problem when a listed file is broken', () => {
    const env = { KUBECONFIG: file('a', '{{{:') }
    expect(short(inspect({ dev: { context: 'a' } }, { env }))).toEqual([
      'problem KubeconfigUnreadable kubernetes.providers.dev.context',
    ])
  })

  it('must be the cluster that is expected, of which nothing encrypted is shown', () => {
    const env = { KUBECONFIG: file('a', kubeconfigText()) }
    const canary = secretOf('canary')
    const [finding, ...more] = inspect({ dev: { expect: { server: canary, clusterName: 'other' } } }, { env })
    expect([finding?.because, more]).toEqual([
      'expected server [secret] and cluster other, and the kubeconfig leads to another: server [secret], cluster dev-cluster',
      [],
    ])
    const sealed = secretOf('[sealed]')
    expect(inspect({ dev: { expect: { server: sealed, clusterName: sealed } } }, { env })).toEqual([])
  })

  it('must be the cluster that is expected', () => {
    const env = { KUBECONFIG: file('a', kubeconfigText()) }
    const wrong = { server: 'https://other.example.com', clusterName: 'other' }
    expect(inspect({ dev: { expect: wrong } }, { env })).toEqual([
      {
        _tag: 'UnexpectedCluster',
        severity: 'problem',
        at: 'kubernetes.providers.dev',
        because:
          'expected server https://other.example.com and cluster other, and the kubeconfig leads to another: server https://cluster.example.com:6443, cluster dev-cluster',
        fix: 'use the right kubeconfig, or correct expect',
      },
    ])
    const right = { server: 'https://Cluster.example.com:6443/', clusterName: 'dev-cluster' }
    expect(inspect({ dev: { expect: right } }, { env })).toEqual([])
  })
})

describe('a cluster with a kubeconfig file', () => {
  it('finds it from the folder of the project, from the home folder and by its whole path', () => {
    const path = file('kube.yaml', kubeconfigText())
    for (const kubeconfigFile of ['kube.yaml', '~/kube.yaml', path]) {
      expect(inspect({ dev: { kubeconfigFile } })).toEqual([])
    }
  })

  it('has a problem when it is not there, which is a warning in a plan', () => {
    const providers = { dev: { kubeconfigFile: 'nothing.yaml' } }
    expect(short(inspect(providers))).toEqual(['problem KubeconfigMissing kubernetes.providers.dev.kubeconfigFile'])
    expect(short(inspect(providers, { planned: true }))).toEqual([
      'warning KubeconfigMissing kubernetes.providers.dev.kubeconfigFile',
    ])
  })

  it('is warned of when its token program is missing, or the server is not verified', () => {
    const text = kubeconfigText({
      clusterNode: { server: 'https://c.example.com', 'insecure-skip-tls-verify': true },
      userNode: { exec: { command: 'get-token' } },
    })
    file('kube.yaml', text)
    const providers = { dev: { kubeconfigFile: 'kube.yaml' } }
    const at = 'kubernetes.providers.dev.kubeconfigFile'
    expect(short(inspect(providers, { env: { PATH: root } }))).toEqual([
      `warning CredentialPluginMissing ${at}`,
      `warning ServerNotVerified ${at}`,
    ])
    file('get-token', '')
    expect(short(inspect(providers, { env: { PATH: root } }))).toEqual([`warning ServerNotVerified ${at}`])
  })

  it('has a problem when its certificate file is not there', () => {
    file(
      'kube.yaml',
      kubeconfigText({ clusterNode: { server: 'https://c.example.com', 'certificate-authority': '/no/ca' } }),
    )
    expect(short(inspect({ dev: { kubeconfigFile: 'kube.yaml' } }))).toEqual([
      'problem KubeconfigBroken kubernetes.providers.dev.kubeconfigFile',
    ])
  })
})

describe('a cluster with the content of a kubeconfig', () => {
  const at = 'kubernetes.providers.dev.kubeconfig'

  it.each([
    ['{{{:', `problem KubeconfigUnreadable ${at}`],
    ['/home/me/.kube/config', `problem KubeconfigUnreadable ${at}`],
    [kubeconfigText({ server: 'nowhere' }), `problem KubeconfigBroken ${at}`],
    [kubeconfigText({ more: { contexts: [] } }), `problem KubeconfigBroken ${at}`],
    [kubeconfigText({ more: several }), `problem ContextNotSaid ${at}`],
  ])('is checked, in a plan too (%#)', (kubeconfig, expected) => {
    expect(short(inspect({ dev: { kubeconfig } }, { planned: true }))).toEqual([expected])
  })

  it('is not judged where it is sealed', () => {
    expect(inspect({ dev: { kubeconfig: '[sealed]' } }, { planned: true })).toEqual([])
  })

  it.each([
    ['gke-gcloud-auth-plugin', ' is not on PATH: gke-gcloud-auth-plugin', 'install it where Pulumi runs'],
    ['acme-token', ' is not on PATH', 'install what exec.command of its user names, where Pulumi runs'],
  ])('is warned of when its token program %s is missing, by a name that everybody knows', (command, ending, fix) => {
    const kubeconfig = kubeconfigText({ userNode: { exec: { command } } })
    expect(inspect({ dev: { kubeconfig } }, { env: { PATH: root } })).toEqual([
      {
        _tag: 'CredentialPluginMissing',
        severity: 'warning',
        at,
        because: `the program that the kubeconfig asks for a token${ending}`,
        fix,
      },
    ])
    expect(inspect({ dev: { kubeconfigFile: file('kube.yaml', kubeconfig) } }, { env: { PATH: root } })).toMatchObject([
      {
        because: `the program that the kubeconfig asks for a token is not on PATH: ${command}`,
        fix: 'install it where Pulumi runs',
      },
    ])
  })

  it('is never shown: not its addresses, names, programs or paths', () => {
    const canary = 'c4n4ry'
    const texts = [
      kubeconfigText({ server: canary, cluster: canary, authority: canary }),
      kubeconfigText({ more: { contexts: [{ name: canary }, { name: `${canary}x` }] } }),
      kubeconfigText({ context: canary, cluster: canary, user: canary, more: { users: [] } }),
      kubeconfigText({ userNode: { exec: { command: canary } } }),
      kubeconfigText({ clusterNode: { server: `http://${canary}`, 'certificate-authority': `/${canary}` } }),
      `${canary}: [`,
      canary,
    ]
    for (const kubeconfig of texts) {
      const findings = inspect({ dev: { kubeconfig, expect: { clusterName: 'other' } } }, { env: { PATH: '' } })
      expect(findings).not.toEqual([])
      expect(JSON.stringify(findings)).not.toContain(canary)
    }
  })
})

describe('the context in a kubeconfig of the cluster alone', () => {
  const at = 'kubernetes.providers.dev'
  const some = (...contexts: readonly string[]) =>
    kubeconfigText({ more: { contexts: contexts.map((name) => ({ name, context: { cluster: 'dev-cluster' } })) } })

  it('is the one written, the one called as the cluster, or the only one', () => {
    file('several.yaml', some('dev', 'prod'))
    file('one.yaml', some('admin'))
    for (const settings of [
      { kubeconfigFile: 'several.yaml', context: 'prod' },
      { kubeconfigFile: 'several.yaml' },
      { kubeconfigFile: 'one.yaml' },
      { kubeconfig: some('dev', 'prod'), context: 'prod' },
      { kubeconfig: some('dev', 'prod') },
      { kubeconfig: some('admin') },
    ])
      expect(inspect({ dev: settings })).toEqual([])
  })

  it('is never the current one of several', () => {
    file('several.yaml', kubeconfigText({ more: several }))
    const because =
      'the kubeconfig has several contexts and none is called as the cluster; its current one does not count'
    const said = { _tag: 'ContextNotSaid', severity: 'problem', fix: 'say which: context: <name>' }
    expect(inspect({ dev: { kubeconfigFile: 'several.yaml' } })).toEqual([
      { ...said, at: `${at}.kubeconfigFile`, because: `${because}: one, two` },
    ])
    expect(inspect({ dev: { kubeconfig: kubeconfigText({ more: several }) } })).toEqual([
      { ...said, at: `${at}.kubeconfig`, because },
    ])
  })

  it('is a problem where it was written and is not there', () => {
    file('one.yaml', some('admin'))
    expect(short(inspect({ dev: { kubeconfigFile: 'one.yaml', context: 'amdin' } }))).toEqual([
      `problem ContextMissing ${at}.context`,
    ])
    expect(inspect({ dev: { kubeconfig: some('admin'), context: 'amdin' } })).toEqual([
      {
        _tag: 'ContextMissing',
        severity: 'problem',
        at: `${at}.context`,
        because: 'the kubeconfig has no such context',
        fix: 'check the kubeconfig',
      },
    ])
  })
})

describe('clusters together', () => {
  it('may not have one identity, given or made from the kubeconfig', () => {
    const env = { KUBECONFIG: file('a', kubeconfigText()) }
    expect(short(inspect({ a: { context: 'dev' }, b: { context: 'dev' } }, { env }))).toEqual([
      'problem SameCluster kubernetes.providers.b',
    ])
    const given = inspect(
      { a: { context: 'dev', identifier: 'one' }, b: { context: 'dev', identifier: 'one' } },
      { env },
    )
    expect(given).toEqual([
      {
        _tag: 'SameCluster',
        severity: 'problem',
        at: 'kubernetes.providers.b.identifier',
        because: 'b and a have the same identity, so one would be taken for the other',
        fix: 'give each cluster an identifier of its own',
      },
    ])
  })

  it('are warned of where they are one under two identities', () => {
    const env = { KUBECONFIG: file('a', kubeconfigText({ more: { ...several, users: [] } })) }
    const warning = {
      _tag: 'SameServer',
      severity: 'warning',
      at: 'kubernetes.providers.b',
      because:
        'b and a lead to one server and cluster under two identities: what is put on both would be made twice there, which ends in "already exists"',
      fix: 'keep one of the two, or name another context',
    }
    const same = (a: object, b: object, around: Around = { env }) =>
      inspect({ a, b }, around).filter(({ _tag }) => _tag === 'SameServer')
    expect(same({ context: 'one' }, { context: 'one', identifier: 'q' })).toEqual([warning])
    expect(same({ context: 'one', identifier: 'p' }, { context: 'two', identifier: 'q' })).toEqual([warning])
    expect(same({ context: 'one' }, { kubeconfig: kubeconfigText(), identifier: 'q' })).toEqual([warning])
    // Of one identity it is a problem already.
    expect(same({ context: 'one', identifier: 'p' }, { context: 'one', identifier: 'p' })).toEqual([])
    const other = kubeconfigText({ server: 'https://other.example.com' })
    expect(same({ context: 'one', identifier: 'p' }, { kubeconfig: other, identifier: 'q' })).toEqual([])
  })

  it('are warned of, too, where no kubeconfig is there to tell what they lead to', () => {
    const same = (a: object, b: object) =>
      inspect({ a, b }, { planned: true }).filter(({ _tag }) => _tag === 'SameServer').length
    expect(same({ context: 'one' }, { context: 'one', identifier: 'q' })).toBe(1)
    expect(same({ context: 'one' }, { context: 'two', identifier: 'q' })).toBe(0)
    expect(same({ context: 'one' }, { kubeconfigFile: 'x', context: 'one', identifier: 'q' })).toBe(0)
    expect(
      same(
        { kubeconfigFile: 'x', context: 'one', identifier: 'p' },
        { kubeconfigFile: 'x', context: 'one', identifier: 'q' },
      ),
    ).toBe(1)
    expect(same({ inCluster: true, identifier: 'p' }, { inCluster: true, identifier: 'q' })).toBe(1)
    expect(same({ context: 'one' }, { context: 'one' })).toBe(0)
  })

  it('are told that an environment variable makes Pulumi forget what does not answer', () => {
    const env = { PULUMI_K8S_DELETE_UNREACHABLE: 'true' }
    const clusters = { dev: { kubeconfig: kubeconfigText() } }
    expect(short(inspect(clusters, { env }))).toEqual([
      'warning UnreachableMeansGone environment variable PULUMI_K8S_DELETE_UNREACHABLE',
    ])
    expect(inspect(clusters, { env: { PULUMI_K8S_DELETE_UNREACHABLE: 'false' } })).toEqual([])
    expect(inspect({}, { env })).toEqual([])
  })
})

describe('a cluster that the program runs in', () => {
  it('is a problem outside of one, and a warning in a plan', () => {
    const providers = { dev: { inCluster: true, identifier: 'acme-dev' } }
    expect(short(inspect(providers))).toEqual(['problem NotInCluster kubernetes.providers.dev.inCluster'])
    expect(short(inspect(providers, { planned: true }))).toEqual([
      'warning NotInCluster kubernetes.providers.dev.inCluster',
    ])
  })
})

describe('what is wrong with a cluster', () => {
  const lackedBy = (providers: object, around: Around = {}) =>
    inspect(providers, around).map((finding) => [finding._tag, finding.lackedBy ?? 'ends the run'])
  const dev = 'kubernetes.providers.dev'

  it('fails that cluster alone where the machine only does not have it', () => {
    const env = { KUBECONFIG: file('config', kubeconfigText({ context: 'other' })) }
    expect(lackedBy({ dev: { context: 'gone' } }, { env })).toEqual([['ContextMissing', dev]])
    expect(lackedBy({ dev: {} })).toEqual([['KubeconfigMissing', dev]])
    expect(lackedBy({ dev: { kubeconfigFile: 'gone' } })).toEqual([['KubeconfigMissing', dev]])
    expect(lackedBy({ dev: { kubeconfigFile: 'config', context: 'gone' } })).toEqual([['ContextMissing', dev]])
    expect(lackedBy({ dev: { inCluster: true, identifier: 'acme-dev' } })).toEqual([['NotInCluster', dev]])
    const clusterNode = { server: 'https://c.example.com', 'certificate-authority': '/no/ca' }
    file('no-ca', kubeconfigText({ clusterNode }))
    expect(lackedBy({ dev: { kubeconfigFile: 'no-ca' } })).toEqual([['KubeconfigBroken', dev]])
  })

  it('ends the run where something is there and wrong, or may be another cluster', () => {
    file('text', 'no kubeconfig')
    file('broken', kubeconfigText({ server: 'nowhere' }))
    file('several', kubeconfigText({ more: several }))
    file('other', kubeconfigText())
    const of = (kubeconfigFile: string, more: object = {}) => lackedBy({ dev: { kubeconfigFile, ...more } })
    expect(of('text')).toEqual([['KubeconfigUnreadable', 'ends the run']])
    expect(of('broken')).toEqual([['KubeconfigBroken', 'ends the run']])
    expect(of('several')).toEqual([['ContextNotSaid', 'ends the run']])
    expect(of('other', { expect: { clusterName: 'mine' } })).toEqual([['UnexpectedCluster', 'ends the run']])
    const two = { identifier: 'one', kubeconfigFile: 'other' }
    expect(lackedBy({ dev: two, test: two })).toEqual([['SameCluster', 'ends the run']])
  })

  it('ends the run where the kubeconfig is configuration itself', () => {
    expect(lackedBy({ dev: { kubeconfig: kubeconfigText(), context: 'gone' } })).toEqual([
      ['ContextMissing', 'ends the run'],
    ])
  })
})

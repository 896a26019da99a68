import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testRepository, type TestRepository } from '../../testing/repository.ts'
import { units } from '../../testing/units.ts'
import { kubernetes } from '../descriptor.ts'
import { fetcher } from '../fetch.ts'

let root: string
let repository: TestRepository
const signal = new AbortController().signal
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'konductor-'))
  mkdirSync(join(root, 'git'))
  mkdirSync(join(root, 'project'))
  repository = testRepository(join(root, 'git'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

const config = (name: string, more = '') => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}${more} }\n`
const project = () => join(root, 'project')
const section = (versionControl: object) => ({
  providers: { dev: { identifier: 'acme-dev', kubeconfigFile: '/none', versionControl } },
})
const env = () => ({ PATH: process.env['PATH'], HOME: root, GIT_CONFIG_NOSYSTEM: '1' })

const fetch = async (
  versionControl: object,
  over: { readonly env?: Record<string, string | undefined>; readonly timeout?: number } = {},
) => {
  const surroundings = { root: project(), env: env(), planned: false, timeout: 30_000, ...over }
  const [result, ...others] = await fetcher.fetch(units(section(versionControl)), surroundings, signal)
  if (result === undefined || others.length > 0) throw new Error('one result was expected')
  return result
}
const said = (findings: readonly { readonly _tag: string; readonly because: string }[]) =>
  findings.map(({ _tag, because }) => `${_tag}: ${because}`)
const inspected = (versionControl: object, more: object = {}) => {
  const all = { enabled: true, ...section(versionControl), ...more }
  const decoded = kubernetes.config.decode(all, 'kubernetes')
  if (decoded._tag === 'Left') throw new Error(JSON.stringify(decoded.left))
  const surroundings = { root: project(), env: env(), planned: true }
  return (kubernetes.inspect?.(units(all), surroundings, decoded.right) ?? []).filter(
    ({ _tag }) => _tag !== 'KubeconfigMissing',
  )
}
const kept = (): readonly string[] => {
  const folder = join(project(), '.konductor/cache/manifests')
  return existsSync(folder) ? readdirSync(folder) : []
}

describe('fetching manifests', () => {
  it('keeps those of the commit, whatever came after it, and runs find them there', async () => {
    const commit = repository.commit({
      'env/dev/a.yaml': config('a'),
      'env/dev/deep/b.yml': config('b'),
      'README.md': '#',
    })
    repository.commit({ 'env/dev/a.yaml': config('other') })
    const versionControl = { repo: repository.url, path: './env/dev/', branch: 'main', commit }
    expect(inspected(versionControl)).toMatchObject([
      {
        _tag: 'ManifestsNotFetched',
        severity: 'problem',
        lackedBy: 'kubernetes.manifests@dev',
        at: 'kubernetes.providers.dev.versionControl.commit',
      },
    ])
    const result = await fetch(versionControl)
    expect(result).toMatchObject({ says: '2 objects', findings: [] })
    expect(kept()).toEqual([result.file?.replace('.konductor/cache/manifests/', '')])
    const { objects } = JSON.parse(readFileSync(join(project(), result.file ?? ''), 'utf8'))
    expect(objects.map(({ file, name }: { file: string; name: string }) => [file, name])).toEqual([
      ['env/dev/a.yaml', 'a'],
      ['env/dev/deep/b.yml', 'b'],
    ])
    expect(inspected(versionControl)).toEqual([])
  })

  it('needs them once for clusters that share them, and another commit anew', async () => {
    const commit = repository.commit({ 'a.yaml': config('a') })
    const versionControl = { repo: repository.url, commit }
    const both = units({ default: { versionControl }, providers: { a: {}, b: {} } })
    const surroundings = { root: project(), env: env(), planned: false, timeout: 30_000 }
    expect(await fetcher.fetch(both, surroundings, signal)).toHaveLength(1)
    const next = repository.commit({ 'a.yaml': config('b') })
    expect(inspected({ ...versionControl, commit: next })).toMatchObject([{ _tag: 'ManifestsNotFetched' }])
    expect(inspected(versionControl)).toEqual([])
  })

  it('is lacked by each cluster by itself, where several share what was not fetched', () => {
    const commit = repository.commit({ 'a.yaml': config('a') })
    const providers = { a: { kubeconfigFile: '/none' }, b: { kubeconfigFile: '/none' } }
    const shared = { default: { versionControl: { repo: repository.url, commit } }, providers }
    expect(inspected({}, shared).map(({ at, lackedBy }) => [at, lackedBy])).toEqual([
      ['kubernetes.default.versionControl.commit', 'kubernetes.manifests@a'],
      ['kubernetes.default.versionControl.commit', 'kubernetes.manifests@b'],
    ])
  })

  it('is refused what was changed in the cache', async () => {
    const commit = repository.commit({ 'a.yaml': config('a') })
    const { file = '' } = await fetch({ repo: repository.url, commit })
    const text = readFileSync(join(project(), file), 'utf8')
    writeFileSync(join(project(), file), text.replaceAll('"a"', '"b"'))
    const found = inspected({ repo: repository.url, commit })
    expect(said(found)).toEqual([
      expect.stringMatching(/^ManifestsNotFetched: .* were changed since they were fetched$/),
    ])
    // Nobody knows what it would put on the cluster: that ends the run.
    expect(found.map(({ lackedBy }) => lackedBy)).toEqual([undefined])
  })

  it('asks nobody where there is only a record', async () => {
    const surroundings = { root: project(), env: env(), planned: false, timeout: 30_000 }
    expect(
      await fetcher.fetch(units(section({ repo: 'https://nowhere.example.com/x' })), surroundings, signal),
    ).toEqual([])
  })

  it.each([
    ['a folder that is not there', { path: 'env/dve' }, 'PathNotInCommit: there is no folder env/dve at that commit'],
    ['a folder without manifests', { path: 'docs' }, 'NoManifests: docs of '],
    ['a folder outside of it, by a link', { path: 'out' }, 'PathNotInCommit: '],
    ['a manifest by a link', { path: 'linked' }, 'LinkInManifests: linked/a.yaml: it is a symbolic link'],
    ['a file that is no manifest', { path: 'other' }, 'NotAManifest: other/values.yaml:1: '],
    [
      'a repository that is not there',
      { repo: 'file:///nowhere' },
      'ManifestsUnreachable: the repository cannot be fetched: ',
    ],
    [
      'a commit that is not there',
      { commit: 'a'.repeat(40) },
      `CommitNotFound: the repository has no commit ${'a'.repeat(40)}`,
    ],
  ])('%s is a problem, and nothing is kept', async (_, over, expected) => {
    writeFileSync(join(root, 'secret.yaml'), config('stolen'))
    mkdirSync(join(root, 'git/linked'))
    symlinkSync(root, join(root, 'git/out'))
    symlinkSync(join(root, 'secret.yaml'), join(root, 'git/linked/a.yaml'))
    const commit = repository.commit({ 'docs/x.md': '', 'other/values.yaml': 'a: 1\n' })
    const { findings, file } = await fetch({ repo: repository.url, commit, ...over })
    expect(said(findings)).toEqual([expect.stringContaining(expected)])
    expect([findings[0]?.severity, file, kept()]).toEqual(['problem', undefined, []])
  })

  it('says what other tools would make manifests of, and which secrets anybody can read', async () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData: { a: hunter2 }\n'
    const commit = repository.commit({ 'a.yaml': secret, 'b.yaml.tpl': '', 'c.jsonnet': '' })
    const { findings, file } = await fetch({ repo: repository.url, commit })
    expect(findings.map(({ _tag, severity }) => `${severity} ${_tag}`)).toEqual([
      'warning FileNotRead',
      'warning FileNotRead',
      'warning SecretInRepository',
    ])
    expect(JSON.stringify(findings)).not.toContain('hunter2')
    expect(file).toBeDefined()
  })

  it('makes the objects of a kustomization with what is installed', async () => {
    const commit = repository.commit({
      'base/kustomization.yaml': 'resources: [a.yaml]\n',
      'base/a.yaml': config('a'),
      'env/dev/kustomization.yaml': 'resources: [../../base]\nnamespace: shop\n',
    })
    // A stand-in for kustomize, which not every machine has.
    const bin = join(root, 'bin')
    mkdirSync(bin)
    writeFileSync(
      join(bin, 'kustomize'),
      '#!/bin/sh\nif [ "$1" = version ]; then echo v5.7.1; exit; fi\nls kustomization.yaml ../../base/a.yaml >&2 || exit 1\nprintf "apiVersion: v1\\nkind: ConfigMap\\nmetadata: { name: a, namespace: shop }\\n"\n',
    )
    chmodSync(join(bin, 'kustomize'), 0o755)
    const versionControl = { repo: repository.url, path: 'env/dev', commit }
    const path = `${bin}:${process.env['PATH'] ?? ''}`
    expect(await fetch(versionControl, { env: { ...env(), PATH: path } })).toMatchObject({
      says: '1 object, made by kustomize v5.7.1',
      findings: [],
    })
    const kustomize = readFileSync(join(bin, 'kustomize'), 'utf8')
    writeFileSync(join(bin, 'kustomize'), kustomize.replace('name: a,', 'name: b,'))
    expect((await fetch(versionControl, { env: { ...env(), PATH: path } })).findings).toMatchObject([
      { _tag: 'OtherManifests', severity: 'warning' },
    ])
    writeFileSync(
      join(bin, 'kustomize'),
      '#!/bin/sh\necho "Error: no such base https://me:hunter2@example.com/x" >&2\nexit 1\n',
    )
    expect(said((await fetch(versionControl, { env: { ...env(), PATH: path } })).findings)).toEqual([
      'KustomizeFailed: kustomize of an unknown version cannot make the objects of the folder: no such base https://[secret]@example.com/x',
    ])
    const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
    const only = join(root, 'only')
    mkdirSync(only)
    symlinkSync(git, join(only, 'git'))
    expect(said((await fetch(versionControl, { env: { ...env(), PATH: only } })).findings)).toEqual([
      expect.stringContaining('ProgramMissing: the folder holds a kustomization, and neither'),
    ])
    expect(said((await fetch(versionControl, { env: { ...env(), PATH: join(root, 'nothing') } })).findings)).toEqual([
      expect.stringContaining('ProgramMissing: git is not installed'),
    ])
  })

  it('finds a commit where the server hands out branches only', async () => {
    const commit = repository.commit({ 'a.yaml': config('a') })
    repository.commit({ 'a.yaml': config('b') })
    // What every server did before.
    writeFileSync(join(root, '.gitconfig'), '[protocol]\n\tversion = 0\n')
    expect(await fetch({ repo: repository.url, branch: 'main', commit })).toMatchObject({
      says: '1 object',
      findings: [],
    })
    const other = { repo: repository.url, branch: 'other', commit }
    expect(said((await fetch(other)).findings)).toEqual([
      expect.stringContaining("couldn't find remote ref refs/heads/other"),
    ])
  })

  it('ends when the time is up, and leaves what was fetched before', async () => {
    const commit = repository.commit({ 'a.yaml': config('a') })
    await fetch({ repo: repository.url, commit })
    const bin = join(root, 'bin')
    mkdirSync(bin)
    writeFileSync(join(bin, 'git'), '#!/bin/sh\nexec sleep 30\n', { mode: 0o755 })
    const slow = { env: { ...env(), PATH: `${bin}:${process.env['PATH'] ?? ''}` }, timeout: 200 }
    expect(said((await fetch({ repo: repository.url, commit }, slow)).findings)).toEqual([
      'ManifestsUnreachable: the repository does not answer in 0.2 s',
    ])
    expect(kept()).toHaveLength(1)
  })

  it('is not led elsewhere by the git that it runs in, and runs nothing of the repository', async () => {
    const commit = repository.commit({ 'a.yaml': config('a') })
    const hooks = join(root, 'hooks')
    mkdirSync(hooks)
    writeFileSync(join(hooks, 'post-checkout'), `#!/bin/sh\ntouch ${join(root, 'ran')}\n`, { mode: 0o755 })
    writeFileSync(join(root, '.gitconfig'), `[core]\n\thooksPath = ${hooks}\n`)
    const led = { ...env(), GIT_DIR: join(root, 'nothing'), GIT_WORK_TREE: root, GIT_INDEX_FILE: join(root, 'index') }
    expect(await fetch({ repo: repository.url, commit }, { env: led })).toMatchObject({ findings: [] })
    expect(existsSync(join(root, 'ran'))).toBe(false)
  })
})

describe('manifests that were fetched', () => {
  const fetched = async (files: Readonly<Record<string, string>>, more: object = {}) => {
    const versionControl = { repo: repository.url, commit: repository.commit(files) }
    expect((await fetch(versionControl)).findings).toEqual([])
    return said(inspected(versionControl, more))
  }

  it('are held against what Kubernetes refuses, with file and line', async () => {
    const deployment =
      '---\n# a deployment\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  selector: { matchLabels: { app: web } }\n  template: { metadata: { labels: { app: wbe } }, spec: { containers: [{ name: web, image: "web:1.0.0" }] } }\n'
    expect(await fetched({ 'web.yaml': deployment })).toEqual([
      expect.stringMatching(/^SelectorMismatch: web\.yaml:3: Deployment web: spec\.selector\.matchLabels\.app: /),
    ])
  })

  it('are one object where the namespace of the cluster makes them one', async () => {
    expect(await fetched({ 'a.yaml': config('a'), 'b.yaml': config('a', ', namespace: default') })).toEqual([
      'SameObject: b.yaml:1: ConfigMap a: metadata.name: another resource of the plan is ConfigMap a too',
    ])
  })

  it('are not a namespace that the stack makes', async () => {
    const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n'
    expect(await fetched({ 'a.yaml': namespace }, { resources: { namespaces: { shop: {} } } })).toEqual([
      'SameNamespace: a.yaml:1: the Namespace shop is made by kubernetes.resources.namespaces.shop, too',
    ])
  })

  it('are no object that the stack makes', async () => {
    const configMaps = { settings: { existingNamespace: 'apps', data: { a: 'b' } } }
    expect(await fetched({ 'a.yaml': config('settings', ', namespace: apps') }, { resources: { configMaps } })).toEqual(
      ['SameObject: a.yaml:1: the ConfigMap settings is made by kubernetes.resources.configMaps.settings, too'],
    )
    expect(await fetched({ 'a.yaml': config('settings') }, { resources: { configMaps } })).toEqual([])
  })
})

it.each([
  [{ commit: 'a'.repeat(40) }, 'IncompleteVersionControl: a commit is named, and no repository that it is of'],
  [{ repo: 'git://example.com/x', commit: 'a'.repeat(40) }, 'Malformed: manifests are fetched from https://'],
  [{ repo: 'http://example.com/x', commit: 'a'.repeat(40) }, 'Malformed: manifests are fetched from https://'],
])('version control that cannot be followed is a problem: %j', (versionControl, expected) => {
  expect(said(inspected(versionControl))).toEqual([expect.stringContaining(expected)])
})

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { folderWith, runInProcess } from '../testing/run-in-process.ts'

const root = join(import.meta.dirname, '../../../..')
const main = join(import.meta.dirname, '../main.ts')

/** A repository with these files in one commit. */
const repository = (files: Readonly<Record<string, string>>) => {
  const folder = folderWith(files)
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=nobody', '-c', 'user.email=nobody@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim()
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '-m', 'manifests')
  return { repo: pathToFileURL(folder).href, commit: git('rev-parse', 'HEAD') }
}

const stackFile = (versionControl: object, key = 'dev', more: object = {}): string => {
  const kubernetes = {
    enabled: true,
    providers: { [key]: { identifier: 'acme-dev', context: 'dev', namespace: 'apps', versionControl, ...more } },
    resources: { namespaces: { apps: {} } },
  }
  return `config:\n  kubernetes: ${JSON.stringify(kubernetes)}\n`
}

const stack = (versionControl: object): string => {
  const folder = folderWith({
    'Pulumi.yaml': 'name: shop\nmain: index.mjs\nruntime: nodejs\n',
    'Pulumi.dev.yaml': stackFile(versionControl),
    'package.json': JSON.stringify({ type: 'module', dependencies: { '@konductor/provider-kubernetes': '*' } }),
    'index.mjs':
      "import { deploy } from '@konductor/core'\nimport { kubernetes } from '@konductor/provider-kubernetes'\nexport const { state } = deploy({ modules: [kubernetes] })\n",
  })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  return folder
}

/** Runs the command as users do. */
const konductor = async (...args: readonly string[]) => {
  const child = spawn(process.execPath, ['--conditions=@konductor/source', main, ...args], {
    env: { PATH: process.env['PATH'], HOME: '/nowhere', NODE_OPTIONS: '--conditions=@konductor/source' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const [code] = await once(child, 'exit')
  return { code, stdout, stderr }
}

const web = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: registry.example/web:1.2.3
          securityContext:
            allowPrivilegeEscalation: false
            capabilities: { drop: [ALL] }
            runAsNonRoot: true
            seccompProfile: { type: RuntimeDefault }
---
apiVersion: acme.io/v1
kind: Widget
metadata: { name: w, namespace: apps }
spec: { size: 1 }
---
apiVersion: v1
kind: Secret
metadata: { name: s }
stringData: { password: hunter2 }
`

test(
  'manifests of a repository become resources once they were fetched, and never before',
  { timeout: 240_000 },
  async () => {
    const versionControl = { ...repository({ 'env/dev/web.yaml': web }), path: 'env/dev' }
    const folder = stack(versionControl)
    const before = await konductor('plan', folder, '--json')
    const report = JSON.parse(before.stdout)
    expect([before.code, report.problems.map(({ _tag }: { _tag: string }) => _tag)]).toEqual([
      1,
      ['ManifestsNotFetched'],
    ])
    // What it says of the rest is what a run makes.
    const components = report.resources.flatMap(({ custom, type }: Record<string, unknown>) =>
      custom === true ? [] : type,
    )
    expect([report.notPlanned, components]).toEqual([
      ['kubernetes.manifests@dev'],
      ['pulumi:pulumi:Stack', 'konductor:kubernetes:SecureNamespace'],
    ])
    expect(report.problems[0].at).toMatch(/^kubernetes\.providers\.dev\.versionControl\.commit \(Pulumi\.dev\.yaml:2:/)

    const fetched = await konductor('versions', 'fetch', folder)
    expect([fetched.code, fetched.stderr]).toEqual([0, ''])
    expect(fetched.stdout).toMatch(
      /manifests: env\/dev of file:\S+ at [0-9a-f]{12}: 3 objects kept in \.konductor\/cache\/manifests\/\S+\.json/,
    )
    expect(fetched.stdout).toContain('SecretInRepository')

    const planned = await konductor('plan', folder, '--json')
    const { resources, problems, findings = [], outputs } = JSON.parse(planned.stdout)
    expect([problems, findings.map(({ _tag, at }: { _tag: string; at: string }) => `${_tag} ${at}`)]).toEqual([[], []])
    const made = resources
      .filter(({ name }: { name: string }) => name.startsWith('manifests-dev'))
      .map(({ type, name, inputs }: { type: string; name: string; inputs: { metadata?: { namespace?: string } } }) => [
        type,
        name,
        inputs.metadata?.namespace,
      ])
    expect(made.toSorted()).toEqual([
      ['konductor:kubernetes:Manifests', 'manifests-dev', undefined],
      ['kubernetes:acme.io/v1:Widget', 'manifests-dev-apps-widget.acme.io-w', 'apps'],
      ['kubernetes:apps/v1:Deployment', 'manifests-dev-apps-deployment-web', 'apps'],
      ['kubernetes:core/v1:Secret', 'manifests-dev-apps-secret-s', 'apps'],
    ])
    const elsewhere = resources.filter(
      ({ type, provider }: { type: string; provider?: string }) =>
        type.startsWith('kubernetes:') && provider?.endsWith('::kubernetes-dev') !== true,
    )
    expect(elsewhere).toEqual([])
    expect(planned.stdout).not.toContain('hunter2')
    const deployment = resources.find(({ name }: { name: string }) => name === 'manifests-dev-apps-deployment-web')
    expect(deployment.inputs.metadata.labels['managed-by']).toBe('konductor')
    expect(deployment.inputs.metadata.annotations['konductor.dev/source-path']).toBe('env/dev')
    expect(deployment.dependencies.some((urn: string) => urn.endsWith('::apps-dev'))).toBe(true)
    expect(outputs.state.providers.kubernetes).toMatchObject({ units: { manifests: 1, namespace: 1 } })
  },
)

test(
  'what is on a cluster that gets another key stays with `formerly`, and is said without',
  { timeout: 240_000 },
  async () => {
    const versionControl = { ...repository({ 'env/dev/web.yaml': web }), path: 'env/dev' }
    const folder = stack(versionControl)
    await konductor('versions', 'fetch', folder)
    const planned = await konductor('plan', folder, '--json')
    const there = join(folder, 'before.json')
    writeFileSync(there, planned.stdout)
    writeFileSync(join(folder, 'Pulumi.dev.yaml'), stackFile(versionControl, 'test', { formerly: 'dev' }))
    const kept = JSON.parse((await konductor('plan', folder, '--against', there, '--json')).stdout)
    expect([kept.comparison.counts.create, kept.comparison.counts.delete, kept.findings]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    writeFileSync(join(folder, 'Pulumi.dev.yaml'), stackFile(versionControl, 'test'))
    const lost = await konductor('plan', folder, '--against', there)
    expect(lost.stdout).toMatch(/LooksRenamed[^]*kubernetes-dev would be deleted and kubernetes-test made/)
    expect(lost.stdout).toMatch(/manifests-dev would be deleted and manifests-test made/)
    expect(lost.stdout).toMatch(/apps-dev would be deleted and apps-test made/)
  },
)

test('what is wrong in a repository is said with its file and line, and nothing is kept', async () => {
  const folder = stack(repository({ 'a.yaml': 'kind: ConfigMap\n', 'b.yaml': 'a: [\n' }))
  const { code, stdout } = await konductor('versions', 'fetch', folder, '--json')
  const { problems, fetched } = JSON.parse(stdout)
  expect([code, fetched]).toEqual([1, []])
  expect(
    problems.map(({ _tag, because }: { _tag: string; because: string }) => `${_tag} ${because.split(': ')[0]}`),
  ).toEqual(['BadManifest b.yaml:2', 'NotAManifest a.yaml:1'])
  expect(readdirSync(folder)).not.toContain('.konductor')
})

test.each([
  ['export const other = 1', 'it does not export a fetcher under the name `fetcher`'],
  ['export const fetcher = { fetch: async () => 1 }', 'what it gives are no results'],
  ["export const fetcher = { fetch: async () => { throw new Error('mistake') } }", 'mistake'],
])('a module whose fetcher is broken is named: %s', async (text, because) => {
  const folder = folderWith({
    'Pulumi.yaml': 'name: shop\nruntime: nodejs\n',
    'Pulumi.dev.yaml': 'config:\n  acme: { enabled: true }\n',
    'package.json': '{ "dependencies": { "acme-cloud": "*" } }',
  })
  const module = join(folder, 'node_modules/acme-cloud')
  mkdirSync(module, { recursive: true })
  writeFileSync(
    join(module, 'package.json'),
    '{ "name": "acme-cloud", "version": "1.0.0", "type": "module", "konductor": { "module": "./module" }, "exports": { "./module": "./module.js", "./fetch": "./fetch.js", "./package.json": "./package.json" } }',
  )
  writeFileSync(
    join(module, 'module.js'),
    `const right = { _tag: 'Right', right: {} }
export const module = {
  id: 'acme', displayName: 'Acme', packageName: 'acme-cloud', version: '1.0.0', contract: 1,
  config: { decode: () => right, jsonSchema: () => ({}), secretLeaves: () => [], docs: () => [] },
  units: () => [{ kind: 'door', id: 'acme.door', at: 'acme', name: 'door', settings: {}, needs: {}, offers: [] }],
  load: async () => ({ build: { door: () => ({}) } }),
}
`,
  )
  writeFileSync(join(module, 'fetch.js'), text)
  const { code, stdout } = await runInProcess(['versions', 'fetch', folder, '--json'])
  expect(code).toBe(1)
  expect(JSON.parse(stdout).problems).toMatchObject([
    { _tag: 'BrokenFetcher', because: expect.stringContaining(because) },
  ])
})

import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { run } from '@konductor/cli'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineStack, type Step } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { kubeconfig } from '../kubeconfig.ts'
import { workspace } from '../project-folder.ts'
import { whySkipped } from '../skipped.ts'

const config = (name: string, data: string, namespace?: string) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
    data: { x: data },
  })
const namespace = JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } })

const named = (urn: string): string => urn.split('::').at(-1) ?? ''
const changes = (steps: readonly Step[]) =>
  steps
    .filter(({ op }) => op !== 'same')
    .map(({ op, urn }) => `${op} ${named(urn)}`)
    .sort()

describe.skipIf(whySkipped() !== undefined)('the manifests of a repository on the engine', () => {
  let stack: EngineStack
  let repository: string
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=nobody', '-c', 'user.email=nobody@example.com', ...args], {
      cwd: repository,
      encoding: 'utf8',
    }).trim()
  const commit = (files: Readonly<Record<string, string>>): string => {
    git('rm', '-r', '--quiet', '--ignore-unmatch', '.')
    mkdirSync(join(repository, 'env'), { recursive: true })
    for (const [file, text] of Object.entries(files)) writeFileSync(join(repository, file), text)
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '-m', 'change')
    return git('rev-parse', 'HEAD')
  }
  const at = (id: string, key = 'dev', more: object = {}) => ({
    'Pulumi.dev.yaml': JSON.stringify({
      config: {
        project: { name: 'fleet', environment: 'dev' },
        kubernetes: {
          enabled: true,
          providers: {
            [key]: {
              context: 'dev',
              identifier: 'acme-dev',
              namespace: 'apps',
              versionControl: { repo: pathToFileURL(repository).href, path: 'env', commit: id },
              ...more,
            },
          },
        },
      },
    }),
  })
  const fetch = async (): Promise<number> =>
    run(['versions', 'fetch', stack.folder], {
      stdout: { write: () => true, isTTY: false },
      stderr: { write: () => true, isTTY: false },
      env: { PATH: process.env['PATH'], HOME: repository },
      cwd: stack.folder,
      signal: new AbortController().signal,
    })

  beforeAll(async () => {
    repository = mkdtempSync(join(tmpdir(), 'konductor-repository-'))
    git('init', '--quiet')
    const first = commit({
      'env/a.yaml': `${config('a', '1')}\n---\n${namespace}\n`,
      'env/b.yaml': config('b', '1', 'shop'),
    })
    const made = await openStack({
      project: {
        'Pulumi.yaml': 'name: fleet\nmain: src/index.ts\nruntime: { name: nodejs, options: { typescript: false } }\n',
        'package.json': '{ "type": "module", "dependencies": { "@konductor/provider-kubernetes": "*" } }',
        'src/index.ts':
          "import { deploy } from '@konductor/core'\nimport { kubernetes } from '@konductor/provider-kubernetes'\nexport const { state } = deploy({ modules: [kubernetes] })\n",
        kubeconfig: kubeconfig('dev'),
        ...at(first),
      },
    })
    stack = made.with({ KUBECONFIG: join(made.folder, 'kubeconfig') })
  })
  afterAll(() => {
    stack?.remove()
    rmSync(repository, { recursive: true, force: true })
  })

  it('are nothing before they are fetched, and the run says which command does that', async () => {
    const { exitCode, stdout, stderr } = await stack.up()
    expect(exitCode).not.toBe(0)
    expect(stdout + stderr).toContain('konductor versions fetch')
    expect(stack.journal()).toEqual([])
  })

  it('are put on the cluster, their namespace first, and nothing changes on a second run', async () => {
    expect(await fetch()).toBe(0)
    expectSuccess(await stack.up())
    const created = stack.journal().flatMap(({ call, urn }) => (call === 'create' ? [named(urn ?? '')] : []))
    expect(created.indexOf('manifests-dev-namespace-shop')).toBeLessThan(
      created.indexOf('manifests-dev-shop-configmap-b'),
    )
    expect([...created].sort()).toEqual([
      'manifests-dev-apps-configmap-a',
      'manifests-dev-namespace-shop',
      'manifests-dev-shop-configmap-b',
    ])
    expectSuccess(await stack.pulumi('preview', '--diff', '--expect-no-changes'))
  })

  it('of another commit change what it changes, and delete what it no longer has', async () => {
    const next = commit({ 'env/a.yaml': `${config('a', '2')}\n---\n${namespace}\n`, 'env/c.yaml': config('c', '1') })
    stack.write(at(next))
    expect((await stack.preview()).exitCode).not.toBe(0)
    expect(await fetch()).toBe(0)
    const { exitCode, steps } = await stack.preview()
    expect(exitCode).toBe(0)
    expect(changes(steps)).toEqual([
      'create manifests-dev-apps-configmap-c',
      'delete manifests-dev-shop-configmap-b',
      'update manifests-dev-apps-configmap-a',
    ])
    expectSuccess(await stack.up())
  })

  it('stay where the cluster gets another key', async () => {
    const id = git('rev-parse', 'HEAD')
    stack.write(at(id, 'test', { formerly: 'dev' }))
    const { exitCode, steps, stdout } = await stack.preview()
    expect([exitCode, exitCode === 0 ? '' : stdout]).toEqual([0, ''])
    expect(changes(steps)).toEqual([])
    stack.write(at(id))
  })

  it('are said to look renamed where the cluster gets another key and nobody says so', async () => {
    const id = git('rev-parse', 'HEAD')
    stack.write({ ...at(id, 'test'), 'state.json': (await stack.pulumi('stack', 'export')).stdout })
    const main = join(workspace, 'packages/cli/src/main.ts')
    const args = ['--conditions=@konductor/source', main, 'plan', stack.folder, '--against', 'state.json', '--json']
    const said = await promisify(execFile)(process.execPath, args, { cwd: stack.folder, env: stack.env })
    const findings: readonly { readonly _tag: string; readonly at: string }[] = JSON.parse(said.stdout).findings
    expect(findings.filter(({ _tag }) => _tag === 'LooksRenamed').map((each) => each.at)).toEqual([
      'konductor:kubernetes:Manifests manifests-test',
      'pulumi:providers:kubernetes kubernetes-test',
    ])
    stack.write(at(id))
  })

  it('are the same objects in another version of their API, also those of other makers', async () => {
    const objects = (widget: string, autoscaler: string): Readonly<Record<string, string>> => {
      const metadata = { name: 'w' }
      const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'w' }
      return {
        'env/a.yaml': [
          JSON.stringify({ apiVersion: `acme.io/${widget}`, kind: 'Widget', metadata, spec: { size: 1 } }),
          JSON.stringify({
            apiVersion: `autoscaling/${autoscaler}`,
            kind: 'HorizontalPodAutoscaler',
            metadata,
            spec: { maxReplicas: 3, scaleTargetRef },
          }),
        ].join('\n---\n'),
      }
    }
    stack.write(at(commit(objects('v1alpha1', 'v1'))))
    expect(await fetch()).toBe(0)
    expectSuccess(await stack.up())
    stack.write({
      ...at(commit(objects('v1', 'v2'))),
      'state.json': (await stack.pulumi('stack', 'export')).stdout,
    })
    expect(await fetch()).toBe(0)
    const { steps } = await stack.preview()
    const updates = ['update manifests-dev-apps-horizontalpodautoscaler-w', 'update manifests-dev-widget.acme.io-w']
    expect(changes(steps)).toEqual(updates)
    const main = join(workspace, 'packages/cli/src/main.ts')
    const args = ['--conditions=@konductor/source', main, 'plan', '--against', 'state.json', '--json']
    const said = await promisify(execFile)(process.execPath, args, { cwd: stack.folder, env: stack.env })
    const planned: { readonly steps: readonly Step[] } = JSON.parse(said.stdout).comparison
    expect(changes(planned.steps)).toEqual(updates)
  })

  it('stay where the folder of a commit is empty, which no fetch and no preview takes for an order to delete', async () => {
    const empty = commit({ 'README.md': '' })
    stack.write(at(empty))
    expect(await fetch()).not.toBe(0)
    expect((await stack.preview()).exitCode).not.toBe(0)
    expect((await stack.resources()).length).toBeGreaterThan(3)
  })
})

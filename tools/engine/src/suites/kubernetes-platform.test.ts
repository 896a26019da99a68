import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plan } from '@konductor/planner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromPlan, fromPreview } from '../comparable.ts'
import { openStack, type EngineStack, type Step } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { kubeconfig } from '../kubeconfig.ts'
import { whySkipped } from '../skipped.ts'
import { CHANCE } from '../stand-in/chance.ts'

const open = async () => {
  const made = await openStack({ project: 'stacks/kubernetes-platform' })
  made.write({ kubeconfig: kubeconfig('acme-apps', 'acme-tools') })
  return made.with({ KUBECONFIG: join(made.folder, 'kubeconfig') })
}
const named = (urn: string): string => urn.split('::').at(-1) ?? ''
const changesOf = (steps: readonly Step[]) =>
  steps
    .filter(({ op }) => op !== 'same')
    .map(({ op, urn, diffReasons = [] }) => `${op} ${named(urn)} ${diffReasons.join(' ')}`)
    .sort()

/** Changes a file of a stack. */
const change = (
  stack: EngineStack,
  file: string,
  ...changes: readonly (readonly [from: RegExp, to: string])[]
): void => {
  const text = readFileSync(join(stack.folder, file), 'utf8')
  const after = changes.reduce((changed, [from, to]) => changed.replace(from, to), text)
  expect(after).not.toBe(text)
  stack.write({ [file]: after })
}

describe.skipIf(whySkipped() !== undefined)('the Kubernetes platform on the engine', () => {
  let stack: EngineStack
  beforeAll(async () => {
    stack = await open()
  })
  afterAll(() => stack?.remove())

  it('is previewed as it is planned: the same resources, parents, providers and inputs', async () => {
    const preview = await stack.preview()
    expectSuccess(preview)
    const planned = await plan({ project: stack.folder, stack: 'dev', env: stack.env })
    expect(planned.problems).toEqual([])
    expect(fromPlan(planned.resources)).toEqual(fromPreview(preview.steps))
  })

  it('goes up, has nothing to change after that, and shows its secret nowhere', async () => {
    expectSuccess(await stack.up())
    expectSuccess(await stack.pulumi('preview', '--diff', '--expect-no-changes'))
    expect((await stack.pulumi('stack', 'export')).stdout).not.toContain('to-be-encrypted')
  })

  it('starts pods only behind what closes and limits their namespace, and behind their own network policy', () => {
    const created = stack.journal().flatMap(({ call, urn }) => (call === 'create' ? [named(urn)] : []))
    const first = ['quota', 'limits', 'deny-all', 'allow-dns', 'service-account'].map((role) => `shop-apps-${role}`)
    const late = (pods: string, ...needed: readonly string[]) =>
      needed.filter((name) => !created.slice(0, created.indexOf(pods)).includes(name))
    expect(late('report-apps', ...first)).toEqual([])
    expect(late('web-apps-workload', ...first, 'web-apps-network-policy')).toEqual([])
  })

  it('has nothing to change either where pods did not wait for that yet', async () => {
    const state = JSON.parse((await stack.pulumi('stack', 'export')).stdout)
    const waited: string[] = []
    for (const resource of state.deployment.resources) {
      const own: readonly string[] = Object.values(resource.propertyDependencies ?? {})
        .flat()
        .map(String)
      const more = (resource.dependencies ?? []).filter((urn: string) => !own.includes(urn))
      if (more.length > 0) waited.push(named(resource.urn))
      if (more.length > 0) resource.dependencies = own
    }
    expect(waited.sort()).toEqual(['report-apps', 'web-apps-workload'])
    stack.write({ 'state.json': JSON.stringify(state) })
    expectSuccess(await stack.pulumi('stack', 'import', '--file', 'state.json'))
    expectSuccess(await stack.pulumi('preview', '--diff', '--expect-no-changes'))
    expectSuccess(await stack.up())
  })

  it('rolls the pods that read configuration when it changes, in place, and changes nothing else', async () => {
    change(stack, 'config/shop.yaml', [/currency: EUR/, 'currency: USD'])
    const { exitCode, steps } = await stack.preview()
    expect(exitCode).toBe(0)
    expect(changesOf(steps)).toEqual([
      'update report-apps spec',
      'update settings-apps data',
      'update web-apps-workload spec',
    ])
    expectSuccess(await stack.up())
    expectSuccess(await stack.pulumi('preview', '--diff', '--expect-no-changes'))
  })

  it('keeps every object of what is called otherwise, with `formerly` and its name', async () => {
    change(stack, 'config/namespaces.yaml', [
      / {6}shop:\n/,
      '      store:\n        formerly: shop\n        name: shop\n',
    ])
    change(
      stack,
      'config/shop.yaml',
      [/namespace: shop/g, 'namespace: store'],
      [/settings: \{ namespace/, 'values: { formerly: settings, name: settings, namespace'],
      [/configMap: settings/g, 'configMap: values'],
      [/^ {6}web:\n/m, '      site:\n        formerly: web\n        name: web\n'],
      [/^ {6}report:\n/m, '      nightly:\n        formerly: report\n        name: report\n'],
    )
    change(stack, 'config/access.yaml', [/namespace: shop/g, 'namespace: store'])
    const { exitCode, steps, stderr, stdout } = await stack.preview()
    expect([exitCode, exitCode === 0 ? '' : stdout + stderr]).toEqual([0, ''])
    expect(changesOf(steps)).toEqual([])
  })

  it('is destroyed, what needs others first', async () => {
    const before = await stack.resources()
    const journal = stack.journal().length
    expectSuccess(await stack.destroy())
    expect(await stack.resources()).toEqual([])
    const deleted = stack
      .journal()
      .slice(journal)
      .flatMap(({ call, urn }) => (call === 'delete' ? [urn] : []))
    const turn = new Map(deleted.map((urn, index) => [urn, index]))
    const early = before.flatMap(({ urn, dependencies = [] }) =>
      dependencies
        .filter((needed) => (turn.get(needed) ?? Infinity) < (turn.get(urn) ?? -1))
        .map((needed) => `${named(needed)} before ${named(urn)}`),
    )
    expect([deleted.length > 30, early]).toEqual([true, []])
  })
})

describe.skipIf(whySkipped() !== undefined)('the Kubernetes platform, where single objects fail', () => {
  it.each([1, 2])('comes to its end when it is run again (seed %d)', async (seed) => {
    const stack = await open()
    try {
      const failed = await stack.with({ [CHANCE]: `${seed}:10` }).up()
      expect(failed.exitCode).not.toBe(0)
      expectSuccess(await stack.up())
      expectSuccess(await stack.pulumi('preview', '--diff', '--expect-no-changes'))
      expectSuccess(await stack.destroy())
    } finally {
      stack.remove()
    }
  })
})

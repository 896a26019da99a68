import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plan } from '@konductor/planner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromPlan, fromPreview } from '../comparable.ts'
import { openStack, type EngineStack, type Step } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { whySkipped } from '../skipped.ts'
import { answer } from '../stand-in/answers.ts'
import { CHANCE } from '../stand-in/chance.ts'

const open = () => openStack({ project: 'stacks/aws-platform' })
const operations = (steps: readonly Step[]) => [...new Set(steps.map(({ op }) => op))].sort()
const named = (urn: string): string => urn.split('::').at(-1) ?? ''

/** Changes a layer of a stack. */
const change = (
  stack: EngineStack,
  layer: string,
  ...changes: readonly (readonly [from: RegExp, to: string])[]
): void => {
  const file = `config/${layer}.yaml`
  const text = readFileSync(join(stack.folder, file), 'utf8')
  const after = changes.reduce((changed, [from, to]) => changed.replace(from, to), text)
  expect(after).not.toBe(text)
  stack.write({ [file]: after })
}

describe.skipIf(whySkipped() !== undefined)('the AWS platform on the engine', () => {
  let stack: EngineStack
  beforeAll(async () => {
    stack = await open()
  })
  afterAll(() => stack?.remove())

  it('is previewed as it is planned: the same resources, parents, providers and inputs', async () => {
    const preview = await stack.preview()
    expectSuccess(preview)
    const planned = await plan({
      project: stack.folder,
      stack: 'dev',
      env: stack.env,
      invoke: (token) => answer(token, 'us-west-2'),
    })
    expect(planned.problems).toEqual([])
    expect(fromPlan(planned.resources)).toEqual(fromPreview(preview.steps))
  })

  it('goes up, and has nothing to change after that', async () => {
    expectSuccess(await stack.up())
    expectSuccess(await stack.pulumi('preview', '--diff', '--expect-no-changes'))
  })

  it('changes tags and options in place', async () => {
    change(stack, 'organization', [/'12345'/g, "'54321'"])
    change(stack, 'storage', [/assets: \{\}/, 'assets: { tags: { Team: web }, options: { retainOnDelete: true } }'])
    const { exitCode, steps } = await stack.preview()
    expect(exitCode).toBe(0)
    expect(operations(steps)).toEqual(['same', 'update'])
    expectSuccess(await stack.up())
    expectSuccess(await stack.pulumi('preview', '--diff', '--expect-no-changes'))
  })

  it('has nothing to change where units are called otherwise, with `formerly`', async () => {
    change(stack, 'network', [/main: \{/, 'core: { formerly: main,'])
    change(
      stack,
      'storage',
      [/assets: \{/, 'files: { formerly: assets,'],
      [/^( {8})documents:\n/m, '$1papers:\n          formerly: documents\n'],
    )
    change(
      stack,
      'access',
      [/bucket: assets/g, 'bucket: files'],
      [/^( {8})web:\n( {10}trust)/m, '$1site:\n          formerly: web\n$2'],
      [/web: \{ role: web \}/, 'site: { formerly: web, role: site }'],
    )
    change(
      stack,
      'web',
      [/network: main/g, 'network: core'],
      [/^( {8})edge:\n/gm, '$1front:\n          formerly: edge\n'],
      [/group: edge/g, 'group: front'],
      [/securityGroups: \[edge\]/, 'securityGroups: [front]'],
      [/web: \{ profile: web,/, 'site: { formerly: web, profile: site,'],
      [/web: \{ network: core, launchTemplate: web/, 'site: { formerly: web, network: core, launchTemplate: site'],
      [/^( {8})web:\n( {10}network: core\n {10}port)/m, '$1site:\n          formerly: web\n$2'],
      [/^( {8})web:\n( {10}network: core\n {10}securityGroups: \[front\])/m, '$1site:\n          formerly: web\n$2'],
      [/autoscalingGroups: \[web\]/, 'autoscalingGroups: [site]'],
      [/targetGroup: web/, 'targetGroup: site'],
    )
    expectSuccess(await stack.pulumi('preview', '--diff', '--expect-no-changes'))
    expectSuccess(await stack.up())
  })

  it('calls things by their new keys once `formerly` is out, and replaces nothing for it', async () => {
    for (const layer of ['network', 'storage', 'access', 'web'])
      change(stack, layer, [/ *formerly: \w+\n|formerly: \w+, /g, ''])
    const { exitCode, steps, stderr, stdout } = await stack.preview()
    expect([exitCode, stderr + (exitCode === 0 ? '' : stdout)]).toEqual([0, ''])
    const changes = steps.filter(({ op }) => op !== 'same')
    expect(changes.filter(({ op }) => op !== 'update')).toEqual([])
    // What people read: the tag Name, and where buckets and load balancers write their logs.
    expect([...new Set(changes.flatMap(({ diffReasons = [] }) => diffReasons))].sort()).toEqual([
      'accessLogs',
      'tags',
      'targetPrefix',
    ])
    expectSuccess(await stack.up())
    expectSuccess(await stack.pulumi('preview', '--diff', '--expect-no-changes'))
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
    expect([deleted.length > 50, early]).toEqual([true, []])
  })
})

describe.skipIf(whySkipped() !== undefined)('the AWS platform, where single resources fail', () => {
  it.each([1, 2, 3])('comes to its end when it is run again (seed %d)', async (seed) => {
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

import { join } from 'node:path'
import { plan } from '@konductor/planner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromPlan, fromPreview } from '../comparable.ts'
import { openStack, type EngineStack } from '../engine.ts'
import { kubeconfig } from '../kubeconfig.ts'
import { expectSuccess } from '../expect-success.ts'
import { whySkipped } from '../skipped.ts'
import { answer } from '../stand-in/answers.ts'

describe.skipIf(whySkipped() !== undefined)('the quickstart stack on the engine', () => {
  let stack: EngineStack
  beforeAll(async () => {
    const made = await openStack({ project: 'stacks/quickstart' })
    made.write({ kubeconfig: kubeconfig('dev-cluster') })
    stack = made.with({ KUBECONFIG: join(made.folder, 'kubeconfig') })
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

  it('makes nothing where its cluster is unknown', async () => {
    const { exitCode, steps } = await stack.with({ KUBECONFIG: join(stack.folder, 'none') }).preview()
    expect(exitCode).not.toBe(0)
    expect(steps.map(({ urn }) => urn.split('::').at(-1))).toEqual(['quickstart-dev'])
  })

  it('goes up, and has nothing to change after that', async () => {
    expectSuccess(await stack.up())
    expectSuccess(await stack.pulumi('preview', '--diff', '--expect-no-changes'))
  })

  it('is destroyed as Pulumi destroys any stack', async () => {
    expectSuccess(await stack.destroy())
    expect(await stack.resources()).toEqual([])
  })
})

import { plan } from '@konductor/planner'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromPlan, fromPreview } from '../comparable.ts'
import { openStack, type EngineStack } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { kubeconfig } from '../kubeconfig.ts'
import { whySkipped } from '../skipped.ts'
import { answer } from '../stand-in/answers.ts'

const password = /Pw-\w+/

describe.skipIf(whySkipped() !== undefined)('a stack with a module by somebody else on the engine', () => {
  let stack: EngineStack
  beforeAll(async () => {
    const made = await openStack({ project: 'tools/third-party/example' })
    made.write({ kubeconfig: kubeconfig('platform') })
    stack = made.with({ KUBECONFIG: join(made.folder, 'kubeconfig') })
  })
  afterAll(() => stack?.remove())

  it('is previewed as it is planned', async () => {
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

  it('goes up without showing the password, and has nothing to change after that', async () => {
    const up = await stack.up()
    expectSuccess(up)
    expect(up.stdout + up.stderr).not.toMatch(password)
    expectSuccess(await stack.pulumi('preview', '--expect-no-changes'))
  })

  it('keeps the password encrypted, and rotates it with the name', async () => {
    const resources = await stack.resources()
    const made = resources.find(({ type }) => type === 'random:index/randomPassword:RandomPassword')
    expect(made?.inputs).toMatchObject({ length: 32, keepers: { rotation: 'release-moth' } })
    const component = resources.find(({ type }) => type === 'acme:random:SafePassword')
    expect(JSON.stringify(component?.outputs)).toContain('ciphertext')
    expect(JSON.stringify(component?.outputs)).not.toMatch(password)
  })

  it('hands the password to other stacks under its secrets', async () => {
    const { stdout } = await stack.pulumi('stack', 'output', 'secrets', '--show-secrets', '--json')
    expect(JSON.stringify(JSON.parse(stdout).exports.databasePassword)).toMatch(password)
    const { stdout: state } = await stack.pulumi('stack', 'output', 'state', '--json')
    expect(JSON.parse(state).exports).toEqual({
      databasePassword: { unit: 'random.passwords.database', offers: { 'random.password': {} } },
    })
  })
})

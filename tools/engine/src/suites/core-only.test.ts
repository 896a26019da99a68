import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineStack } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { whySkipped } from '../skipped.ts'

describe.skipIf(whySkipped() !== undefined)('the core-only stack on the engine', () => {
  let stack: EngineStack
  beforeAll(async () => {
    stack = await openStack({ project: 'stacks/core-only' })
  })
  afterAll(() => stack?.remove())

  it('goes up and makes nothing but the stack', async () => {
    expectSuccess(await stack.up())
    expect((await stack.resources()).map(({ type }) => type)).toEqual(['pulumi:pulumi:Stack'])
  })

  it('says what it is in the output `state`', async () => {
    expect(await stack.output('state')).toEqual({
      schemaVersion: 1,
      metadata: {
        git: {
          repository: 'unknown',
          branch: 'unknown',
          commit: 'unknown',
          commitMessage: 'unknown',
          tag: null,
          dirty: null,
        },
        project: { name: 'example-project', environment: 'dev', organization: 'example-org' },
        compliance: {
          frameworks: [
            {
              name: 'example-framework',
              version: '1.0',
              controls: [{ id: 'control-1', description: 'Example control description' }],
            },
          ],
        },
      },
      providers: { aws: { enabled: false }, azure: { enabled: false }, kubernetes: { enabled: false } },
    })
  })

  it('has no secrets, and an output that says so', async () => {
    expect(await stack.output('secrets')).toEqual({})
  })

  it('has nothing to change after that', async () => {
    expectSuccess(await stack.pulumi('preview', '--expect-no-changes'))
  })
})

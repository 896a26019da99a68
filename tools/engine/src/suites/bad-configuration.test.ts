import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineStack } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { whySkipped } from '../skipped.ts'

const project = 'tools/engine/fixtures/acme'
const bad = {
  'Pulumi.dev.yaml': `config:
  project: { name: acme-stack, environment: dev }
  acme:
    enabled: true
    widgets:
      one: { color: blue }
      two: { colour: 7 }
`,
}
const types = async (stack: EngineStack) => (await stack.resources()).map(({ type }) => type)

describe.skipIf(whySkipped() !== undefined)('configuration with mistakes', () => {
  let fresh: EngineStack
  let made: EngineStack
  beforeAll(async () => {
    fresh = await openStack({ project })
    made = await openStack({ project })
    expectSuccess(await made.up())
  })
  afterAll(() => {
    fresh?.remove()
    made?.remove()
  })

  it('fails a new stack with every mistake and its place, without a stack trace, and makes nothing', async () => {
    fresh.write(bad)
    const { exitCode, stdout, stderr } = await fresh.up()
    expect(await types(fresh)).toEqual(['pulumi:pulumi:Stack'])
    expect(fresh.journal()).toEqual([])
    expect(stdout + stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m)
    expect(stdout + stderr).toContain('acme.widgets.one.color')
    expect(stdout + stderr).toContain('acme.widgets.two.colour')
    expect(exitCode).not.toBe(0)
  })

  it('leaves a stack that was good with its resources and its outputs', async () => {
    const before = { types: await types(made), state: await made.output('state') }
    made.write(bad)
    expect((await made.up()).exitCode).not.toBe(0)
    expect({ types: await types(made), state: await made.output('state') }).toEqual(before)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStack, type EngineStack } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { whySkipped } from '../skipped.ts'

const names = (resources: readonly { readonly urn: string }[]): readonly string[] =>
  resources.map(({ urn }) => urn.split('::').at(-1) ?? '').sort()

const config = (acme: string): string => `config:
  project: { name: acme-stack, environment: dev }
  acme: ${acme}
`
const good = config('{ enabled: true, widgets: { one: {}, two: {}, three: {} } }')
const everything = ['acme-stack-dev', 'default', 'one', 'three', 'two']

describe.skipIf(whySkipped() !== undefined)('after a good up, nothing is deleted by', () => {
  let stack: EngineStack
  let before = 0
  beforeAll(async () => {
    stack = await openStack({ project: 'tools/engine/fixtures/acme' })
  })
  beforeEach(async () => {
    stack.write({ 'Pulumi.dev.yaml': good })
    expectSuccess(await stack.up())
    expect(names(await stack.resources())).toEqual(everything)
    before = stack.journal().length
  })
  afterAll(() => stack?.remove())

  it.each([
    ['a builder that throws', 'builder-throws', 'widget two cannot be built'],
    ['a builder that calls process.exit(0) half-way', 'builder-exits', 'process.exit'],
    ['process.exit(0) while modules load', 'load-exits', 'process.exit'],
    ['a module whose import throws', 'import-throws', 'the module is broken'],
    ['a module whose import never ends', 'import-hangs', 'waits for something that never happens'],
    ['a promise that never settles', 'load-hangs', 'waits for something that never happens'],
  ])('%s, and the run fails and says so', async (_, ACME_FAULT, words) => {
    const { exitCode, stdout, stderr } = await stack.with({ ACME_FAULT }).up()
    expect(names(await stack.resources())).toEqual(everything)
    expect(stack.journal().slice(before)).toEqual([])
    expect(stdout + stderr).toContain(words)
    expect(exitCode).not.toBe(0)
  })

  it.each([
    ['a typo in enabled', config('{ enabled: "true", widgets: { one: {}, two: {}, three: {} } }')],
    ['a section that does not say whether it is enabled', config('{ widgets: { one: {}, two: {}, three: {} } }')],
  ])('%s, and the run fails', async (_, text) => {
    stack.write({ 'Pulumi.dev.yaml': text })
    const { exitCode } = await stack.up()
    expect(names(await stack.resources())).toEqual(everything)
    expect(stack.journal().slice(before)).toEqual([])
    expect(exitCode).not.toBe(0)
  })
})

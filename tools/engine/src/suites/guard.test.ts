import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
  beforeAll(async () => {
    stack = await openStack({ project: 'tools/engine/fixtures/acme' })
    expectSuccess(await stack.up())
    expect(names(await stack.resources())).toEqual(everything)
  })
  afterAll(() => stack?.remove())

  it.each([
    ['a builder that throws', 'builder-throws', 'widget two cannot be built'],
    ['a builder that calls process.exit(0) half-way', 'exits', 'process.exit'],
    ['a module whose import throws', 'import-throws', 'the module is broken'],
    ['a module whose import never ends', 'import-hangs', 'waits for something that never happens'],
    ['a promise that never settles', 'load-hangs', 'waits for something that never happens'],
  ])('%s, and the run fails and says so', async (_, ACME_FAULT, words) => {
    const { exitCode, stdout, stderr } = await stack.with({ ACME_FAULT }).up()
    expect(names(await stack.resources())).toEqual(everything)
    expect(stack.journal().filter(({ call }) => call === 'delete')).toEqual([])
    expect(stdout + stderr).toContain(words)
    expect(exitCode).not.toBe(0)
  })

  it.each([
    ['a typo in enabled', config('{ enabled: "true", widgets: { one: {}, two: {}, three: {} } }')],
    ['a section that does not say whether it is enabled', config('{ widgets: { one: {}, two: {}, three: {} } }')],
  ])('%s, and the run fails', async (_, text) => {
    stack.write({ 'Pulumi.dev.yaml': text })
    const { exitCode } = await stack.up()
    stack.write({ 'Pulumi.dev.yaml': good })
    expect(names(await stack.resources())).toEqual(everything)
    expect(stack.journal().filter(({ call }) => call === 'delete')).toEqual([])
    expect(exitCode).not.toBe(0)
  })

  it('all that, and the stack is as it was', async () => {
    const { exitCode } = await stack.pulumi('preview', '--expect-no-changes')
    expect(exitCode).toBe(0)
  })
})

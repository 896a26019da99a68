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
    [
      'a signal to the program between two units',
      'signal-comes',
      'stopped by SIGTERM when 1 of 3 units had been begun',
    ],
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
    ['a stack whose settings are gone', 'config: {}\n'],
  ])('%s, and the run fails', async (_, text) => {
    stack.write({ 'Pulumi.dev.yaml': text })
    const { exitCode } = await stack.up()
    expect(names(await stack.resources())).toEqual(everything)
    expect(stack.journal().slice(before)).toEqual([])
    expect(exitCode).not.toBe(0)
  })
})

describe.skipIf(whySkipped() !== undefined)('a program that goes on after deploy', () => {
  /** A program with one resource of its own, which stands in the state when the rest of it is something else. */
  const program = (rest: string): string => `import { deploy } from '@konductor/core'
import { CustomResource } from '@pulumi/pulumi'
import { acme } from './acme.ts'
class Widget extends CustomResource {
  constructor(name, colour) { super('acme:index:Widget', name, { colour }) }
}
const modules = [acme]
const own = (colour = 'blue') => new Widget('own', colour)
const never = new Promise(() => {})
${rest}
`
  const reference = program('export const { state } = deploy({ modules }); own()')
  const all = [...everything, 'own'].sort()
  let stack: EngineStack
  let before = 0
  beforeAll(async () => {
    stack = await openStack({ project: 'tools/engine/fixtures/acme' })
    stack.write({ 'Pulumi.dev.yaml': good })
  })
  beforeEach(async () => {
    stack.write({ 'src/index.ts': reference })
    expectSuccess(await stack.up())
    expect(names(await stack.resources())).toEqual(all)
    before = stack.journal().length
  })
  afterAll(() => stack?.remove())

  const never = 'the program, before it calls deploy, waits for something that never happens; nothing is deleted'
  const waits = 'the program waits for something that never happens; nothing is deleted'
  const cut = 'the program was cut short by process.exit; nothing is deleted'
  const hungResource = 'a resource or an output waits for something that never happens; nothing is deleted'
  it.each([
    ['waits for ever before it calls deploy', 'await never; deploy({ modules }); own()', never],
    [
      'calls process.exit(0) before it calls deploy',
      'process.exit(0); deploy({ modules }); own()',
      'the program, before it calls deploy, was cut short by process.exit; nothing is deleted',
    ],
    ['waits for ever', 'export const { state } = deploy({ modules }); await never; own()', waits],
    ['waits for ever and exports nothing', 'deploy({ modules }); await never; own()', waits],
    [
      'waits for ever in the function it exports',
      'export default async () => { const { state } = deploy({ modules }); await state; await never; own() }',
      waits,
    ],
    ['exports what never is', 'export const { state } = deploy({ modules }); export const x = never.then(own)', waits],
    [
      'calls process.exit(0) after its state',
      'export const { state } = deploy({ modules }); await state; process.exit(0); own()',
      cut,
    ],
    [
      'calls process.exit(0) in an apply',
      'export const { state } = deploy({ modules }); own().urn.apply(() => process.exit(0)); await never',
      cut,
    ],
    [
      'calls process.exit(0) when all is done but a timer',
      'export const { state } = deploy({ modules }); setTimeout(() => process.exit(0), 2000); setTimeout(own, 2500)',
      cut,
    ],
    [
      'calls process.exit(0) when it is about to end',
      "export const { state } = deploy({ modules }); process.on('beforeExit', () => process.exit(0))",
      cut,
    ],
    [
      'makes a resource of what never is, when all else is done',
      'export const { state } = deploy({ modules }); setTimeout(() => own(never), 2000)',
      hungResource,
    ],
    [
      'makes a resource of what never is, when it is about to end',
      "deploy({ modules }); process.once('beforeExit', () => own(never))",
      hungResource,
    ],
    ['throws', "export const { state } = deploy({ modules }); await state; throw new Error('mine')", 'Error: mine'],
    [
      'ends with a code of its own',
      'export const { state } = deploy({ modules }); await state; process.exit(7)',
      'non-zero exit code: 7',
    ],
  ])('and %s fails and says so, and nothing is deleted', async (_, rest, words) => {
    stack.write({ 'src/index.ts': program(rest) })
    const { exitCode, stdout, stderr } = await stack.up()
    expect(names(await stack.resources())).toEqual(all)
    expect(stack.journal().slice(before)).toEqual([])
    expect(stdout + stderr).toContain(words)
    expect((stdout + stderr).includes('the run never ended')).toBe(words.includes('nothing is deleted'))
    expect(exitCode).not.toBe(0)
  })

  it('and ends before it calls deploy fails and says so, also where a plan has left its variable behind', async () => {
    stack.write({ 'src/index.ts': program('process.exit(0); deploy({ modules }); own()') })
    const { exitCode, stdout, stderr } = await stack.with({ KONDUCTOR_PLAN: '/nowhere/report.json' }).up()
    expect(names(await stack.resources())).toEqual(all)
    expect(stack.journal().slice(before)).toEqual([])
    expect(stdout + stderr).toContain('the run never ended: phase the program, before it calls deploy,')
    expect(exitCode).not.toBe(0)
  })

  it.each([
    ['exports nothing', 'deploy({ modules }); own()'],
    // Not on the stack's own account: what it lacks is made by hand, and so stays.
    ['imports core without deploy', "for (const name of ['one', 'two', 'three']) new Widget(name, 'red'); own()"],
    [
      'exports a function',
      'export default async () => { const { state } = deploy({ modules }); own(); return { state } }',
    ],
    ['takes its time', 'export const { state } = deploy({ modules }); setTimeout(own, 1000)'],
    ['makes a resource when it is about to end', "deploy({ modules }); process.once('beforeExit', () => own())"],
  ])('and %s ends well', async (_, rest) => {
    stack.write({ 'src/index.ts': program(rest) })
    expectSuccess(await stack.up())
    expect(names(await stack.resources())).toEqual(all)
    expect(stack.journal().slice(before)).toEqual([])
  })
})

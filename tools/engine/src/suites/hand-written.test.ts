import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineStack } from '../engine.ts'
import { whySkipped } from '../skipped.ts'

const program = `
import { CustomResource } from '@pulumi/pulumi'
class Widget extends CustomResource {
  constructor(name, args, opts) { super('acme:index:Widget', name, { ...args, serial: undefined }, opts) }
}
const one = new Widget('one', { colour: 'red' })
new Widget('two', { colour: 'blue', of: one.serial })
export const serial = one.serial
`
const project = {
  'Pulumi.yaml': 'name: hand\nmain: index.js\nruntime: { name: nodejs, options: { typescript: false } }\n',
  'Pulumi.dev.yaml': 'config: {}\n',
  'package.json': '{ "name": "hand", "type": "module" }',
  'index.js': program,
}

describe.skipIf(whySkipped() !== undefined)('a program without Konductor on the engine', () => {
  let stack: EngineStack
  beforeAll(async () => {
    stack = await openStack({ project })
  })
  afterAll(() => stack?.remove())

  it('is previewed, made, left alone when nothing changed, and destroyed', async () => {
    const preview = await stack.preview()
    expect(preview.steps.map(({ op, urn }) => `${op} ${urn.split('::').at(-1)}`)).toEqual([
      'create hand-dev',
      'create one',
      'create two',
    ])
    expect((await stack.up()).exitCode).toBe(0)
    expect(await stack.output('serial')).toMatch(/^[0-9a-f]{7}$/)
    const again = await stack.pulumi('preview', '--expect-no-changes')
    expect(again).toMatchObject({ exitCode: 0 })
    expect((await stack.destroy()).exitCode).toBe(0)
    expect(stack.journal().map(({ call, urn }) => `${call} ${urn.split('::').at(-1)}`)).toEqual([
      'create one',
      'create two',
      'delete two',
      'delete one',
    ])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plan } from '@konductor/planner'
import { fromPlan, fromPreview } from '../comparable.ts'
import { openStack, type EngineStack } from '../engine.ts'
import type { Files } from '../project-folder.ts'
import { expectSuccess } from '../expect-success.ts'
import { whySkipped } from '../skipped.ts'

const program = `
import { ComponentResource, CustomResource, ProviderResource, all, secret } from '@pulumi/pulumi'
import { Bucket } from '@pulumi/aws/s3/index.js'
import { Provider } from '@pulumi/aws/provider.js'
class Widget extends CustomResource {
  constructor(name, args, opts) { super('acme:index:Widget', name, { ...args, serial: undefined }, opts) }
}
class Acme extends ProviderResource {
  constructor(name, args, opts) { super('acme', name, args, opts) }
}
class Pair extends ComponentResource {
  constructor(name, args, opts) {
    super('konductor:acme:Pair', name, {}, opts)
    this.left = new Widget(name, args, { parent: this, protect: false })
    this.right = new Widget(\`\${name}-right\`, { of: this.left.serial, list: [1, this.left.serial] }, { parent: this })
    this.registerOutputs({ serial: this.left.serial })
  }
}
const east = new Acme('east', { zone: 'east', token: secret('hush') })
const one = new Widget('one', { colour: 'red', deep: { password: secret('hush'), none: null, empty: {} } })
new Widget('two', { colour: 'blue', of: one.serial, both: all([one.serial, one.urn]).apply(([a, b]) => a + b) })
new Pair('pair', { name: 'pair' }, { providers: [east] })
new Bucket('logs', { tags: { a: '1' } }, { provider: new Provider('west', { region: 'us-west-2', defaultTags: { tags: { b: '2' } } }) })
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

  it('is planned as the engine previews it', async () => {
    const preview = await stack.preview()
    const planned = await plan({ project: stack.folder, stack: 'dev', env: stack.env })
    expect(planned.problems).toEqual([])
    expect(fromPlan(planned.resources)).toEqual(fromPreview(preview.steps))
  })

  it('is made, left alone when nothing changed, and destroyed', async () => {
    expectSuccess(await stack.up())
    expect(await stack.output('serial')).toMatch(/^[0-9a-f]{7}$/)
    const again = await stack.pulumi('preview', '--expect-no-changes')
    expectSuccess(again)
    expectSuccess(await stack.destroy())
    const called = stack.journal().map(({ call, urn }) => `${call} ${urn.split('::').slice(2).join(' ')}`)
    expect(called.toSorted()).toEqual([
      'create acme:index:Widget one',
      'create acme:index:Widget two',
      'create aws:s3/bucket:Bucket logs',
      'create konductor:acme:Pair$acme:index:Widget pair',
      'create konductor:acme:Pair$acme:index:Widget pair-right',
      'delete acme:index:Widget one',
      'delete acme:index:Widget two',
      'delete aws:s3/bucket:Bucket logs',
      'delete konductor:acme:Pair$acme:index:Widget pair',
      'delete konductor:acme:Pair$acme:index:Widget pair-right',
    ])
  })
})

describe.skipIf(whySkipped() !== undefined)('what Konductor guards against, on the engine without it', () => {
  const widgets = (between: string): Files => ({
    'index.js': `import { CustomResource } from '@pulumi/pulumi'
new CustomResource('acme:index:Widget', 'one', {})
${between}
new CustomResource('acme:index:Widget', 'two', {})
`,
  })
  let stack: EngineStack
  beforeAll(async () => {
    stack = await openStack({ project: { ...project, ...widgets('') } })
  })
  afterAll(() => stack?.remove())

  it.each([
    ['a promise that never settles', 'await new Promise(() => {})'],
    ['process.exit(0) half-way', 'setTimeout(() => process.exit(0), 2000); await new Promise(() => {})'],
  ])('%s deletes what was not reached, and calls it success', async (_, between) => {
    stack.write(widgets(''))
    expectSuccess(await stack.up())
    const before = stack.journal().length
    stack.write(widgets(between))
    expectSuccess(await stack.up())
    const deleted = stack.journal().slice(before)
    expect(deleted.map(({ call, urn }) => `${call} ${urn.split('::').at(-1)}`)).toEqual(['delete two'])
  })
})

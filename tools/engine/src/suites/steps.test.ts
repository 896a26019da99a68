import { compare, plan, previousFrom, type Comparison, type ReplaceTable } from '@konductor/planner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineStack, type Step } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { identityCases } from '../steps/identity-cases.ts'
import { propertyCases } from '../steps/property-cases.ts'
import { widget } from '../steps/step-case.ts'
import { toldCases } from '../steps/told-cases.ts'
import { whySkipped } from '../skipped.ts'

const prelude = `
import { ComponentResource, CustomResource, ProviderResource, rootStackResource, secret } from '@pulumi/pulumi'
class Widget extends CustomResource {
  constructor(name, args, opts) { super('acme:index:Widget', name, { serial: undefined, ...args }, opts) }
}
class Detailed extends CustomResource {
  constructor(name, args, opts) { super('acme:index:Detailed', name, args, opts) }
}
class Acme extends ProviderResource {
  constructor(name, args, opts) { super('acme', name, args, opts) }
}
class Pair extends ComponentResource {
  constructor(name, opts, type = 'acme:index:Pair') {
    super(type, name, {}, opts)
    this.left = new Widget(name + '-left', { colour: 'red' }, { parent: this })
    this.registerOutputs({})
  }
}
`
const project = (body: string) => ({
  'Pulumi.yaml': 'name: steps\nmain: index.js\nruntime: { name: nodejs, options: { typescript: false } }\n',
  'Pulumi.dev.yaml': 'config: {}\n',
  'package.json': '{ "name": "steps", "type": "module" }',
  'index.js': prelude + body,
})

/** What the stand-in provider does, as a table. */
const acme: ReplaceTable = {
  source: 'tools/engine/src/stand-in/difference.ts',
  replaces: { 'acme:*': ['fixed'], 'pulumi:providers:acme': ['cluster'] },
  updates: { 'acme:*': ['*'], 'pulumi:providers:acme': ['*'] },
}

const tables = [acme]

const short = (urn: string): string => urn.split('::').slice(2).join(' ')

const standsFor = (ops: readonly string[]): string => {
  if (ops.some((op) => op.includes('replace'))) return 'replace'
  return ops.join('+')
}

/** The operations of each resource, by type and name. */
const operations = (
  steps: readonly { readonly urn: string; readonly op: string }[],
): Readonly<Record<string, string[]>> => {
  const found: Record<string, string[]> = {}
  for (const { urn, op } of steps.toSorted((one, other) => (short(one.urn) < short(other.urn) ? -1 : 1)))
    (found[short(urn)] ??= []).push(op)
  return found
}

const joined = (
  steps: readonly { readonly urn: string; readonly op: string }[],
  join: (ops: readonly string[]) => string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(operations(steps)).map(([of, ops]) => [of, join(ops)]))

/** The engine's steps as a plan names them: those of one replacement are one. */
const ofPreview = (steps: readonly Step[]) => joined(steps, standsFor)

const ofPlan = ({ steps }: Comparison) => joined(steps, (ops) => ops.join('+'))

const stackStep = { 'pulumi:pulumi:Stack steps-dev': 'same' }
const cases = [...propertyCases, ...identityCases, ...toldCases]

const against = async (stack: EngineStack, state: unknown): Promise<Comparison> => {
  const previous = previousFrom(state)
  if (previous._tag === 'Left') throw new Error(JSON.stringify(previous.left))
  const planned = await plan({ project: stack.folder, stack: 'dev', env: stack.env, against: previous.right, tables })
  expect(planned.problems).toEqual([])
  return compare(planned, previous.right, { tables })
}
const exported = async (stack: EngineStack, ...args: readonly string[]): Promise<unknown> =>
  JSON.parse((await stack.pulumi('stack', 'export', ...args)).stdout)

describe.skipIf(whySkipped() !== undefined)('the steps of a plan are those of a preview', () => {
  it.concurrent.each(cases)('$claim', async ({ before, after, expected }) => {
    const stack = await openStack({ project: project(before) })
    try {
      expectSuccess(await stack.up())
      stack.write(project(after))
      const preview = await stack.preview('--show-sames')
      const steps = ofPlan(await against(stack, await exported(stack, '--show-secrets')))
      expect({ preview: ofPreview(preview.steps), plan: steps }).toEqual({
        preview: { ...stackStep, ...expected },
        plan: { ...stackStep, ...expected },
      })
    } finally {
      stack.remove()
    }
  })
})

describe.skipIf(whySkipped() !== undefined)('what the engine refuses', () => {
  let stack: EngineStack
  beforeAll(async () => {
    const before = `new Widget('a', { fixed: 1 }, { protect: true }); new Widget('b', { fixed: 1 }, { protect: true })`
    stack = await openStack({ project: project(before) })
    expectSuccess(await stack.up())
  })
  afterAll(() => stack?.remove())

  it.each([
    ['deleting what was protected', `new Widget('b', { fixed: 1 }, { protect: true })`, ['a delete']],
    [
      'replacing what is protected',
      `new Widget('a', { fixed: 2 }, { protect: true }); new Widget('b', { fixed: 1 }, { protect: true })`,
      ['a replace'],
    ],
    [
      'nothing, where protection is taken off with the replacement',
      `new Widget('a', { fixed: 2 }); new Widget('b', { fixed: 1 }, { protect: true })`,
      [],
    ],
  ])('is %s, and a plan says so', async (_, after, expected) => {
    stack.write(project(after))
    const preview = await stack.preview()
    const { steps } = await against(stack, await exported(stack))
    const refused = steps.filter((step) => step.refused !== undefined).map(({ name, op }) => `${name} ${op}`)
    expect([preview.exitCode !== 0, refused]).toEqual([expected.length > 0, expected])
  })
})

describe.skipIf(whySkipped() !== undefined)('a state that is not tidy', () => {
  it('has something left to delete: a plan shows it, a preview does not, and `up` deletes it', async () => {
    const stack = await openStack({ project: project(`new Widget('a', { x: 1 })`) })
    try {
      expectSuccess(await stack.up())
      const state = JSON.parse((await stack.pulumi('stack', 'export')).stdout)
      const { resources } = state.deployment
      const left = resources.find(({ type }: { readonly type: string }) => type === 'acme:index:Widget')
      resources.push({ ...left, id: 'older', delete: true })
      stack.write({ 'state.json': JSON.stringify(state) })
      expectSuccess(await stack.pulumi('stack', 'import', '--file', 'state.json'))
      const preview = await stack.preview('--show-sames')
      const compared = await against(stack, await exported(stack))
      expect([preview.exitCode, ofPlan(compared)]).toEqual([0, { ...stackStep, [widget('a')]: 'same+delete' }])
      expect(ofPreview(preview.steps)).toEqual({ ...stackStep, [widget('a')]: 'same' })
      const called = stack.journal().length
      expectSuccess(await stack.up())
      expect(stack.journal().slice(called)).toMatchObject([{ call: 'delete' }])
    } finally {
      stack.remove()
    }
  })

  it('holds secrets that only the passphrase opens: whether they changed cannot be told', async () => {
    const stack = await openStack({ project: project(`new Widget('a', { s: secret('one') })`) })
    try {
      expectSuccess(await stack.up())
      const { steps } = await against(stack, await exported(stack))
      expect(steps.find(({ name }) => name === 'a')).toMatchObject({
        op: 'same',
        may: 'update',
        changes: [{ path: 's', kind: 'secret', may: true }],
      })
    } finally {
      stack.remove()
    }
  })
})

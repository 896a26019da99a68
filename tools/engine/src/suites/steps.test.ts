import { compare, plan, previousFrom, type Comparison, type ReplaceTable } from '@konductor/planner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineStack, type Step } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
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

/** The engine's steps as a plan names them: those of one replacement are one. */
const ofPreview = (steps: readonly Step[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...Map.groupBy(steps, ({ urn }) => short(urn))]
      .map(([urn, all]) => [urn, standsFor(all.map(({ op }) => op))] as const)
      .toSorted(),
  )

const ofPlan = ({ steps }: Comparison): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...Map.groupBy(steps, ({ urn }) => short(urn))]
      .map(([urn, all]) => [urn, all.map(({ op }) => op).join('+')] as const)
      .toSorted(),
  )

interface Case {
  readonly claim: string
  readonly before: string
  readonly after: string
  readonly expected: Readonly<Record<string, string>>
}

const stackStep = { 'pulumi:pulumi:Stack steps-dev': 'same' }
const widget = (name: string): string => `acme:index:Widget ${name}`

const cases: readonly Case[] = [
  {
    claim: 'nothing changed',
    before: `const a = new Widget('a', { colour: 'red', none: null, list: [1, { x: true }] }); new Widget('b', { of: a.serial, s: secret('hush') })`,
    after: `const a = new Widget('a', { colour: 'red', none: null, list: [1, { x: true }] }); new Widget('b', { of: a.serial, s: secret('hush') })`,
    expected: { [widget('a')]: 'same', [widget('b')]: 'same' },
  },
  {
    claim: 'properties changed, were added and taken away',
    before: `new Widget('a', { colour: 'red' }); new Widget('b', { x: 1 }); new Widget('c', { deep: { a: [1, 2] } })`,
    after: `new Widget('a', { colour: 'blue' }); new Widget('b', { x: 1, y: 2 }); new Widget('c', { deep: { a: [1] } })`,
    expected: { [widget('a')]: 'update', [widget('b')]: 'update', [widget('c')]: 'update' },
  },
  {
    claim: 'resources came and went',
    before: `new Widget('a', {}); const b = new Widget('b', {}); new Widget('c', { of: b.serial })`,
    after: `new Widget('a', {}); new Widget('d', {})`,
    expected: { [widget('a')]: 'same', [widget('b')]: 'delete', [widget('c')]: 'delete', [widget('d')]: 'create' },
  },
  {
    claim: 'the provider asks for a new resource, and what depends on it changes',
    before: `const a = new Widget('a', { fixed: 1 }); new Widget('b', { of: a.serial }); new Widget('c', { fixed: a.serial }); new Widget('d', {}, { dependsOn: a })`,
    after: `const a = new Widget('a', { fixed: 2 }); new Widget('b', { of: a.serial }); new Widget('c', { fixed: a.serial }); new Widget('d', {}, { dependsOn: a })`,
    expected: { [widget('a')]: 'replace', [widget('b')]: 'update', [widget('c')]: 'replace', [widget('d')]: 'same' },
  },
  {
    claim: 'the provider deletes the old one first',
    before: `const a = new Widget('a', { name: 'n', fixed: 1 }); new Widget('b', { of: a.serial }); new Widget('c', { fixed: a.serial }); new Widget('d', {}, { dependsOn: a })`,
    after: `const a = new Widget('a', { name: 'n', fixed: 2 }); new Widget('b', { of: a.serial }); new Widget('c', { fixed: a.serial }); new Widget('d', {}, { dependsOn: a })`,
    expected: { [widget('a')]: 'replace', [widget('b')]: 'update', [widget('c')]: 'replace', [widget('d')]: 'same' },
  },
  {
    claim: 'an updated resource keeps what others take from it',
    before: `const a = new Widget('a', { colour: 1 }); new Widget('b', { of: a.serial })`,
    after: `const a = new Widget('a', { colour: 2 }); new Widget('b', { of: a.serial })`,
    expected: { [widget('a')]: 'update', [widget('b')]: 'same' },
  },
  {
    claim: 'a resource is made in an apply of what another has that stays',
    before: `const a = new Widget('a', { x: 1 }); a.serial.apply((s) => { new Widget('same', { of: s }); new Widget('changed', { of: s }) }); a.id.apply((id) => new Widget('by-id', { id_: id })); a.serial.apply((s) => new Widget('gone', { of: s }))`,
    after: `const a = new Widget('a', { x: 1 }); a.serial.apply((s) => { new Widget('same', { of: s }); new Widget('changed', { of: s, more: 1 }); new Widget('new', { of: s }) }); a.id.apply((id) => new Widget('by-id', { id_: id }))`,
    expected: {
      [widget('a')]: 'same',
      [widget('by-id')]: 'same',
      [widget('changed')]: 'update',
      [widget('gone')]: 'delete',
      [widget('new')]: 'create',
      [widget('same')]: 'same',
    },
  },
  {
    claim: 'an input is computed from what another has that stays',
    before: `const a = new Widget('a', { x: 1 }); new Widget('same', { of: a.serial.apply((s) => s + '-1') }); new Widget('changed', { of: a.serial.apply((s) => s + '-1') }); new Widget('replaced', { fixed: a.serial.apply((s) => s + '-1') }); new Widget('secret', { of: secret(a.serial).apply((s) => s + '-1') })`,
    after: `const a = new Widget('a', { x: 1 }); new Widget('same', { of: a.serial.apply((s) => s + '-1') }); new Widget('changed', { of: a.serial.apply((s) => s + '-2') }); new Widget('replaced', { fixed: a.serial.apply((s) => s + '-2') }); new Widget('secret', { of: secret(a.serial).apply((s) => s + '-1') })`,
    expected: {
      [widget('a')]: 'same',
      [widget('changed')]: 'update',
      [widget('replaced')]: 'replace',
      [widget('same')]: 'same',
      [widget('secret')]: 'same',
    },
  },
  {
    claim: 'what a replaced resource has is unknown: what was made in an apply of it seems gone',
    before: `const a = new Widget('a', { fixed: 1 }); a.serial.apply((s) => new Widget('in-apply', { of: s })); a.id.apply((s) => new Widget('by-id', { of: s })); new Widget('b', { of: a.serial.apply((s) => s + '-1') })`,
    after: `const a = new Widget('a', { fixed: 2 }); a.serial.apply((s) => new Widget('in-apply', { of: s })); a.id.apply((s) => new Widget('by-id', { of: s })); new Widget('b', { of: a.serial.apply((s) => s + '-1') })`,
    expected: {
      [widget('a')]: 'replace',
      [widget('b')]: 'update',
      [widget('by-id')]: 'delete',
      [widget('in-apply')]: 'delete',
    },
  },
  {
    claim: 'an update leaves what its provider computed before: what is made of it stays',
    before: `const a = new Widget('a', { x: 1, gone: 1 }); a.serial.apply((s) => new Widget('in-apply', { of: s })); a.id.apply((s) => new Widget('by-id', { of: s })); new Widget('b', { of: a.serial.apply((s) => s + '-1'), by: a.x })`,
    after: `const a = new Widget('a', { x: 2 }); a.serial.apply((s) => new Widget('in-apply', { of: s })); a.id.apply((s) => new Widget('by-id', { of: s })); new Widget('b', { of: a.serial.apply((s) => s + '-1'), by: a.x })`,
    expected: {
      [widget('a')]: 'update',
      [widget('b')]: 'update',
      [widget('by-id')]: 'same',
      [widget('in-apply')]: 'same',
    },
  },
  {
    claim: 'what has another name now is told what it had under the old one',
    before: `const a = new Widget('a', { x: 1 }); a.serial.apply((s) => new Widget('in-apply', { of: s })); new Pair('one').left.serial.apply((s) => new Widget('of-child', { of: s }))`,
    after: `const a = new Widget('a2', { x: 1 }, { aliases: [{ name: 'a' }] }); a.serial.apply((s) => new Widget('in-apply', { of: s })); new Pair('uno', { aliases: [{ name: 'one' }] }).left.serial.apply((s) => new Widget('of-child', { of: s }))`,
    expected: {
      'acme:index:Pair uno': 'same',
      'acme:index:Pair$acme:index:Widget uno-left': 'same',
      [widget('a2')]: 'same',
      [widget('in-apply')]: 'same',
      [widget('of-child')]: 'same',
    },
  },
  {
    claim: 'what was looked up before is told as it was',
    before: `const a = new Widget('a', {}, { id: 'id-a' }); a.serial.apply((s) => new Widget('in-apply', { of: s }))`,
    after: `const a = new Widget('a', {}, { id: 'id-a' }); a.serial.apply((s) => new Widget('in-apply', { of: s }))`,
    expected: { [widget('a')]: 'read', [widget('in-apply')]: 'same' },
  },
  {
    claim: 'replaceOnChanges',
    before: `new Detailed('a', { x: { y: 1, z: 1 } }); new Detailed('b', { x: { y: 1, z: 1 } }); new Detailed('c', { l: [{ p: 1 }] }); new Widget('d', { x: 1 }); new Widget('e', { x: 1 }); new Detailed('f', { x: { y: 1 } })`,
    after: `new Detailed('a', { x: { y: 2, z: 1 } }, { replaceOnChanges: ['x.y'] }); new Detailed('b', { x: { y: 1, z: 2 } }, { replaceOnChanges: ['x.y'] }); new Detailed('c', { l: [{ p: 2 }] }, { replaceOnChanges: ['l[*].p'] }); new Widget('d', { x: 2 }, { replaceOnChanges: ['*'] }); new Widget('e', { x: 2 }, { replaceOnChanges: ['x'] }); new Detailed('f', {}, { replaceOnChanges: ['x.y'] })`,
    expected: {
      'acme:index:Detailed a': 'replace',
      'acme:index:Detailed b': 'update',
      'acme:index:Detailed c': 'replace',
      [widget('d')]: 'replace',
      [widget('e')]: 'replace',
      'acme:index:Detailed f': 'update',
    },
  },
  {
    claim: 'replaceOnChanges with deleteBeforeReplace',
    before: `const a = new Widget('a', { x: 1 }); new Widget('b', { of: a.serial })`,
    after: `const a = new Widget('a', { x: 2 }, { replaceOnChanges: ['x'], deleteBeforeReplace: true }); new Widget('b', { of: a.serial })`,
    expected: { [widget('a')]: 'replace', [widget('b')]: 'update' },
  },
  {
    claim: 'ignoreChanges',
    before: `new Widget('a', { x: 1, y: { z: 1, w: 1 } }); new Widget('b', { x: 1 }); new Widget('c', { x: 1, t: { a: 1 } }); new Widget('d', { fixed: 1 })`,
    after: `new Widget('a', { x: 2, y: { z: 2, w: 1 } }, { ignoreChanges: ['x', 'y.z'] }); new Widget('b', {}, { ignoreChanges: ['*'] }); new Widget('c', { x: 1, t: { a: 2, b: 3 } }, { ignoreChanges: ['t'] }); new Widget('d', { fixed: 2 }, { ignoreChanges: ['fixed'] })`,
    expected: { [widget('a')]: 'same', [widget('b')]: 'same', [widget('c')]: 'same', [widget('d')]: 'same' },
  },
  {
    claim: 'a name changed, with an alias and without',
    before: `new Widget('a', { x: 1 }); new Widget('b', { x: 1 }); new Widget('c', { x: 1 })`,
    after: `new Widget('a2', { x: 1 }, { aliases: [{ name: 'a' }] }); new Widget('b2', { x: 1 }); new Widget('c2', { x: 2 }, { aliases: ['urn:pulumi:dev::steps::acme:index:Widget::c'] })`,
    expected: { [widget('a2')]: 'same', [widget('b')]: 'delete', [widget('b2')]: 'create', [widget('c2')]: 'update' },
  },
  {
    claim: 'a component changed its name, type and parent, with aliases: its children come along',
    before: `new Pair('one'); new Pair('two', {}, 'acme:index:Old'); new Pair('three'); new Pair('four'); new Pair('five')`,
    after: `const top = new Pair('top'); new Pair('uno', { aliases: [{ name: 'one' }] }); new Pair('two', { aliases: [{ type: 'acme:index:Old' }] }); new Pair('three', { parent: top, aliases: [{ parent: rootStackResource }] }); new Pair('five', { parent: top, aliases: [{ parent: undefined }] }); new Pair('four', { parent: top })`,
    expected: {
      'acme:index:Pair top': 'create',
      'acme:index:Pair$acme:index:Widget top-left': 'create',
      'acme:index:Pair uno': 'same',
      'acme:index:Pair$acme:index:Widget uno-left': 'same',
      'acme:index:Pair two': 'same',
      'acme:index:Pair$acme:index:Widget two-left': 'same',
      'acme:index:Pair$acme:index:Pair three': 'same',
      'acme:index:Pair$acme:index:Pair$acme:index:Widget three-left': 'same',
      'acme:index:Pair$acme:index:Pair five': 'same',
      'acme:index:Pair$acme:index:Pair$acme:index:Widget five-left': 'same',
      'acme:index:Pair$acme:index:Pair four': 'create',
      'acme:index:Pair$acme:index:Pair$acme:index:Widget four-left': 'create',
      'acme:index:Pair four': 'delete',
      'acme:index:Pair$acme:index:Widget four-left': 'delete',
    },
  },
  {
    claim: 'a resource got another provider, which reaches the same; a provider got other settings',
    before: `const p = new Acme('p', { zone: 1 }); const q = new Acme('q', { zone: 2 }); new Widget('a', {}, { provider: p }); new Widget('b', {}, { provider: p }); new Widget('c', {}); new Widget('d', {}, { provider: q })`,
    after: `const p = new Acme('p', { zone: 3 }); const q = new Acme('q', { zone: 2 }); new Widget('a', {}, { provider: p }); new Widget('b', {}, { provider: q }); new Widget('c', {}, { provider: q }); new Widget('d', {})`,
    expected: {
      'pulumi:providers:acme p': 'update',
      'pulumi:providers:acme q': 'same',
      [widget('a')]: 'same',
      [widget('b')]: 'same',
      [widget('c')]: 'same',
      [widget('d')]: 'same',
    },
  },
  {
    claim: 'a resource got another provider, which reaches something else',
    before: `const p = new Acme('p', { cluster: 'x' }); const q = new Acme('q', { cluster: 'y' }); new Widget('a', {}, { provider: p }); new Widget('b', {}, { provider: p }); new Widget('c', {}, { provider: p }); new Widget('d', {})`,
    after: `const p = new Acme('p', { cluster: 'x' }); const q = new Acme('q', { cluster: 'y' }); const r = new Acme('r', { cluster: 'x' }); new Widget('a', {}, { provider: q }); new Widget('b', {}, { provider: r }); new Widget('c', {}); new Widget('d', {}, { provider: p })`,
    expected: {
      'pulumi:providers:acme p': 'same',
      'pulumi:providers:acme q': 'same',
      'pulumi:providers:acme r': 'create',
      [widget('a')]: 'replace',
      [widget('b')]: 'same',
      [widget('c')]: 'replace',
      [widget('d')]: 'replace',
    },
  },
  {
    claim: 'a provider changed its name, with an alias and without',
    before: `new Widget('a', {}, { provider: new Acme('p', { cluster: 'x' }) }); new Widget('b', {}, { provider: new Acme('q', { cluster: 'x' }) }); new Widget('c', {}, { provider: new Acme('s', { cluster: 'x' }) })`,
    after: `new Widget('a', {}, { provider: new Acme('p2', { cluster: 'x' }, { aliases: [{ name: 'p' }] }) }); new Widget('b', {}, { provider: new Acme('q2', { cluster: 'x' }) }); new Widget('c', {}, { provider: new Acme('s2', { cluster: 'y' }) })`,
    expected: {
      'pulumi:providers:acme p2': 'same',
      'pulumi:providers:acme q': 'delete',
      'pulumi:providers:acme q2': 'create',
      'pulumi:providers:acme s': 'delete',
      'pulumi:providers:acme s2': 'create',
      [widget('a')]: 'same',
      [widget('b')]: 'same',
      [widget('c')]: 'replace',
    },
  },
  {
    claim: 'a provider is replaced: what it manages goes along only where it now reaches something else',
    before: `const p = new Acme('p', { zone: 1 }); new Widget('a', {}, { provider: p }); const q = new Acme('q', { cluster: 'x' }); new Widget('b', {}, { provider: q })`,
    after: `const p = new Acme('p', { zone: 2 }, { replaceOnChanges: ['zone'] }); new Widget('a', {}, { provider: p }); const q = new Acme('q', { cluster: 'y' }); new Widget('b', {}, { provider: q })`,
    expected: {
      'pulumi:providers:acme p': 'replace',
      'pulumi:providers:acme q': 'replace',
      [widget('a')]: 'same',
      [widget('b')]: 'replace',
    },
  },
  {
    claim: 'a new version of the SDK brings another provider by default',
    before: `new Widget('a', {}, { version: '1.0.0' })`,
    after: `new Widget('a', {}, { version: '1.0.1' })`,
    expected: { [widget('a')]: 'same' },
  },
  {
    claim: 'something is imported: new, in the place of another, and again',
    before: `new Widget('b', { x: 1 }); new Widget('c', {}, { import: 'id-c' })`,
    after: `new Widget('a', {}, { import: 'id-a' }); new Widget('b', { x: 1 }, { import: 'id-b' }); new Widget('c', {}, { import: 'id-c' })`,
    expected: { [widget('a')]: 'import', [widget('b')]: 'replace', [widget('c')]: 'same' },
  },
  {
    claim: 'resources that are looked up: still, from now on, no longer, and gone',
    before: `new Widget('a', {}, { id: 'id-a' }); new Widget('b', {}); new Widget('c', {}, { id: 'id-c' }); new Widget('d', {}, { id: 'id-d' })`,
    after: `new Widget('a', {}, { id: 'id-a' }); new Widget('b', {}, { id: 'other' }); new Widget('c', {}); new Widget('e', {}, { id: 'id-e' })`,
    expected: {
      [widget('a')]: 'read',
      [widget('b')]: 'replace',
      [widget('c')]: 'replace',
      [widget('d')]: 'discard',
      [widget('e')]: 'read',
    },
  },
  {
    claim: 'retainOnDelete',
    before: `new Widget('a', {}, { retainOnDelete: true }); new Widget('b', { fixed: 1 }, { retainOnDelete: true })`,
    after: `new Widget('b', { fixed: 2 }, { retainOnDelete: true })`,
    expected: { [widget('a')]: 'delete', [widget('b')]: 'replace' },
  },
  {
    claim: 'replaceWith',
    before: `const a = new Widget('a', { fixed: 1 }); new Widget('b', {}, { replaceWith: [a] })`,
    after: `const a = new Widget('a', { fixed: 2 }); new Widget('b', {}, { replaceWith: [a] })`,
    expected: { [widget('a')]: 'replace', [widget('b')]: 'replace' },
  },
  {
    claim: 'replacementTrigger',
    before: `new Widget('a', {}, { replacementTrigger: 1 }); new Widget('b', {}, { replacementTrigger: 1 }); new Widget('c', {})`,
    after: `new Widget('a', {}, { replacementTrigger: 2 }); new Widget('b', {}, { replacementTrigger: 1 }); new Widget('c', {}, { replacementTrigger: 1 })`,
    expected: { [widget('a')]: 'replace', [widget('b')]: 'same', [widget('c')]: 'same' },
  },
  {
    claim: 'secrets changed, or became secret',
    before: `new Widget('a', { s: secret('one') }); new Widget('b', { s: secret('one') })`,
    after: `new Widget('a', { s: secret('two') }); new Widget('b', { s: secret('one') })`,
    expected: { [widget('a')]: 'update', [widget('b')]: 'same' },
  },
]

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

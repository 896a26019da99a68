import { describe, expect, test } from 'vitest'
import { planProgram, resource, urn } from '../../test/plan-program.ts'
import { compare, previousFrom, type Plan, type Previous, type ReplaceTable } from '../index.ts'

const THING = 'acme:index:Thing'
const tables: readonly ReplaceTable[] = [
  { source: 'test', replaces: { [THING]: ['fixed'] }, updates: { [THING]: ['*'] } },
]
const secretOf = (content: object) => ({
  '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270',
  ...content,
})

const old = (name: string, inputs: object, outputs: object, more: object = {}) => ({
  urn: urn(`${THING}::${name}`),
  type: THING,
  custom: true,
  id: `${name}-id`,
  inputs,
  outputs: { ...inputs, ...outputs },
  ...more,
})
const state = (...resources: readonly object[]) => ({ version: 3, deployment: { resources } })
const previousOf = (said: unknown): Previous => {
  const read = previousFrom(said)
  if (read._tag === 'Left') throw new Error(JSON.stringify(read.left))
  return read.right
}
const planned = async (source: string, against: object): Promise<Plan> => {
  const made = await planProgram(source, { against, tables })
  expect(made.problems).toEqual([])
  return made
}
const named = (made: Plan, against: object) =>
  Object.fromEntries(
    compare(made, previousOf(against), { tables }).steps.map(({ name, op, may }) => [
      name,
      may === undefined ? op : `${op}, may ${may}`,
    ]),
  )

// What acme's resources have beside their inputs.
const prelude = `
  const made = (name, args, options) => new Thing(name, { serial: undefined, token: undefined, ...args }, options)
`

describe('a program that is planned against what is deployed', () => {
  test('is told what a resource has that stays, and makes what it makes of that', async () => {
    const before = state(old('a', { x: 1 }, { serial: 's-1' }), old('in-apply', { of: 's-1' }, {}))
    const made = await planned(
      `${prelude}
      const a = made('a', { x: 1 })
      a.serial.apply((serial) => made('in-apply', { of: serial }))
      made('b', { text: pulumi.interpolate\`\${a.serial}!\`, of: a.id })
      export const id = a.id`,
      before,
    )
    expect(resource(made, 'a')).toMatchObject({ id: 'a-id', deployed: 'same' })
    expect(resource(made, 'b').inputs).toEqual({ text: 's-1!', of: 'a-id' })
    expect(made.outputs).toEqual({ id: 'a-id' })
    expect(named(made, before)).toMatchObject({ a: 'same', 'in-apply': 'same', b: 'create' })
  })

  test('is told what an update leaves; what is made of more than inputs and the id may change', async () => {
    const before = state(
      old('a', { x: 1, gone: 1, deep: { y: 1 } }, { serial: 's-1', deep: { y: 1, made: 2 } }),
      ...['by-serial', 'by-id', 'by-input'].map((name) =>
        old(name, { of: { 'by-serial': 's-1', 'by-id': 'a-id', 'by-input': 1 }[name] }, {}),
      ),
    )
    const made = await planned(
      `${prelude}
      const a = made('a', { x: 2, deep: { y: 3 }, gone: undefined })
      made('by-serial', { of: a.serial })
      made('by-id', { of: a.id })
      made('by-input', { of: a.x })
      export const all = [a.serial, a.x, a.deep, a.gone]`,
      before,
    )
    expect(resource(made, 'a')).toMatchObject({ id: 'a-id', deployed: 'update' })
    expect(made.outputs).toEqual({ all: ['s-1', 2, { y: 3, made: 2 }, { unknown: true }] })
    expect(named(made, before)).toMatchObject({
      a: 'update',
      'by-serial': 'same, may update',
      'by-id': 'same',
      'by-input': 'update',
    })
  })

  test('is told nothing of what is made anew, or may be', async () => {
    const before = state(old('a', { fixed: 1 }, { serial: 's-1' }), old('b', { x: 1 }, { serial: 's-2' }))
    const source = `${prelude}
      const a = made('a', { fixed: 2 })
      const b = made('b', { x: 2 })
      export const all = [a.id, a.serial, b.serial]`
    expect((await planned(source, before)).outputs['all']).toEqual([{ unknown: true }, { unknown: true }, 's-2'])
    const unsure = await planProgram(source, { against: before })
    expect(unsure.outputs['all']).toEqual([{ unknown: true }, { unknown: true }, { unknown: true }])
  })

  test('follows aliases, of parents too', async () => {
    const before = state(
      { urn: urn('acme:index:Site::old'), type: 'acme:index:Site', custom: false, inputs: {}, outputs: {} },
      old(
        'old-a',
        {},
        { serial: 's-1' },
        {
          urn: urn('acme:index:Site$acme:index:Thing::old-a'),
          parent: urn('acme:index:Site::old'),
        },
      ),
      old('b', {}, { serial: 's-2' }),
    )
    const made = await planned(
      `${prelude}
      let a
      new Site('new', { aliases: [{ name: 'old' }] }, (parent) => { a = made('new-a', {}, { parent }) })
      const b = made('c', {}, { aliases: [{ name: 'b' }] })
      export const all = [a.serial, b.serial]`,
      before,
    )
    expect(made.outputs).toEqual({ all: ['s-1', 's-2'] })
  })

  test('is told secrets as secrets; those that are not opened are not known', async () => {
    const before = state(
      old('a', {}, { token: secretOf({ plaintext: '"hush"' }), serial: 's' }),
      old('b', {}, { token: secretOf({ ciphertext: 'v1:x' }) }),
    )
    const made = await planned(
      `${prelude}
      const [a, b] = [made('a', {}, { additionalSecretOutputs: ['serial', 'other'] }), made('b', {})]
      a.token.apply((token) => made('saw-' + token.length, {}))
      b.token.apply(() => made('never', {}))
      export const all = [a.token, a.serial, b.token]`,
      before,
    )
    expect(made.outputs).toEqual({ all: [{ secret: true }, { secret: true }, { secret: true }] })
    expect(made.resources.map(({ name }) => name).filter((name) => /saw|never/.test(name))).toEqual(['saw-4'])
    expect(JSON.stringify(made)).not.toContain('hush')
  })

  test('is told what it looked up before, unless an answer says otherwise or it looks up something else', async () => {
    const before = state(
      ...['a', 'b', 'c'].map((name) => old(name, {}, { serial: `s-${name}`, token: 't' }, { external: true })),
    )
    const made = await planProgram(
      `const [a, b, c] = [Thing.get('a', 'a-id'), Thing.get('b', 'b-id'), Thing.get('c', 'other')]
      export const all = [a, b, c].map((each) => [each.token, each.endpoint])`,
      {
        against: before,
        tables,
        read: ({ name }) => (name === 'b' ? { token: 'now' } : undefined),
      },
    )
    expect(made.outputs['all']).toEqual([
      ['t', { unknown: true }],
      ['now', { unknown: true }],
      [{ unknown: true }, { unknown: true }],
    ])
  })

  test('runs the hooks of an update, and none for what stays', async () => {
    const before = state(old('a', { x: 1 }, { serial: 's-1' }), old('b', { x: 1 }, {}))
    const made = await planned(
      `${prelude}
      const hook = (name) => new pulumi.ResourceHook(name, (args) => console.log([name, args.name, args.oldInputs?.x, args.newInputs?.x, args.oldOutputs?.serial].join(' ')), { onDryRun: true })
      const hooks = Object.fromEntries(['beforeCreate', 'afterCreate', 'beforeUpdate', 'afterUpdate'].map((name) => [name, [hook(name)]]))
      made('a', { x: 2 }, { hooks })
      made('b', { x: 1 }, { hooks })
      made('c', { x: 1 }, { hooks })`,
      before,
    )
    expect(made.log.map(({ message }) => message).toSorted()).toEqual([
      'afterCreate c  1 ',
      'afterUpdate a 1 2 s-1',
      'beforeCreate c  1 ',
      'beforeUpdate a 1 2 s-1',
    ])
  })

  test('is told as much from an earlier plan as without one: a plan knows no outputs', async () => {
    const source = `${prelude} const a = made('a', { x: 1 }); export const all = [a.serial, a.x]`
    const earlier = await planProgram(source)
    expect((await planned(source, earlier)).outputs).toEqual({ all: [{ unknown: true }, 1] })
  })

  test('is not started where that cannot be read', async () => {
    const made = await planProgram(`new Thing('a')`, { against: 'no-such.json' })
    expect(made.problems.map(({ _tag }) => _tag)).toEqual(['PreviousUnusable'])
    expect(made.ended).toMatchObject({ ok: false, fault: 'input', exitCode: null })
  })
})

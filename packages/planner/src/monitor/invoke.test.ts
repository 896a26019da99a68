import { expect, test } from 'vitest'
import { planProgram, resource, urn } from '../../test/plan-program.ts'

test('a function nobody answers is unknown in its Output form, and so is every property of it', async () => {
  const planned = await planProgram(`
    const found = findOutput({ name: 'x' })
    export const whole = found
    export const property = found.accountId
    export const deep = found.nested.list[0]
    export const text = pulumi.interpolate\`arn:\${found.accountId}:role\`
    new Thing('one', { account: found.accountId })
  `)
  expect(planned.problems).toEqual([])
  expect(planned.outputs).toEqual({
    whole: { unknown: true },
    property: { unknown: true },
    deep: { unknown: true },
    text: { unknown: true },
  })
  expect(resource(planned, 'one').inputs).toEqual({ account: { unknown: true } })
})

test('a function nobody answers is an empty object in its promise form', async () => {
  const planned = await planProgram(`
    const found = await find({ name: 'x' })
    export const keys = Object.keys(found)
  `)
  expect(planned.outputs).toEqual({ keys: [] })
})

test('an answer arrives in both forms, with its secrets and unknowns', async () => {
  const asked: unknown[] = []
  const planned = await planProgram(
    `
    const promised = await find({ name: 'x', list: [1] })
    const found = findOutput({ name: pulumi.output('y') })
    export const account = promised.account
    export const { token, later } = { token: found.token, later: found.later }
    `,
    {
      invoke: (token, args) => {
        asked.push([token, args])
        return {
          account: '123',
          later: { unknown: true },
          token: args['name'] === 'y' ? { secret: true, value: 'x' } : '',
        }
      },
    },
  )
  expect(asked).toEqual([
    ['acme:index:find', { name: 'x', list: [1] }],
    ['acme:index:find', { name: 'y' }],
  ])
  expect(planned.outputs).toEqual({ account: '123', token: { secret: true }, later: { secret: true } })
})

test('a function that waits for what is yet to be made is not asked', async () => {
  const planned = await planProgram(
    `
    const site = new Site('shop', {}, (self) => { new Thing('inner', {}, { parent: self }) })
    const empty = new Site('empty', {})
    const there = Thing.get('there', 'i-1')
    export const waiting = findOutput({}, { dependsOn: [site] }).name
    export const remote = findOutput({}, { dependsOn: [new Remote('remote')] }).name
    export const ready = findOutput({}, { dependsOn: [empty, there] }).name
    `,
    { invoke: () => ({ name: 'found' }) },
  )
  expect(planned.outputs).toEqual({ waiting: { unknown: true }, remote: { unknown: true }, ready: 'found' })
})

test('a function uses the provider by default, which comes into being, or the one it is given', async () => {
  const planned = await planProgram(`
    const east = new Provider('east')
    findOutput({}, { provider: east })
    await find({})
  `)
  expect(planned.resources.map((each) => each.urn)).toEqual([
    urn('pulumi:pulumi:Stack::site-dev'),
    urn('pulumi:providers:acme::east'),
    urn('pulumi:providers:acme::default_1_2_3'),
  ])
})

test('a function fails in the engine’s words where its package’s default is disabled; the program may catch it', async () => {
  const planned = await planProgram(`export const message = await find({}).catch((error) => error.message)`, {
    stackFile: `  pulumi:disable-default-providers: '["*"]'\n`,
  })
  expect(planned.outputs).toEqual({
    message: "Invoke: Default provider for 'acme' disabled. 'acme:index:find' must use an explicit provider.",
  })
  expect(planned.ended.ok).toBe(true)
})

test('invoke transforms change what is asked', async () => {
  const planned = await planProgram(
    `
    pulumi.runtime.registerInvokeTransform((args) => ({ args: { ...args.args, more: true }, opts: args.opts }))
    export const answer = findOutput({ name: 'x' })
    `,
    { invoke: (_token, args) => args },
  )
  expect(planned.outputs).toEqual({ answer: { name: 'x', more: true } })
})

test('a reference to a registered resource is resolved', async () => {
  const planned = await planProgram(`
    const one = new Thing('one', { size: 1 })
    const response = await pulumi.runtime.invoke('pulumi:pulumi:getResource', { urn: one.urn })
    export const state = response.state
    export const missing = await pulumi.runtime.invoke('pulumi:pulumi:getResource', { urn: 'urn:x' }).catch((error) => error.message)
  `)
  expect(planned.outputs).toEqual({ state: { size: 1 }, missing: 'unknown resource urn:x' })
})

test('a promised answer is awaited, in all three ways of asking, and one that fails is refused in its words', async () => {
  const later = <A>(answer: A): Promise<A> => new Promise((resolve) => setImmediate(resolve, answer))
  const planned = await planProgram(
    `
    export const { account } = await find({ name: 'x' })
    export const { street } = new Remote('remote').locate()
    export const { endpoint } = Thing.get('there', 'i-1')
    export const open = findOutput({ name: 'y' })
    export const failed = await find({ name: 'z' }).catch((error) => error.message)
    export const wrong = await find({ name: 'w' }).catch((error) => error.message)
    `,
    {
      invoke: async (_token, { name }) => {
        if (name === 'z') throw new Error('no such account')
        return later(name === 'x' ? { account: '123' } : name === 'w' ? ['123'] : undefined)
      },
      call: () => later({ street: 'Main' }),
      read: () => later({ endpoint: 'https://there' }),
    },
  )
  expect(planned.problems).toEqual([])
  expect(planned.outputs).toEqual({
    account: '123',
    street: 'Main',
    endpoint: 'https://there',
    open: { unknown: true },
    failed: 'no such account',
    wrong: "what the plan's option `invoke` answers is to be an object of properties, or undefined",
  })
})

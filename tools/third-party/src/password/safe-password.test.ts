import { componentFaults, record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { SafePassword } from './safe-password.ts'

const made = async (create: () => SafePassword) =>
  (await record(create, { outputs: () => ({ result: 'hunter2' }) })).map(({ type, name, inputs }) => ({
    type,
    name,
    inputs,
  }))

describe('a password', () => {
  it('keeps the rules of all components', async () => {
    expect(await componentFaults(() => new SafePassword('database'))).toEqual([])
  })

  it('is long, and of every sort of characters, when nothing is said', async () => {
    expect(await made(() => new SafePassword('database'))).toEqual([
      { type: 'acme:random:SafePassword', name: 'database', inputs: {} },
      {
        type: 'random:index/randomPassword:RandomPassword',
        name: 'database',
        inputs: { length: 32, special: true, minLower: 1, minUpper: 1, minNumeric: 1, minSpecial: 1 },
      },
    ])
  })

  it('changes with what it rotates with', async () => {
    const [, main] = await made(() => new SafePassword('database', { special: false, rotation: 'daring-moth' }))
    expect(main?.inputs).toEqual({
      length: 32,
      special: false,
      minLower: 1,
      minUpper: 1,
      minNumeric: 1,
      keepers: { rotation: 'daring-moth' },
    })
  })

  it('is a secret wherever it goes', async () => {
    const [component] = await record(() => new SafePassword('database'), { outputs: () => ({ result: 'hunter2' }) })
    expect(component?.outputs).toMatchObject({ value: { secret: 'hunter2' } })
  })

  it('claims to be long, unless it is short or somebody has the last word', async () => {
    const claims: string[][] = []
    await record(() => {
      for (const [name, length, override] of [
        ['a', 32, {}],
        ['b', 8, {}],
        ['c', 32, { override: { main: { length: 64 } } }],
      ] as const)
        claims.push(new SafePassword(name, { length }, override).claims.map(({ safeguard }) => safeguard))
    })
    expect(claims).toEqual([['length'], [], []])
  })
})

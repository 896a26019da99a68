import { expect, test } from 'vitest'
import { planProgram } from '../../test/plan-program.ts'

test('a method nobody answers is unknown', async () => {
  const planned = await planProgram(`
    const address = new Remote('remote').locate()
    export const whole = address
    export const result = address.result
    export const applied = address.apply(() => 'ran')
  `)
  expect(planned.problems).toEqual([])
  expect(planned.outputs).toEqual({
    whole: { unknown: true },
    result: { unknown: true },
    applied: { unknown: true },
  })
})

test('a method is answered for its resource', async () => {
  const asked: unknown[] = []
  const planned = await planProgram(`export const { street } = new Remote('remote').locate()`, {
    call: (token, args) => {
      asked.push([token, args])
      return { street: 'Main' }
    },
  })
  expect(planned.outputs).toEqual({ street: 'Main' })
  expect(asked).toEqual([
    ['acme:index:Remote/locate', { __self__: { resource: 'urn:pulumi:dev::site::acme:index:Remote::remote' } }],
  ])
})

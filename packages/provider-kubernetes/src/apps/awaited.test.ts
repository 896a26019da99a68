import { expect, it } from 'vitest'
import { awaited } from './awaited.ts'

it('what keeps pods running is waited for five minutes when it is made and at each update', () => {
  expect(awaited({})).toEqual({ main: { customTimeouts: { create: '5m', update: '5m' } } })
})

it('options say otherwise, of one of the two as well, and keep what else they say', () => {
  expect(
    awaited({ protect: true, main: { ignoreChanges: ['spec.replicas'], customTimeouts: { create: '20m' } } }),
  ).toEqual({
    protect: true,
    main: { ignoreChanges: ['spec.replicas'], customTimeouts: { create: '20m', update: '5m' } },
  })
})

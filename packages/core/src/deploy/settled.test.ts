import { setMocks } from '@pulumi/pulumi/runtime/mocks.js'
import { output } from '@pulumi/pulumi/output.js'
import { beforeAll, expect, it } from 'vitest'
import { settled } from './settled.ts'

beforeAll(() => setMocks({ newResource: ({ inputs }) => ({ id: 'x', state: inputs }), call: () => ({}) }))

const ends = async (value: unknown): Promise<boolean> => {
  let done = false
  void settled(value).then(() => (done = true))
  await new Promise((resolve) => setTimeout(resolve, 20))
  return done
}

it('ends when every promise and output has, also those that fail', async () => {
  expect(await ends({ a: 1, b: [output(2), Promise.resolve({ c: output('x') })], d: null })).toBe(true)
  expect(await ends({ a: Promise.reject(new Error('no')) })).toBe(true)
})

it('does not end while one of them has not', async () => {
  expect(await ends({ a: { b: new Promise(() => {}) } })).toBe(false)
  expect(await ends([output(new Promise(() => {}))])).toBe(false)
})

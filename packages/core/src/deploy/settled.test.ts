import { output } from '@pulumi/pulumi/output.js'
import { setMocks } from '@pulumi/pulumi/runtime/mocks.js'
import { runInPulumiStack } from '@pulumi/pulumi/runtime/stack.js'
import { ComponentResource } from '@pulumi/pulumi/resource.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { settling, type Settled } from './settled.ts'

beforeAll(() => setMocks({ newResource: ({ inputs }) => ({ id: 'x', state: inputs }), call: () => ({}) }))

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))

/** What is still waited for after a moment; `undefined` when nothing is. */
const waitsFor = async (settled: Settled): Promise<string | undefined> => {
  let what: string | undefined
  void settled((next) => (what = next)).then(() => (what = undefined))
  await moment()
  return what
}

describe('the outputs of a run', () => {
  it('settle when every promise and output has, also those that fail', async () => {
    const outputs = { a: 1, b: [output(2), Promise.resolve({ c: output('x') })], d: null }
    expect(await waitsFor(settling(outputs))).toBeUndefined()
    expect(await waitsFor(settling({ a: Promise.reject(new Error('no')) }))).toBeUndefined()
  })

  it('settle when they lead back to themselves', async () => {
    const outputs: Record<string, unknown> = { a: output(1) }
    outputs['self'] = outputs
    expect(await waitsFor(settling(outputs))).toBeUndefined()
  })

  it('do not settle while one of them has not', async () => {
    expect(await waitsFor(settling({ a: { b: new Promise(() => {}) } }))).toBe('a resource or an output')
    expect(await waitsFor(settling([output(new Promise(() => {}))]))).toBe('a resource or an output')
  })
})

describe('a program', () => {
  /** What is waited for in a program that goes on like this after its run. */
  const after = async (rest: () => unknown): Promise<string | undefined> => {
    const settled = await new Promise<Settled>((resolve) => {
      void runInPulumiStack(async () => {
        resolve(settling({}))
        return await rest()
      })
    })
    await moment()
    return waitsFor(settled)
  }

  it.each([
    ['exports nothing', () => undefined],
    ['exports what is known later', () => ({ one: Promise.resolve(1), two: output(2) })],
    ['goes on for a while', () => moment()],
  ])('settles when it %s', async (_, rest) => {
    expect(await after(rest)).toBeUndefined()
  })

  it.each([
    ['waits for what never happens', () => new Promise(() => {}), 'the program'],
    ['exports what never is', () => ({ never: new Promise(() => {}) }), 'the program'],
    [
      'makes a resource from what never is',
      () => void new ComponentResource('a:b:C', 'never', { never: new Promise(() => {}) }),
      'a resource or an output',
    ],
  ])('does not settle when it %s', async (_, rest, what) => {
    expect(await after(rest)).toBe(what)
  })
})

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { planOf } from '../test/planned.ts'
import { withProgram } from '../test/plan-program.ts'
import { defaultConcurrency, planMany } from './plan-many.ts'
import type { PlanOptions } from './plan-options.ts'
import type { Plan } from './plan.ts'

const stacks = (...names: readonly string[]): readonly PlanOptions[] =>
  names.map((stack) => ({ project: 'nowhere', stack }))

/** Makes plans that each wait until `release` is called, and counts those under way. */
const slowly = () => {
  let running = 0
  let most = 0
  const maker = async ({ stack, signal }: PlanOptions) => {
    running += 1
    most = Math.max(most, running)
    try {
      for (let turn = 0; turn < 5; turn += 1) {
        await new Promise((resolve) => setImmediate(resolve))
        signal?.throwIfAborted()
      }
      if (stack === 'bad') throw new Error('no')
      return planOf([], { stack })
    } finally {
      running -= 1
    }
  }
  return { maker, most: () => most }
}

test('never more than so many programs run at once, and results are in the order asked for', async () => {
  const { maker, most } = slowly()
  const results = await planMany(stacks('a', 'b', 'c', 'd', 'e'), { concurrency: 2, maker })
  expect(most()).toBe(2)
  expect(results.map((result) => (result.ok ? result.value.stack : 'failed'))).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('one that fails stops no other', async () => {
  const { maker } = slowly()
  const results = await planMany(stacks('a', 'bad', 'c'), { concurrency: 1, maker })
  expect(results.map(({ ok }) => ok)).toEqual([true, false, true])
  expect(results[1]).toMatchObject({ error: { message: 'no' }, options: { stack: 'bad' } })
})

test('only what is wanted of each plan is kept', async () => {
  const { maker } = slowly()
  const results = await planMany(stacks('a', 'b'), { maker, each: ({ stack }) => stack.toUpperCase() })
  expect(results.map((result) => result.ok && result.value)).toEqual(['A', 'B'])
})

test('plans that are not kept are in memory no longer than `each` takes', async () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const { maker } = slowly()
  const made: WeakRef<Plan>[] = []
  const inMemory = async (): Promise<number> => {
    await new Promise((resolve) => setImmediate(resolve))
    collect()
    return made.filter((plan) => plan.deref() !== undefined).length
  }
  const names = Array.from({ length: 20 }, (_, index) => `s${index}`)
  const counts = await planMany(stacks(...names), {
    concurrency: 2,
    maker,
    each: async (plan) => {
      made.push(new WeakRef(plan))
      return await inMemory()
    },
  })
  const most = Math.max(...counts.map((result) => (result.ok ? result.value : Infinity)))
  expect([made.length, most <= 3]).toEqual([20, true])
})

test('aborted, it starts no more and rejects with the reason', async () => {
  const { maker } = slowly()
  const giveUp = new AbortController()
  let made = 0
  const many = planMany(stacks('a', 'b', 'c'), {
    concurrency: 1,
    signal: giveUp.signal,
    maker: (options) => {
      made += 1
      giveUp.abort(new Error('enough'))
      return maker(options)
    },
  })
  await expect(many).rejects.toThrow('enough')
  expect(made).toBe(1)
})

test('as many run at once as there are cores, and memory, for', async () => {
  const GIB = 1024 ** 3
  expect(defaultConcurrency(8, 64 * GIB)).toBe(8)
  expect(defaultConcurrency(8, GIB)).toBe(2)
  expect(defaultConcurrency(8, 0)).toBe(1)
  await expect(planMany([], { concurrency: 0 })).rejects.toThrow(RangeError)
})

test('real programs are planned side by side, never more processes than that at once', async () => {
  await withProgram("new Thing('one')", async (project) => {
    const running = new Set<number>()
    let most = 0
    const watched = (value: string): PlanOptions => {
      let own = 0
      return {
        project,
        stack: 'dev',
        config: { value },
        timeout: 50_000,
        onEvent: (event) => {
          if (event.kind === 'started') running.add((own = event.pid))
          if (event.kind === 'ended') running.delete(own)
          most = Math.max(most, running.size)
        },
      }
    }
    const results = await planMany(['a', 'b', 'c', 'd'].map(watched), { concurrency: 2 })
    expect(results.map((result) => result.ok && [result.value.problems, result.value.resources.length])).toEqual(
      Array.from({ length: 4 }, () => [[], 3]),
    )
    expect([most, running.size]).toEqual([2, 0])
  })
})

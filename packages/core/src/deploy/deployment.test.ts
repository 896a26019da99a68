import { expect, it } from 'vitest'
import type { Armed } from './arm.ts'
import { deployment } from './deployment.ts'
import { uninterrupted } from './interruption.ts'

/** What stands around a run, and what it was told. */
const armed = () => {
  const told: string[] = []
  const tell = (what: string) => () => void told.push(what)
  const stand: Armed = {
    guard: { enter: tell('enter'), fail: tell('fail'), end: tell('end'), release: tell('release') },
    progress: { enter: tell('progress'), tell: tell('tell'), timings: () => ({}) },
    interruption: uninterrupted,
    audit: { to: tell('to'), know: tell('know'), end: (outcome) => void told.push(`audit ${outcome}`) },
    mayTag: () => undefined,
    tag: async () => tell('tag')(),
    holdBack: tell('hold back'),
    debugSdk: tell('debug'),
    record: (problems) => void told.push(`record ${problems.length}`),
  }
  return { told, stand }
}

/** The rejections that nobody handled: what fails a Pulumi program. */
const unhandled = async (act: () => void): Promise<readonly unknown[]> => {
  const others = process.listeners('unhandledRejection')
  const seen: unknown[] = []
  const keep = (error: unknown): void => void seen.push(error)
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', keep)
  try {
    act()
    // Node reports rejections after the microtasks of a turn.
    await new Promise((resolve) => setImmediate(resolve))
    return seen
  } finally {
    process.removeListener('unhandledRejection', keep)
    for (const listener of others) process.on('unhandledRejection', listener)
  }
}

const error = new Error('boom')

it('fails the program once when the run has failed, although the program exports nothing', async () => {
  const act = (): void => void deployment(Promise.reject(error), armed().stand, { mocked: false, ownProcess: true })
  expect(await unhandled(act)).toEqual([error])
})

it('leaves a failed run to the test under mocks', async () => {
  const act = (): void => void deployment(Promise.reject(error), armed().stand, { mocked: true, ownProcess: false })
  expect(await unhandled(act)).toEqual([])
})

it('holds resources of the program itself back when the run has failed: without their tags they would lose them', async () => {
  const { told, stand } = armed()
  await unhandled(() => void deployment(Promise.reject(error), stand, { mocked: false, ownProcess: true }))
  expect(told).toEqual(['hold back', 'record 0', 'audit failed', 'fail'])
})

it('ends the guard, and never lets go of it, when the run has ended well', async () => {
  const { told, stand } = armed()
  const run = Promise.resolve({ state: {} as never, secrets: {}, outputs: {} })
  await unhandled(() => void deployment(run, stand, { mocked: false, ownProcess: true }))
  expect(told).toEqual(['record 0', 'audit registered', 'end'])
})

import { expect, it } from 'vitest'
import { withinTime } from './within-time.ts'

const never = new AbortController().signal
const waiting = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')))
  })

it('gives what the work comes to, or how it fails', async () => {
  expect(await withinTime(async () => 1, 1_000, never)).toBe(1)
  await expect(withinTime(() => Promise.reject(new Error('no')), 1_000, never)).rejects.toThrow('no')
})

it('stops what takes longer, also what does not listen', async () => {
  let stopped = false
  const work = (signal: AbortSignal) => {
    signal.addEventListener('abort', () => (stopped = true))
    return new Promise<never>(() => {})
  }
  await expect(withinTime(work, 20, never)).rejects.toMatchObject({
    name: 'TimeoutError',
    message: 'no answer in 0.02 s',
  })
  expect(stopped).toBe(true)
})

it('ends with the reason of the signal, and does not begin after it', async () => {
  const giveUp = new AbortController()
  const ended = withinTime(waiting, 10_000, giveUp.signal)
  giveUp.abort(new Error('enough'))
  await expect(ended).rejects.toThrow(/enough|stopped/)
  let begun = false
  await expect(withinTime(async () => (begun = true), 1_000, giveUp.signal)).rejects.toThrow('enough')
  expect(begun).toBe(false)
})

it('gives what work throws at once', async () => {
  const work = (): never => {
    throw new Error('at once')
  }
  await expect(withinTime(work, 1_000, never)).rejects.toThrow('at once')
  // A rejection that nobody hears of fails the suite.
  await new Promise((resolve) => setImmediate(resolve))
})

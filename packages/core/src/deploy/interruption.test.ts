import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inTurns, watchSignals } from './interruption.ts'

class Process extends EventEmitter {
  exitCode: number | undefined
  readonly exits: number[] = []
  exit(code: number): void {
    this.exits.push(code)
  }
}

const watched = (clock: () => number = () => 0) => {
  const process_ = new Process()
  const lines: string[] = []
  const interruption = watchSignals((line) => void lines.push(line), process_, clock)
  return { process_, lines, proceed: interruption.between(3) }
}
const afterwards =
  'nothing is deleted. If Pulumi itself was cut off: pulumi cancel frees the stack, pulumi refresh sees what was made, and the next update makes the rest'

describe('fault 24: a signal', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout'] }))
  afterEach(() => vi.useRealTimers())

  it('begins no further unit, fails the process, and says what to do', async () => {
    const { process_, lines, proceed } = watched()
    await proceed(0)
    process_.emit('SIGTERM', 'SIGTERM')
    await expect(proceed(1)).rejects.toThrow(`stopped by SIGTERM when 1 of 3 units had been begun; ${afterwards}`)
    expect(process_.exitCode).toBe(143)
    expect(process_.exits).toEqual([])
    expect(lines).toEqual([
      `SIGTERM, from Ctrl-C, a cancelled job, or Pulumi itself after something failed: no further unit is begun, what is on its way ends; ${afterwards}. Once more ends the program at once`,
    ])
  })

  it('that comes when all units are built fails the run, too', async () => {
    const { process_, proceed } = watched()
    process_.emit('SIGINT', 'SIGINT')
    await expect(proceed(3)).rejects.toThrow('stopped by SIGINT when 3 of 3 units had been begun')
  })

  it('ends the process at once when it is the second', () => {
    const { process_, lines } = watched()
    process_.emit('SIGINT', 'SIGINT')
    process_.emit('SIGTERM', 'SIGTERM')
    expect(process_.exits).toEqual([143])
    expect(lines).toHaveLength(1)
  })

  it('ends the process after a while, whatever it waits for', () => {
    const { process_ } = watched()
    process_.emit('SIGINT', 'SIGINT')
    vi.advanceTimersByTime(4999)
    expect(process_.exits).toEqual([])
    vi.advanceTimersByTime(1)
    expect(process_.exits).toEqual([130])
  })
})

it.each([
  ['signals', (clock: () => number) => watched(clock).proceed],
  ['what is on its way in a plan', (clock: () => number) => inTurns(clock).between(3)],
])('gives %s their turn each 50 milliseconds, and units the rest', async (_, proceedBy) => {
  let time = 0
  const proceed = proceedBy(() => time)
  let turns = 0
  const count = (): void => {
    turns += 1
    next = setImmediate(count)
  }
  let next = setImmediate(count)
  await proceed(0)
  const first = turns
  time = 49
  await proceed(1)
  expect(turns).toBe(first)
  time = 50
  await proceed(2)
  expect(turns).toBeGreaterThan(first)
  clearImmediate(next)
})

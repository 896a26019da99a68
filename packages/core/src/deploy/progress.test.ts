import { expect, it } from 'vitest'
import { createProgress } from './progress.ts'

it('measures phases, told or not of what they are at, and tells the guard', () => {
  let clock = 0
  const entered: string[] = []
  const progress = createProgress(
    { enter: (phase, detail) => void entered.push(`${phase} ${detail ?? ''}`.trim()) },
    () => clock,
  )
  const left: string[] = []
  progress.tell((phase, milliseconds) => void left.push(`${phase} ${milliseconds}`))
  progress.enter('read')
  clock = 5
  progress.enter('build', 'a')
  clock = 7
  progress.enter('build', 'b')
  clock = 10.26
  expect(progress.timings()).toEqual({ read: 5, build: 5.3 })
  expect(left).toEqual(['read 5'])
  expect(entered).toEqual(['read', 'build a', 'build b'])
})

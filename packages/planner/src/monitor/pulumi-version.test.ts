import { expect, test } from 'vitest'
import { planProgram } from '../../test/plan-program.ts'
import { requirePulumiVersion } from './pulumi-version.ts'

const refusal = (range: string, version = '3.260.1'): string | undefined => {
  try {
    requirePulumiVersion(range, version)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
const outside = (range: string): string => `Pulumi CLI version 3.260.1 does not satisfy the version range "${range}"`

test.each([
  '3.260.1',
  '=3.260.1',
  '==3.260.1',
  '>=3.100.0',
  '>= 3.100.0 <4.0.0',
  '<3.0.0 || >3.260.0',
  '3.x',
  '3.260.x',
  '3.x.x',
  '<=3.260.x',
  '>=3.260.x',
  '<4.x',
  '!3.99.0',
  '!=3.99.x',
  '>3.261.0-alpha.1 || >3.260.1-alpha.1',
])('3.260.1 is in %s', (range) => {
  expect(refusal(range)).toBeUndefined()
})

test.each(['>=99.0.0', '3.260.0', '<3.260.1', '>3.260.x', '<3.x', '!3.x', '>=3.100.0 <3.200.0', '2.x || 4.x'])(
  '3.260.1 is not in %s',
  (range) => {
    expect(refusal(range)).toBe(outside(range))
  },
)

test.each([
  ['as new as it gets', 'Could not get version from string: "as"'],
  ['', 'Could not get version from string: ""'],
  ['^3.0.0', 'Could not parse comparator "^" in "^3.0.0"'],
  ['>=3.100', 'Could not parse version "3.100" in ">=3.100"'],
  ['>=3.1.0 || new', 'Could not get version from string: "new"'],
])('%j is no range', (range, because) => {
  expect(refusal(range)).toBe(`parsing CLI version range "${range}": ${because}`)
})

test('a program that wants another version of Pulumi ends, in the engine’s words', async () => {
  const wants = (range: string) =>
    planProgram(`await pulumi.requirePulumiVersion('${range}'); export const done = true`)
  expect((await wants('>=3.260.0')).outputs).toEqual({ done: true })
  const { ended } = await wants('>=99.0.0')
  expect(ended.ok).toBe(false)
  expect(ended.reason).toMatch(/Pulumi CLI version 3\.\d+\.\d+ does not satisfy the version range ">=99\.0\.0"/)
})

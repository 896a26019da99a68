import { expect, test } from 'vitest'
import { wireAnswer } from './answer.ts'
import { secret, UNKNOWN } from './value.ts'

test('an answer says what is secret and what unknown in the words of a plan', () => {
  expect(
    wireAnswer({
      plain: [1, { a: null }],
      later: { unknown: true },
      token: { secret: true, value: { deep: { unknown: true } } },
      none: undefined,
    }),
  ).toEqual({ plain: [1, { a: null }], later: UNKNOWN, token: secret({ deep: UNKNOWN }) })
})

test('an object that only looks like those words is itself', () => {
  const answer = { a: { unknown: true, more: 1 }, b: { secret: true }, c: { unknown: false } }
  expect(wireAnswer(answer)).toEqual(answer)
})

import { expect, it } from 'vitest'
import { amountOf } from './amount.ts'

it.each([
  ['500m', 0.5],
  ['4100m', 4.1],
  [2, 2],
  ['0.1', 0.1],
  ['1k', 1000],
  ['1Ki', 1024],
  ['1.5Gi', 1_610_612_736],
  ['1E', 1e18],
  ['1e3', 1000],
  ['2E+3', 2000],
  ['100u', 1e-4],
])('%j amounts to %d', (quantity, amount) => {
  expect(amountOf(quantity)).toBe(amount)
})

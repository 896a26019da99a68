import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable, printableLine } from './printable.ts'

test('what would steer a terminal is shown as an escape', () => {
  expect(printable('a\u001b[31mb\u202ec')).toBe('a\\u001b[31mb\\u202ec')
})

test('line breaks stay in text and are escaped on a line', () => {
  expect([printable('a\r\nb\tc'), printableLine('a\r\nb\tc')]).toEqual(['a\nb\tc', 'a\\nb\\tc'])
})

test('no text whatever leaves a control character on a line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      // eslint-disable-next-line no-control-regex -- these characters are what it is about
      expect(/[\u0000-\u001f\u007f-\u009f]/.test(printableLine(text))).toBe(false)
    }),
  )
})

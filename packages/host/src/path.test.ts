import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendStep, formatPath, parsePath } from './path.ts'

const steps = fc.array(
  fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.nat(), fc.constantFrom('0', 'a.b', '[0]', '"', 'acme:aws')),
)

test('a path of any keys and indices comes back from its text', () => {
  fc.assert(
    fc.property(steps, (path) => {
      expect(parsePath(formatPath(path))).toEqual(path)
    }),
  )
})

test('a step more is the same as a longer path', () => {
  fc.assert(
    fc.property(steps, fc.oneof(fc.string(), fc.nat()), (path, step) => {
      expect(appendStep(formatPath(path), step)).toBe(formatPath([...path, step]))
    }),
  )
})

test.each([
  [['a', 'b', 0, 'odd.key'], 'a.b[0]["odd.key"]'],
  [['acme:aws', 'providers', 'east'], 'acme:aws.providers.east'],
  [[''], '[""]'],
  [[], ''],
])('%j is written %s', (path, text) => {
  expect(formatPath(path)).toBe(text)
})

test.each(['a..b', '.a', 'a.', 'a[x]', 'a["b]', 'a b'])('%s is no path', (text) => {
  expect(() => parsePath(text)).toThrow('not a path')
})

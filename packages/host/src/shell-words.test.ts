import { expect, test } from 'vitest'
import { shellWords } from './shell-words.ts'

// Each as Go's shlex splits it, which Pulumi uses.
test.each([
  ['', []],
  ['--import tsx', ['--import', 'tsx']],
  ['  a\tb\n c ', ['a', 'b', 'c']],
  ['--import "my file.mjs"', ['--import', 'my file.mjs']],
  ["a'b c'd", ['ab cd']],
  ['a\\ b', ['a b']],
  ['"a\\"b"', ['a"b']],
  ["'a\\b'", ['a\\b']],
  ['""', ['']],
  ['a #b c\nd', ['a', 'd']],
  ['a#b', ['a#b']],
])('%j is split into %j', (text, words) => {
  expect(shellWords(text)).toEqual(words)
})

test.each(['"a', "'a", 'a\\'])('%j does not end', (text) => {
  expect(shellWords(text)).toBeUndefined()
})

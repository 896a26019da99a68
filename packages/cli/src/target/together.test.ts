import type { Finding } from '@konductor/interfaces'
import { expect, test } from 'vitest'
import { together } from './together.ts'

const finding = (_tag: string, because: string): Finding => ({
  _tag,
  at: 'aws.internal (Pulumi.dev.yaml:9:33)',
  because,
  fix: 'close it',
  severity: 'problem',
})

test('what the reader of the file and the check both see is said once, in the words of the reader', () => {
  expect(together([finding('WrittenTwice', 'in the file')], [finding('WrittenTwice', 'in the check')])).toEqual([
    finding('WrittenTwice', 'in the file'),
  ])
})

test('two controls that one setting gives up are two findings', () => {
  const both = [finding('NotAcknowledged', 'gives up one'), finding('NotAcknowledged', 'gives up another')]
  expect(together([], both)).toEqual(both)
})

import { expect, test } from 'vitest'
import { placeOf } from './place-of.ts'

test.each([
  ['aws.region (config/dev.yaml:12:15)', { file: 'config/dev.yaml', line: 12, column: 15, path: 'aws.region' }],
  ['tags["a (b)"] (my layers/x.yaml:1:2)', { file: 'my layers/x.yaml', line: 1, column: 2, path: 'tags["a (b)"]' }],
  ['config/dev.yaml:3:1', { file: 'config/dev.yaml', line: 3, column: 1, path: '' }],
  ['Pulumi.yaml', { file: 'Pulumi.yaml', line: 0, column: 0, path: '' }],
  ['aws.region', { line: 0, column: 0, path: 'aws.region' }],
  ['', { line: 0, column: 0, path: '' }],
])('%s is taken apart', (at, where) => {
  expect(placeOf(at)).toEqual(where)
})

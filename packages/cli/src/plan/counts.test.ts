import { expect, test } from 'vitest'
import { resource } from '../testing/run-in-process.ts'
import { countByType, renderCounts } from './counts.ts'

test('types are counted, the most frequent first; the stack, default providers and look-ups are not', () => {
  expect(
    countByType([
      resource('pulumi:pulumi:Stack', 'shop-dev', { custom: false }),
      resource('pulumi:providers:aws', 'default', { byDefault: true }),
      resource('aws:ec2/vpc:Vpc', 'known', { read: true }),
      resource('b:b:B', '1'),
      resource('aws:s3/bucket:Bucket', '1'),
      resource('aws:s3/bucket:Bucket', '2'),
      resource('a:a:A', '1'),
    ]),
  ).toEqual([
    ['aws:s3:Bucket', 2],
    ['a:a:A', 1],
    ['b:b:B', 1],
  ])
})

test('counts are a table whose numbers end in one column', () => {
  expect(
    renderCounts([
      ['aws:s3:Bucket', 12],
      ['a:a:A', 1],
    ]),
  ).toEqual(['12  aws:s3:Bucket', ' 1  a:a:A'])
})

import { expect, test } from 'vitest'
import { readableType } from './readable-type.ts'

test.each([
  ['aws:s3/bucket:Bucket', 'aws:s3:Bucket'],
  ['aws:s3/bucketV2:BucketV2', 'aws:s3:BucketV2'],
  ['kubernetes:core/v1:Namespace', 'kubernetes:core/v1:Namespace'],
  ['kubernetes:helm.sh/v3:Release', 'kubernetes:helm.sh/v3:Release'],
  ['pulumi:providers:aws', 'pulumi:providers:aws'],
  ['konductor:aws:SecureBucket', 'konductor:aws:SecureBucket'],
  ['odd', 'odd'],
])('%s reads as %s', (type, readable) => {
  expect(readableType(type)).toBe(readable)
})

import { expect, test } from 'vitest'
import { resource, urnOf } from '../testing/run-in-process.ts'
import { paletteOf } from '../text/palette.ts'
import { renderTree } from './tree.ts'

const palette = paletteOf({ write: () => true }, {})
const stack = resource('pulumi:pulumi:Stack', 'shop-dev', { custom: false })
const east = resource('pulumi:providers:aws', 'aws-east', { parent: stack.urn })

test('children stand under their parents, with readable types and aligned names', () => {
  const bucket = resource('konductor:aws:SecureBucket', 'logs', { parent: stack.urn, custom: false })
  const tree = renderTree(
    [
      stack,
      bucket,
      resource('aws:s3/bucket:Bucket', 'logs', { parent: bucket.urn }),
      resource('aws:s3/bucketVersioning:BucketVersioning', 'logs-versioning', { parent: bucket.urn }),
      resource('kubernetes:core/v1:Namespace', 'shop', { parent: stack.urn }),
    ],
    palette,
  )
  expect(tree).toEqual([
    'pulumi:pulumi:Stack              shop-dev',
    '├─ konductor:aws:SecureBucket    logs',
    '│  ├─ aws:s3:Bucket              logs',
    '│  └─ aws:s3:BucketVersioning    logs-versioning',
    '└─ kubernetes:core/v1:Namespace  shop',
  ])
})

test('providers stand first, and each is named where it first applies and not again below', () => {
  const bucket = resource('konductor:aws:SecureBucket', 'logs', {
    parent: stack.urn,
    custom: false,
    options: { providers: { aws: east.urn } },
  })
  const child = resource('aws:s3/bucket:Bucket', 'logs', { parent: bucket.urn, provider: east.urn })
  const other = resource('aws:s3/bucket:Bucket', 'other', { parent: stack.urn, provider: east.urn })
  expect(renderTree([stack, bucket, child, other, east], palette)).toEqual([
    'pulumi:pulumi:Stack            shop-dev',
    '├─ pulumi:providers:aws        aws-east',
    '├─ konductor:aws:SecureBucket  logs  (provider aws-east)',
    '│  └─ aws:s3:Bucket            logs',
    '└─ aws:s3:Bucket               other  (provider aws-east)',
  ])
})

test('what is protected, imported, only read or secret is said', () => {
  const tree = renderTree(
    [
      resource('a:b:C', 'kept', { options: { protect: true, import: 'id-1' } }),
      resource('a:b:C', 'seen', { read: true }),
      resource('a:b:C', 'sealed', { inputs: { password: { secret: true }, user: 'me', token: { secret: true } } }),
      resource('a:b:C', 'elsewhere', { remote: true, custom: false }),
    ],
    palette,
  )
  expect(tree).toEqual([
    'a:b:C  kept  (import id-1; protected)',
    'a:b:C  seen  (read, not created)',
    'a:b:C  sealed  (secret password, token)',
    'a:b:C  elsewhere  (built by its provider: what is in it is not planned)',
  ])
})

test('providers that nobody wrote are left out', () => {
  const byDefault = resource('pulumi:providers:aws', 'default_7_48_0', { byDefault: true })
  const bucket = resource('aws:s3/bucket:Bucket', 'logs', { provider: byDefault.urn })
  expect(renderTree([byDefault, bucket], palette)).toEqual(['aws:s3:Bucket  logs'])
})

test('a resource whose parent is not in the plan stands at the top', () => {
  expect(renderTree([resource('a:b:C', 'x', { parent: urnOf('a:b:P', 'gone') })], palette)).toEqual(['a:b:C  x'])
})

test('names cannot steer the terminal', () => {
  expect(renderTree([resource('a:b:C', 'x\u001b[2Ky')], palette)).toEqual(['a:b:C  x\\u001b[2Ky'])
})

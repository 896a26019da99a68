import { expect, test } from 'vitest'
import type { Comparison } from '../diff/step.ts'
import { comparisonText } from './comparison-text.ts'

const step = (op: Comparison['steps'][number]['op'], name: string, more: object = {}) => ({
  op,
  urn: `urn:pulumi:dev::site::aws:s3/bucket:Bucket::${name}`,
  type: 'aws:s3/bucket:Bucket',
  name,
  ...more,
})

test('what is lost comes first, then the rest, then how many of each', () => {
  const steps = [
    step('create', 'a'),
    step('same', 'b'),
    step('update', 'c', {
      may: 'replace',
      changes: [
        { path: 'tags.owner', kind: 'changed' },
        { path: 'acl', kind: 'added', replaces: 'may' },
      ],
    }),
    step('replace', 'd', { deleteFirst: true, changes: [{ path: 'bucket', kind: 'changed', replaces: true }] }),
    step('same', 'e', { may: 'update', changes: [{ path: 'token', kind: 'secret', may: true }] }),
    step('delete', 'f', { refused: 'protected' }),
    step('delete', 'g', { pending: true }),
  ]
  const counts = { create: 1, same: 2, update: 1, replace: 1, delete: 2 }
  expect(comparisonText({ steps, counts, unseen: ['x'], complete: true })).toBe(
    `WOULD BE DELETED (1):
  -  aws:s3:Bucket f
       PROTECTED: Pulumi refuses to
WOULD BE REPLACED (1), the old ones deleted:
  +- aws:s3:Bucket d
       the old one is deleted first
       bucket, needs a new one
Other steps:
  +  aws:s3:Bucket a
  ~  aws:s3:Bucket c
       may be replaced
       tags.owner; acl (new)
     aws:s3:Bucket e
       may be updated
       token (a secret: cannot tell)
  -  aws:s3:Bucket g
       left over by an earlier deployment

1 to create, 1 to update (1 may be replaced), 1 to replace, 2 to delete, 1 that may be updated, 1 unchanged
Pulumi would refuse: 1 of them is protected.
1 inside components that their providers build: not judged.
`.replaceAll(/\n(WOULD BE REPLACED|Other)/g, '\n\n$1'),
  )
})

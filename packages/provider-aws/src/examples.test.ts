import { record } from '@konductor/core/testing'
import { expect, it } from 'vitest'

it('the example of the README makes two secure buckets and one key', async () => {
  const resources = await record(() => import('../examples/components.ts'), {
    call: () => ({ accountId: '111122223333', arn: 'arn:aws:iam::111122223333:user/x' }),
  })
  expect(
    resources
      .filter(({ custom }) => !custom)
      .map(({ type, name }) => `${type} ${name}`)
      .sort(),
  ).toEqual([
    'konductor:aws:EncryptionKey reports-key',
    'konductor:aws:SecureBucket logs',
    'konductor:aws:SecureBucket reports',
  ])
})

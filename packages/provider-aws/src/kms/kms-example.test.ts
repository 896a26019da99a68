import { record } from '@konductor/core/testing'
import { expect, it } from 'vitest'

it('the example of the docs makes a key that one role may use, and a bucket that is encrypted with it', async () => {
  const resources = await record(() => import('../../examples/keys.ts'), {
    call: () => ({ accountId: '111122223333', arn: 'arn:aws:iam::111122223333:user/x' }),
  })
  const inputs = (type: string) => resources.find((resource) => resource.type === type)?.inputs ?? {}
  const policy: { readonly Statement: readonly object[] } = JSON.parse(String(inputs('aws:kms/key:Key')['policy']))
  expect(policy.Statement).toContainEqual(expect.objectContaining({ Sid: 'Users', Principal: { AWS: ['arn:shop'] } }))
  expect(
    inputs('aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration'),
  ).toMatchObject({ rules: [{ applyServerSideEncryptionByDefault: { kmsMasterKeyId: 'arn:orders' } }] })
})

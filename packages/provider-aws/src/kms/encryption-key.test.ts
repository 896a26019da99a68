import { componentFaults, record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { EncryptionKey } from './encryption-key.ts'

describe('an encryption key', () => {
  it('keeps the rules of all components', async () => {
    const create = () => new EncryptionKey('reports', { description: 'Encrypts the reports', account: '111122223333' })
    expect(await componentFaults(create, { outputs: () => ({ name: 'alias/reports' }) })).toEqual([])
  })

  it('is rotated, deleted after 30 days, and its policy names the account and nobody else', async () => {
    const resources = await record(() => new EncryptionKey('reports', { description: 'Encrypts the reports' }), {
      call: ({ token }) =>
        token === 'aws:index/getCallerIdentity:getCallerIdentity'
          ? { accountId: '111122223333', arn: 'arn:aws-cn:iam::111122223333:user/x' }
          : {},
    })
    expect(resources.map(({ type, name, inputs }) => ({ type, name, inputs }))).toEqual([
      { type: 'konductor:aws:EncryptionKey', name: 'reports', inputs: {} },
      {
        type: 'aws:kms/key:Key',
        name: 'reports',
        inputs: {
          description: 'Encrypts the reports',
          enableKeyRotation: true,
          deletionWindowInDays: 30,
          policy: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              {
                Sid: 'AccountDecides',
                Effect: 'Allow',
                Principal: { AWS: 'arn:aws-cn:iam::111122223333:root' },
                Action: 'kms:*',
                Resource: '*',
              },
            ],
          }),
        },
      },
      { type: 'aws:kms/alias:Alias', name: 'reports-alias', inputs: { targetKeyId: 'reports-id' } },
    ])
  })
})

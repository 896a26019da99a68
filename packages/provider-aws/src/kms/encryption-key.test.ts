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
              {
                Sid: 'GrantsForServicesOnly',
                Effect: 'Deny',
                Principal: '*',
                Action: 'kms:CreateGrant',
                Condition: {
                  BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' },
                },
                Resource: '*',
              },
            ],
          }),
        },
      },
      { type: 'aws:kms/alias:Alias', name: 'reports-alias', inputs: { targetKeyId: 'reports-id' } },
    ])
  })

  it('has the name, the waiting time and the users that it is given, all of it in its region', async () => {
    const resources = await record(
      () =>
        new EncryptionKey('reports', {
          description: 'Encrypts the reports',
          account: '111122223333',
          alias: 'reports',
          rotation: 180,
          deletionWindowInDays: 7,
          users: ['arn:aws:iam::111122223333:role/u'],
          services: ['logs'],
          region: 'eu-west-1',
          providerRegion: 'us-west-2',
        }),
    )
    expect(resources.filter(({ custom }) => custom).map(({ inputs: { policy: _, ...inputs } }) => inputs)).toEqual([
      {
        region: 'eu-west-1',
        description: 'Encrypts the reports',
        enableKeyRotation: true,
        rotationPeriodInDays: 180,
        deletionWindowInDays: 7,
      },
      { region: 'eu-west-1', targetKeyId: 'reports-id', name: 'alias/reports' },
    ])
    const policy = String(resources.find(({ type }) => type === 'aws:kms/key:Key')?.inputs['policy'])
    expect(policy).toContain('logs.eu-west-1.amazonaws.com')
  })

  it('asks AWS for the region where its policy needs it and nobody says it', async () => {
    const resources = await record(
      () => new EncryptionKey('k', { description: 'x', account: '111122223333', services: ['logs'] }),
      { call: () => ({ region: 'sa-east-1' }) },
    )
    expect(String(resources.find(({ name, custom }) => custom && name === 'k')?.inputs['policy'])).toContain(
      'logs.sa-east-1.amazonaws.com',
    )
  })

  it('does not claim to keep others out where it lets in roles of other accounts', async () => {
    const claimed = async (outsideRoles: readonly string[]) => {
      const found: (readonly string[])[] = []
      await record(() => {
        const key = new EncryptionKey('k', { description: 'x', account: '111122223333', outsideRoles })
        found.push(key.claims.map(({ safeguard }) => safeguard))
      })
      return found[0] ?? []
    }
    const some = await claimed(['reader'])
    expect((await claimed([])).filter((each) => !some.includes(each))).toEqual(['policy'])
  })
})

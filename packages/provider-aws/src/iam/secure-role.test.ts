import { componentFaults, record, type RecordedResource } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import type { SecureRoleArgs } from './secure-role-args.ts'
import { SecureRole } from './secure-role.ts'

const account = '111122223333'
const lambda: SecureRoleArgs = {
  trust: { services: ['lambda.amazonaws.com'] },
  policies: [{ actions: ['s3:GetObject'], on: ['arn:{partition}:s3:::assets/{account}/*'] }],
}

const made = (args: SecureRoleArgs = lambda) =>
  record(() => new SecureRole('reader', args), {
    call: () => ({ accountId: account, arn: `arn:aws-cn:iam::${account}:user/x` }),
    outputs: () => ({ name: 'reader' }),
  })

const byName = (resources: readonly RecordedResource[]) =>
  Object.fromEntries(resources.map(({ type, name, inputs }) => [`${type.split(':').at(-1)} ${name}`, inputs]))

describe('a role', () => {
  it('keeps the rules of all components', async () => {
    expect(
      await componentFaults(() => new SecureRole('reader', { ...lambda, account }), {
        outputs: () => ({ uniqueId: 'AROA1', name: 'reader' }),
      }),
    ).toEqual([])
  })

  it('has a policy of its own, attached to it, and sessions of an hour', async () => {
    const resources = await made()
    expect(byName(resources)).toEqual({
      'SecureRole reader': {},
      'Role reader': {
        maxSessionDuration: 3600,
        assumeRolePolicy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'Lambda',
              Effect: 'Allow',
              Principal: { Service: 'lambda.amazonaws.com' },
              Action: 'sts:AssumeRole',
              Condition: { StringEquals: { 'aws:SourceAccount': account } },
            },
          ],
        }),
      },
      'Policy reader-policy': {
        description: 'What the role reader may do',
        policy: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'Statement1',
              Effect: 'Allow',
              Action: 's3:GetObject',
              Resource: `arn:aws-cn:s3:::assets/${account}/*`,
            },
          ],
        }),
      },
      'RolePolicyAttachment reader-attachment': { policyArn: 'arn:reader-policy', role: 'reader' },
    })
  })
})

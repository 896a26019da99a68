import { componentFaults, record, recordFailure, type RecordedResource } from '@konductor/core/testing'
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
        description: 'What the role may do',
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

  it('attaches what exists by what it is called, never by its place', async () => {
    const resources = await made({
      trust: { services: ['ec2.amazonaws.com'] },
      managedPolicies: [
        { aws: 'AmazonSSMManagedInstanceCore' },
        { aws: 'service-role/AWSLambdaBasicExecutionRole' },
        { arn: 'arn:aws:iam::111122223333:policy/Base_Policy', as: 'Base_Policy' },
      ],
    })
    expect(Object.fromEntries(resources.slice(2).map(({ name, inputs }) => [name, inputs['policyArn']]))).toEqual({
      'reader-attachment-aws-amazon-ssm-managed-instance-core': 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore',
      'reader-attachment-aws-service-role-aws-lambda-basic-execution-role':
        'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
      'reader-attachment-base-policy': 'arn:aws:iam::111122223333:policy/Base_Policy',
    })
  })

  it('asks AWS for the account only where a document needs it', async () => {
    const calls: string[] = []
    await record(() => new SecureRole('reader', { trust: { services: ['ec2.amazonaws.com'] } }), {
      call: ({ token }) => {
        calls.push(token)
        return {}
      },
    })
    expect(calls).toEqual([])
  })

  it('names the controls it supports on the role, and fewer where something is opened', async () => {
    const tagsOf = async (args: SecureRoleArgs): Promise<unknown> => {
      const frameworks = [{ name: 'nist-800-53', version: '5', controls: [] }]
      const resources = await record(() => new SecureRole('reader', { ...args, account }, { frameworks }))
      return resources.find(({ type }) => type === 'aws:iam/role:Role')?.inputs['tags']
    }
    expect(await tagsOf(lambda)).toEqual({ 'supports.nist-800-53': 'AC-3 AC-6' })
    expect(await tagsOf({ ...lambda, policies: [{ actions: ['s3:*'], on: ['arn:aws:s3:::assets'] }] })).toBeUndefined()
  })

  it.each<[string, Partial<SecureRoleArgs>, RegExp]>([
    ['everything on everything', { policies: [{ actions: ['*'], on: ['*'] }] }, /policies\[0\]\.actions.*'IAM\.1'/],
    ['administrators', { managedPolicies: [{ aws: 'IAMFullAccess' }] }, /managedPolicies\[0\].*'CKV_AWS_274'/],
  ])('refuses %s, unless somebody says why', async (_, args, message) => {
    const whole = { ...lambda, account, ...args }
    expect(String(await recordFailure(() => new SecureRole('reader', whole)))).toMatch(message)
    const acknowledge = { 'IAM.1': 'break glass', CKV_AWS_274: 'break glass' }
    expect(await made({ ...whole, acknowledge })).not.toEqual([])
  })
})

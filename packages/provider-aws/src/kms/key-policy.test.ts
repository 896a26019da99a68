import { describe, expect, it } from 'vitest'
import { keyPolicy, type KeyAccess } from './key-policy.ts'

const home = { account: '111122223333', partition: 'aws', region: 'us-west-2' }

const statements = (access: KeyAccess, at = home): readonly Readonly<Record<string, unknown>>[] => {
  const { Statement }: { Statement: Readonly<Record<string, unknown>>[] } = JSON.parse(keyPolicy(at, access))
  return Statement
}
const named = (access: KeyAccess) => statements(access).map(({ Sid }) => Sid)
const called = (sid: string, access: KeyAccess, at = home) => statements(access, at).find(({ Sid }) => Sid === sid)

describe('the policy of a key', () => {
  it('leaves it to the account, and denies grants for anybody but services of AWS', () => {
    expect(statements({})).toEqual([
      {
        Sid: 'AccountDecides',
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:root' },
        Action: 'kms:*',
        Resource: '*',
      },
      {
        Sid: 'GrantsForServicesOnly',
        Effect: 'Deny',
        Principal: '*',
        Action: 'kms:CreateGrant',
        Condition: { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' } },
        Resource: '*',
      },
    ])
  })

  it('says nothing of grants where anybody may have them', () => {
    expect(named({ anybodyGrants: true })).toEqual(['AccountDecides'])
  })

  it('lets administrators keep it without using it, and users use it without keeping it', () => {
    const access = { administrators: ['arn:aws:iam::111122223333:role/a'], users: ['arn:aws:iam::111122223333:role/u'] }
    expect(named(access)).toEqual([
      'AccountDecides',
      'GrantsForServicesOnly',
      'Administrators',
      'Users',
      'GrantsOfUsers',
    ])
    const actions = (sid: string) => JSON.stringify(called(sid, access)?.['Action'])
    expect(actions('Administrators')).not.toMatch(/crypt|GenerateDataKey|kms:\*/)
    expect(actions('Users')).toBe(
      '["kms:Decrypt","kms:DescribeKey","kms:Encrypt","kms:GenerateDataKey*","kms:ReEncrypt*"]',
    )
    expect(called('GrantsOfUsers', access)?.['Condition']).toEqual({ Bool: { 'kms:GrantIsForAWSResource': 'true' } })
  })

  it('lets CloudWatch Logs in for the log groups of the account in that region', () => {
    expect(called('LogGroups', { services: ['logs'] })).toMatchObject({
      Principal: { Service: 'logs.us-west-2.amazonaws.com' },
      Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:us-west-2:111122223333:*' } },
    })
    expect(
      called('LogGroups', { services: ['logs'] }, { ...home, partition: 'aws-cn', region: 'cn-north-1' }),
    ).toMatchObject({
      Principal: { Service: 'logs.cn-north-1.amazonaws.com.cn' },
      Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws-cn:logs:cn-north-1:111122223333:*' } },
    })
  })

  it('lets the autoscaling role of the account in, by a condition, since the role may not exist yet', () => {
    const role =
      'arn:aws:iam::111122223333:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling'
    expect(called('GrantsOfAutoscaling', { services: ['ebs'] })).toMatchObject({
      Principal: { AWS: '*' },
      Action: 'kms:CreateGrant',
      Condition: {
        StringEquals: { 'kms:CallerAccount': '111122223333' },
        ArnLike: { 'aws:PrincipalArn': [role, `${role}_*`] },
        Bool: { 'kms:GrantIsForAWSResource': 'true' },
      },
    })
    expect(named({ services: ['ebs'] }).slice(2)).toEqual(['Autoscaling', 'GrantsOfAutoscaling'])
  })

  it('lets any other service in for this account alone, each once', () => {
    const access = { services: ['cloudtrail.amazonaws.com', 'cloudtrail.amazonaws.com'] }
    expect(named(access).slice(2)).toEqual(['CloudtrailAmazonawsCom'])
    expect(called('CloudtrailAmazonawsCom', access)).toMatchObject({
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
    })
  })

  it('ends with the statements that are written', () => {
    const access: KeyAccess = {
      statements: [
        { effect: 'allow', actions: ['kms:Decrypt'], principals: ['444455556666'] },
        { sid: 'Nobody', effect: 'deny', actions: ['kms:Decrypt'], principals: ['*'], condition: { Bool: { x: 'y' } } },
      ],
    }
    expect(statements(access).slice(2)).toEqual([
      {
        Sid: 'Statement1',
        Effect: 'Allow',
        Principal: { AWS: ['444455556666'] },
        Action: ['kms:Decrypt'],
        Resource: '*',
      },
      {
        Sid: 'Nobody',
        Effect: 'Deny',
        Principal: '*',
        Action: ['kms:Decrypt'],
        Condition: { Bool: { x: 'y' } },
        Resource: '*',
      },
    ])
  })
})

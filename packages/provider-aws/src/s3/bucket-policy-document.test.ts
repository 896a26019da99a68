import { describe, expect, it } from 'vitest'
import { bucketPolicyDocument } from './bucket-policy-document.ts'
import type { BucketStatement } from './bucket-statement.config.ts'

const arn = 'arn:aws-us-gov:s3:::acme'
const statements = (own: readonly BucketStatement[] = [], takesLogs = false, account?: string): readonly unknown[] => {
  const document: unknown = JSON.parse(bucketPolicyDocument(arn, { own, takesLogs }, account))
  return typeof document === 'object' &&
    document !== null &&
    'Statement' in document &&
    Array.isArray(document.Statement)
    ? document.Statement
    : []
}

const tls = [
  {
    Sid: 'DenyInsecureTransport',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [arn, `${arn}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  },
  {
    Sid: 'DenyOldTls',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [arn, `${arn}/*`],
    Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } },
  },
]

describe('the policy of a bucket', () => {
  it('denies whatever is not TLS 1.2 or newer, and lets nobody in', () => {
    expect(statements()).toEqual(tls)
  })

  it('lets S3, load balancers and flow logs deliver the logs of the same account, in any partition', () => {
    const vended = {
      StringEquals: { 'aws:SourceAccount': '111122223333' },
      ArnLike: { 'aws:SourceArn': 'arn:aws-us-gov:logs:*:111122223333:*' },
    }
    expect(statements([], true, '111122223333')).toEqual([
      ...tls,
      {
        Sid: 'AllowLogDelivery',
        Effect: 'Allow',
        Principal: { Service: 'logging.s3.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: `${arn}/*`,
        Condition: {
          StringEquals: { 'aws:SourceAccount': '111122223333' },
          ArnLike: { 'aws:SourceArn': 'arn:aws-us-gov:s3:::*' },
        },
      },
      {
        Sid: 'AllowLoadBalancerLogs',
        Effect: 'Allow',
        Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: `${arn}/*AWSLogs/111122223333/*`,
        Condition: {
          ArnLikeIfExists: { 'aws:SourceArn': 'arn:aws-us-gov:elasticloadbalancing:*:111122223333:loadbalancer/*' },
        },
      },
      {
        Sid: 'AllowVendedLogs',
        Effect: 'Allow',
        Principal: { Service: 'delivery.logs.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: `${arn}/*AWSLogs/111122223333/*`,
        Condition: {
          ...vended,
          StringEquals: { ...vended.StringEquals, 's3:x-amz-acl': 'bucket-owner-full-control' },
        },
      },
      {
        Sid: 'AllowVendedLogsCheck',
        Effect: 'Allow',
        Principal: { Service: 'delivery.logs.amazonaws.com' },
        Action: ['s3:GetBucketAcl', 's3:ListBucket'],
        Resource: arn,
        Condition: vended,
      },
    ])
  })

  it('of a website lets everybody read objects without TLS, and do nothing else so', () => {
    const { Statement }: { Statement: Readonly<Record<string, unknown>>[] } = JSON.parse(
      bucketPolicyDocument(arn, { website: true }, undefined),
    )
    expect(Statement.map(({ Sid, Effect, Resource }) => [Sid, Effect, Resource])).toEqual([
      ['DenyInsecureTransport', 'Deny', [arn]],
      ['DenyInsecureWrites', 'Deny', [`${arn}/*`]],
      ['DenyOldTls', 'Deny', [arn, `${arn}/*`]],
      ['PublicRead', 'Allow', `${arn}/*`],
    ])
    const denied = Statement.find(({ Sid }) => Sid === 'DenyInsecureWrites')?.['Action']
    const covers = (action: string): boolean =>
      Array.isArray(denied) &&
      denied.some((pattern: string) =>
        new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(action),
      )
    expect(['s3:GetObject', 's3:PutObject', 's3:GetObjectVersion', 's3:DeleteObject'].map(covers)).toEqual([
      false,
      true,
      true,
      true,
    ])
  })

  it('adds what the user states, after it', () => {
    const own: readonly BucketStatement[] = [
      { effect: 'allow', actions: ['s3:GetObject'], principals: { aws: ['*'] }, paths: ['/public/*'] },
      {
        sid: 'Partners',
        effect: 'deny',
        actions: ['s3:Put*'],
        principals: { aws: ['111122223333'] },
        condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
      },
    ]
    expect(statements(own)).toEqual([
      ...tls,
      { Sid: 'Statement1', Effect: 'Allow', Principal: '*', Action: ['s3:GetObject'], Resource: [`${arn}/public/*`] },
      {
        Sid: 'Partners',
        Effect: 'Deny',
        Principal: { AWS: ['111122223333'] },
        Action: ['s3:Put*'],
        Resource: [arn, `${arn}/*`],
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
      },
    ])
  })

  it('lets a service act for this account only, unless a condition says something else', () => {
    const service = {
      effect: 'allow',
      actions: ['s3:GetObject'],
      principals: { services: ['cloudfront.amazonaws.com'] },
    } as const
    const condition = { StringEquals: { 'aws:SourceArn': 'arn:aws:cloudfront::1:distribution/E1' } }
    expect(statements([service, { ...service, condition }], false, '111122223333').slice(2)).toMatchObject([
      { Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } },
      { Condition: condition },
    ])
  })

  it('keeps that condition from users of the same statement, who could never meet it', () => {
    const both = { aws: ['111122223333'], services: ['cloudfront.amazonaws.com'] }
    const statement = { effect: 'allow', actions: ['s3:GetObject'], principals: both } as const
    const [users, services] = statements([statement], false, '111122223333').slice(2)
    const shared = { Effect: 'Allow', Action: ['s3:GetObject'], Resource: [arn, `${arn}/*`] }
    expect([users, services]).toEqual([
      { ...shared, Sid: 'Statement1', Principal: { AWS: both.aws } },
      {
        ...shared,
        Sid: 'Statement1Services',
        Principal: { Service: both.services },
        Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
      },
    ])
  })

  it('denies services and users without a condition of its own, which would let others through', () => {
    const both = { aws: ['*'], services: ['cloudfront.amazonaws.com'] }
    const statement = { effect: 'deny', actions: ['s3:DeleteObject'], principals: both } as const
    expect(statements([statement], false, '111122223333').slice(2)).toEqual([
      {
        Sid: 'Statement1',
        Effect: 'Deny',
        Principal: { AWS: both.aws, Service: both.services },
        Action: ['s3:DeleteObject'],
        Resource: [arn, `${arn}/*`],
      },
    ])
  })
})

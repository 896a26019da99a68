import { inPacks } from '../judging/in-packs.ts'
import type { JudgedCase } from './judged-case.ts'

const replica = { bucketArn: 'arn:aws:s3:::acme-replica', kmsKeyArn: 'arn:aws:kms:us-west-2:111122223333:key/replica' }
/** What takes the place of the policy that asks for TLS. */
const anyTransport = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:DeleteBucket',
      Resource: 'arn:aws:s3:::over-plain-http',
    },
  ],
})
const everybody = { actions: ['s3:GetObject'], principals: { aws: ['*'] } }

/** Buckets, the log bucket and the key that come with them. */
export const s3Case: JudgedCase = {
  name: 's3',
  aws: {
    services: {
      s3: {
        buckets: {
          defaults: {},
          widest: {
            replication: replica,
            objectLock: { mode: 'GOVERNANCE', days: 30 },
            notifications: {
              eventBridge: true,
              queues: [{ arn: 'arn:aws:sqs:us-east-1:111122223333:uploads', prefix: 'in/', suffix: '.csv' }],
              topics: [{ arn: 'arn:aws:sns:us-east-1:111122223333:uploads' }],
              functions: [{ arn: 'arn:aws:lambda:us-east-1:111122223333:function:uploads' }],
            },
            lifecycle: {
              noncurrentDays: 30,
              rules: [
                {
                  id: 'archive',
                  prefix: 'old/',
                  transitions: [{ days: 90, storageClass: 'GLACIER' }],
                  expirationDays: 400,
                },
              ],
            },
            policy: [{ actions: ['s3:GetObject'], principals: { aws: ['111122223333'] } }],
            tags: { team: 'payments' },
          },
          'used-by-pages': {
            cors: [
              {
                allowedOrigins: ['https://shop.acme.example'],
                allowedMethods: ['GET', 'PUT'],
                allowedHeaders: ['content-type'],
                exposeHeaders: ['etag'],
                maxAgeSeconds: 600,
              },
            ],
          },
          'sends-elsewhere': { website: { redirectAllRequestsTo: { hostName: 'www.acme.example' } } },
          website: { encryption: 'aes256', website: { indexDocument: 'index.html', errorDocument: 'error.html' } },
          public: { publicAccess: true },
          unencrypted: { encryption: false },
          'without-own-key': { encryption: 'aes256' },
          'without-versions': { versioning: false },
          'without-logs': { logging: false },
          'for-everybody': { policy: [everybody] },
          'emptied-on-delete': { forceDestroy: true },
          'over-plain-http': { override: { policy: { policy: anyTransport } } },
          'old-versions-lost': { override: { versioning: { versioningConfiguration: { status: 'Suspended' } } } },
          'with-acls': { override: { ownership: { rule: { objectOwnership: 'ObjectWriter' } } } },
          'open-to-acls': { override: { 'public-access': { blockPublicAcls: false } } },
          'kept-for-ever': { override: { lifecycle: { rules: [{ id: 'none', status: 'Disabled' }] } } },
          replicates: { replication: { to: 'defaults' } },
        },
      },
    },
  },
  secure: [
    'aws-default-s3',
    'aws-default-logs',
    'defaults',
    'widest',
    'replicates',
    'used-by-pages',
    'sends-elsewhere',
  ],
  insecure: [
    {
      unit: 'website',
      opens: 'website, which S3 serves to everybody and without TLS',
      like: 'without-own-key',
      found: [
        'AwsSolutions-S2',
        'AwsSolutions-S5',
        'AwsSolutions-S10',
        'CT.S3.PR.1',
        'CT.S3.PR.8',
        'CT.S3.PR.10',
        ...inPacks(
          'S3BucketLevelPublicAccessProhibited',
          'S3BucketPublicReadProhibited',
          'S3BucketPublicWriteProhibited',
        ),
        ...inPacks('S3BucketSSLRequestsOnly', 'S3DefaultEncryptionKMS'),
      ],
      loses: ['own-account', 'public-policies', 'tls'],
    },
    {
      unit: 'public',
      opens: 'publicAccess: true',
      like: 'defaults',
      found: [
        'AwsSolutions-S2',
        'CT.S3.PR.1',
        ...inPacks(
          'S3BucketLevelPublicAccessProhibited',
          'S3BucketPublicReadProhibited',
          'S3BucketPublicWriteProhibited',
        ),
      ],
      loses: ['public-policies'],
    },
    {
      unit: 'unencrypted',
      opens: 'encryption: false',
      like: 'defaults',
      found: ['CT.S3.PR.10', ...inPacks('S3DefaultEncryptionKMS')],
      loses: ['customer-key', 'encryption'],
    },
    {
      unit: 'without-own-key',
      opens: 'encryption: aes256',
      like: 'defaults',
      found: ['CT.S3.PR.10', ...inPacks('S3DefaultEncryptionKMS')],
      loses: ['customer-key'],
    },
    {
      unit: 'without-versions',
      opens: 'versioning: false',
      like: 'defaults',
      found: ['CT.S3.PR.11', ...inPacks('S3BucketVersioningEnabled')],
      loses: ['versioning'],
    },
    {
      unit: 'without-logs',
      opens: 'logging: false',
      like: 'defaults',
      found: ['AwsSolutions-S1', 'CT.S3.PR.2', ...inPacks('S3BucketLoggingEnabled')],
      loses: ['logging'],
    },
    {
      unit: 'for-everybody',
      opens: 'a policy that lets everybody read',
      like: 'defaults',
      found: [],
      loses: ['own-account'],
      because:
        'no rule reads who a bucket policy lets in: they look at the public access block, which still refuses it',
    },
    {
      unit: 'emptied-on-delete',
      opens: 'forceDestroy: true',
      like: 'defaults',
      found: [],
      loses: [],
      because: 'CloudFormation has no such setting, and no control asks for it; configuration has to acknowledge it',
    },
    {
      unit: 'over-plain-http',
      opens: 'an override of the policy that asks for TLS',
      like: 'defaults',
      found: ['AwsSolutions-S10', 'CT.S3.PR.8', ...inPacks('S3BucketSSLRequestsOnly')],
      loses: ['no-lock-out', 'own-account', 'tls'],
    },
    {
      unit: 'old-versions-lost',
      opens: 'an override of versioning',
      like: 'defaults',
      found: ['CT.S3.PR.11', ...inPacks('S3BucketVersioningEnabled')],
      loses: ['versioning'],
    },
    {
      unit: 'open-to-acls',
      opens: 'an override of the public access block',
      like: 'defaults',
      found: ['AwsSolutions-S2', 'CT.S3.PR.1', ...inPacks('S3BucketLevelPublicAccessProhibited')],
      loses: ['public-acls', 'public-policies'],
    },
    {
      unit: 'with-acls',
      opens: 'an override of who owns objects',
      like: 'defaults',
      found: [],
      loses: ['ownership'],
      because: 'no rule reads who owns objects: they look at ACLs in the template, of which there are none',
    },
    {
      unit: 'kept-for-ever',
      opens: 'an override of the lifecycle',
      like: 'defaults',
      found: ['CT.S3.PR.3', 'CT.S3.PR.6'],
      loses: ['lifecycle'],
    },
  ],
}

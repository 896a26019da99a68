import type { Exception, Safeguard } from '@konductor/core/config'
import type { BucketSettings } from './bucket-settings.ts'
import { servesObjects, type Website } from './website.config.ts'

/** The settings that decide what a bucket supports. */
export interface JudgedBucket extends Pick<BucketSettings, 'encryption' | 'publicAccess' | 'versioning'> {
  /** `false` where nobody is logged. */
  readonly logging: unknown
  readonly notifications?: unknown
  readonly objectLock?: unknown
  /** Who is let in without being known to belong to the account. */
  readonly outsiders: readonly string[]
  readonly replication?: unknown
  readonly website?: Website | undefined
}

/** What a secure bucket does, and the controls that ask for it. */
export const bucketSafeguards: readonly Safeguard<JudgedBucket>[] = [
  {
    id: 'public-acls',
    does: 'refuses ACLs that make it or its objects public',
    themes: ['least privilege'],
    evidence: [
      { role: 'public-access', property: ['blockPublicAcls'], expected: { oneOf: [true] } },
      { role: 'public-access', property: ['ignorePublicAcls'], expected: { oneOf: [true] } },
    ],
    by: ['public-access'],
    supports: { checkov: ['CKV_AWS_53', 'CKV_AWS_55'], trivy: ['AWS-0086', 'AWS-0091', 'AWS-0094'] },
  },
  {
    id: 'public-policies',
    does: 'refuses policies that make it or its objects public',
    themes: ['least privilege', 'network isolation'],
    evidence: [
      { role: 'public-access', property: ['blockPublicPolicy'], expected: { oneOf: [true] } },
      { role: 'public-access', property: ['restrictPublicBuckets'], expected: { oneOf: [true] } },
    ],
    by: ['public-access'],
    supports: {
      fsbp: ['S3.8', 'S3.1', 'S3.2', 'S3.3'],
      'cis-aws@3.0': ['2.1.4'],
      'cis-aws@5.0': ['2.1.4'],
      checkov: ['CKV_AWS_54', 'CKV_AWS_56', 'CKV2_AWS_6'],
      trivy: ['AWS-0087', 'AWS-0093'],
      'control-tower': ['CT.S3.PR.1'],
      'cdk-nag': ['S2'],
    },
    lost: ({ publicAccess, website }) => publicAccess || servesObjects(website),
    opening: { control: 'S3.8', below: ['publicAccess'], what: 'a policy can make its objects public' },
  },
  {
    id: 'ownership',
    does: 'owns every object in it, so that ACLs mean nothing',
    themes: ['least privilege'],
    evidence: [
      { role: 'ownership', property: ['rule', 'objectOwnership'], expected: { oneOf: ['BucketOwnerEnforced'] } },
    ],
    by: ['ownership'],
    supports: { fsbp: ['S3.12'], checkov: ['CKV2_AWS_65', 'CKV_AWS_20', 'CKV_AWS_57'], trivy: ['AWS-0092'] },
  },
  {
    id: 'encryption',
    does: 'encrypts objects',
    themes: ['encryption at rest'],
    evidence: [
      {
        role: 'encryption',
        property: ['rules', '*', 'applyServerSideEncryptionByDefault', 'sseAlgorithm'],
        expected: { oneOf: ['AES256', 'aws:kms', 'aws:kms:dsse'] },
      },
    ],
    by: ['encryption'],
    supports: { checkov: ['CKV_AWS_19'] },
    lost: ({ encryption }) => encryption === false,
    opening: { control: 'CKV_AWS_19', below: ['encryption'], what: 'nothing says how its objects are encrypted' },
  },
  {
    id: 'customer-key',
    does: 'encrypts objects with a customer key',
    themes: ['own keys'],
    evidence: [
      {
        role: 'encryption',
        property: ['rules', '*', 'applyServerSideEncryptionByDefault', 'sseAlgorithm'],
        expected: { oneOf: ['aws:kms', 'aws:kms:dsse'] },
      },
    ],
    by: ['encryption'],
    supports: {
      checkov: ['CKV_AWS_145'],
      trivy: ['AWS-0132'],
      'control-tower': ['CT.S3.PR.10'],
      'cdk-nag': ['S3DefaultEncryptionKMS'],
    },
    lost: ({ encryption }) => encryption !== 'kms',
  },
  {
    id: 'tls',
    does: 'denies whatever does not come over TLS 1.2 or newer',
    themes: ['encryption in transit'],
    evidence: [{ role: 'policy', property: ['policy'], expected: { holds: ['aws:SecureTransport', 's3:TlsVersion'] } }],
    by: ['policy'],
    supports: {
      fsbp: ['S3.5'],
      'cis-aws@3.0': ['2.1.1'],
      'cis-aws@5.0': ['2.1.1'],
      checkov: ['CKV_AWS_379'],
      'cdk-nag': ['S10'],
    },
    lost: ({ website }) => servesObjects(website),
    opening: { control: 'S3.5', below: ['website'], what: 'its objects are read without TLS' },
  },
  {
    id: 'versioning',
    does: 'keeps old versions of objects',
    themes: ['backup'],
    evidence: [
      { role: 'versioning', property: ['versioningConfiguration', 'status'], expected: { oneOf: ['Enabled'] } },
    ],
    by: ['versioning'],
    supports: { checkov: ['CKV_AWS_21'], trivy: ['AWS-0090'], 'cdk-nag': ['S3BucketVersioningEnabled'] },
    lost: ({ versioning }) => !versioning,
    opening: {
      control: 'CKV_AWS_21',
      below: ['versioning'],
      what: 'what is overwritten or deleted cannot be brought back',
    },
  },
  {
    id: 'logging',
    does: 'logs who reads and writes',
    themes: ['logging'],
    evidence: [{ role: 'logging', property: ['targetBucket'], expected: { present: true } }],
    by: ['logging'],
    supports: {
      fsbp: ['S3.9'],
      checkov: ['CKV_AWS_18'],
      trivy: ['AWS-0089'],
      'cdk-nag': ['S1'],
      awsguard: ['s3-bucket-logging-enabled'],
    },
    lost: ({ logging }) => logging === false,
    opening: { control: 'S3.9', below: ['logging'], what: 'nobody can tell afterwards who read or wrote' },
  },
  {
    id: 'lifecycle',
    does: 'lets old versions expire and drops unfinished uploads',
    themes: [],
    evidence: [{ role: 'lifecycle', property: ['rules', '*', 'status'], expected: { oneOf: ['Enabled', 'Disabled'] } }],
    by: ['lifecycle'],
    supports: { fsbp: ['S3.13', 'S3.10'], checkov: ['CKV2_AWS_61', 'CKV_AWS_300'] },
  },
  {
    id: 'own-account',
    does: 'lets nobody in but its own account',
    themes: ['least privilege'],
    by: ['policy'],
    supports: { fsbp: ['S3.6'], checkov: ['CKV_AWS_70'], 'cis-aws@7.0': ['2.21'] },
    lost: ({ outsiders, website }) => outsiders.length > 0 || servesObjects(website),
    opening: {
      control: 'S3.6',
      below: ['policy'],
      what: "everybody, or an account that is not among the provider's allowedAccountIds, is let in",
    },
  },
  {
    id: 'no-lock-out',
    does: 'cannot lock its owner out',
    themes: [],
    by: ['policy'],
    supports: { checkov: ['CKV_AWS_93'] },
  },
  {
    id: 'replication',
    does: 'copies objects to another bucket',
    themes: ['redundancy'],
    evidence: [{ role: 'replication', property: ['rules', '*', 'status'], expected: { oneOf: ['Enabled'] } }],
    by: ['replication'],
    supports: { checkov: ['CKV_AWS_144'] },
    lost: ({ replication }) => replication === undefined,
  },
  {
    id: 'object-lock',
    does: 'keeps versions from being deleted',
    themes: ['backup'],
    evidence: [
      {
        role: 'object-lock',
        property: ['rule', 'defaultRetention', 'mode'],
        expected: { oneOf: ['GOVERNANCE', 'COMPLIANCE'] },
      },
    ],
    by: ['main', 'object-lock'],
    supports: { checkov: ['CKV_AWS_143'] },
    lost: ({ objectLock }) => objectLock === undefined,
  },
  {
    id: 'notifications',
    does: 'tells others of what happens to objects',
    themes: [],
    evidence: [{ role: 'notifications', property: [], expected: { present: true } }],
    by: ['notifications'],
    supports: { fsbp: ['S3.11'], checkov: ['CKV2_AWS_62'] },
    lost: ({ notifications }) => notifications === undefined,
  },
]

/** What a bucket does not do, and why. */
export const bucketExceptions: readonly Exception[] = [
  {
    controls: { 'cis-aws@3.0': ['2.1.2'], 'cis-aws@5.0': ['2.1.2'], trivy: ['AWS-0170'] },
    reason:
      'Only the root user can switch MFA delete on, with its own MFA device and by hand; no deployment should run as root. Object lock keeps versions without it.',
  },
]

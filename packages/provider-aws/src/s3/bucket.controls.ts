import type { Exception, Safeguard } from '@konductor/core/config'
import type { BucketSettings } from './bucket-settings.ts'

/** The settings that decide what a bucket supports. */
export type JudgedBucket = Omit<BucketSettings, 'provider' | 'tags' | 'acknowledge' | 'acknowledgedForAll' | 'name'> & {
  /** Who is let in without being known to belong to the account. */
  readonly outsiders: readonly string[]
}

/** What a secure bucket does, and the controls that ask for it. */
export const bucketSafeguards: readonly Safeguard<JudgedBucket>[] = [
  {
    does: 'refuses ACLs that make it or its objects public',
    by: ['public-access'],
    supports: { checkov: ['CKV_AWS_53', 'CKV_AWS_55'], trivy: ['AWS-0086', 'AWS-0091', 'AWS-0094'] },
  },
  {
    does: 'refuses policies that make it or its objects public',
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
    lost: ({ publicAccess }) => publicAccess,
    opening: { control: 'S3.8', below: ['publicAccess'], what: 'a policy can make its objects public' },
  },
  {
    does: 'owns every object in it, so that ACLs mean nothing',
    by: ['ownership'],
    supports: { fsbp: ['S3.12'], checkov: ['CKV2_AWS_65', 'CKV_AWS_20', 'CKV_AWS_57'], trivy: ['AWS-0092'] },
  },
  {
    does: 'encrypts objects',
    by: ['encryption'],
    supports: { checkov: ['CKV_AWS_19'], 'control-tower': ['CT.S3.PR.10'] },
    lost: ({ encryption }) => encryption === false,
    opening: { control: 'CKV_AWS_19', below: ['encryption'], what: 'nothing says how its objects are encrypted' },
  },
  {
    does: 'encrypts objects with a customer key',
    by: ['encryption'],
    supports: { checkov: ['CKV_AWS_145'], trivy: ['AWS-0132'], 'cdk-nag': ['S3DefaultEncryptionKMS'] },
    lost: ({ encryption }) => encryption !== 'kms',
  },
  {
    does: 'denies whatever does not come over TLS 1.2 or newer',
    by: ['policy'],
    supports: {
      fsbp: ['S3.5'],
      'cis-aws@3.0': ['2.1.1'],
      'cis-aws@5.0': ['2.1.1'],
      checkov: ['CKV_AWS_379'],
      'cdk-nag': ['S10'],
    },
  },
  {
    does: 'keeps old versions of objects',
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
    does: 'logs who reads and writes',
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
    does: 'lets old versions expire and drops unfinished uploads',
    by: ['lifecycle'],
    supports: { fsbp: ['S3.13', 'S3.10'], checkov: ['CKV2_AWS_61', 'CKV_AWS_300'] },
  },
  {
    does: 'lets nobody in but its own account',
    by: ['policy'],
    supports: { fsbp: ['S3.6'], checkov: ['CKV_AWS_70'], 'cis-aws@7.0': ['2.21'] },
    lost: ({ outsiders }) => outsiders.length > 0,
    opening: {
      control: 'S3.6',
      below: ['policy'],
      what: "everybody, or an account that is not among the provider's allowedAccountIds, is let in",
    },
  },
  { does: 'cannot lock its owner out', by: ['policy'], supports: { checkov: ['CKV_AWS_93'] } },
  {
    does: 'copies objects to another bucket',
    by: ['replication'],
    supports: { checkov: ['CKV_AWS_144'] },
    lost: ({ replication }) => replication === undefined,
  },
  {
    does: 'keeps versions from being deleted',
    by: ['main', 'object-lock'],
    supports: { checkov: ['CKV_AWS_143'] },
    lost: ({ objectLock }) => objectLock === undefined,
  },
  {
    does: 'tells others of what happens to objects',
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

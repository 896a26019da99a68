import { inPacks } from './judging/in-packs.ts'

/** Findings that are right as they are, and why. */
export interface Exception {
  readonly rules: readonly string[]
  /** Type token of the component in which it is found. */
  readonly in: string
  /** Only in the components of these names. @default all of them */
  readonly units?: readonly string[]
  /** Only where the component does not claim this safeguard: it is there to be asked for. */
  readonly without?: string
  /** Only of this type of resource. */
  readonly type?: string
  /** Only what begins so, where the rule says what it found. */
  readonly details?: readonly string[]
  readonly reason: string
}

const bucket = 'konductor:aws:SecureBucket'
const logBuckets = ['aws-default-logs']

/** Every finding that is excused. One that is found nowhere any more fails the tests. */
export const exceptions: readonly Exception[] = [
  {
    rules: inPacks('S3BucketReplicationEnabled'),
    in: bucket,
    without: 'replication',
    reason:
      'Replication doubles what storage costs, and is worth it in another region only: it is there to be asked for.',
  },
  {
    rules: ['CT.S3.PR.9'],
    in: bucket,
    without: 'object-lock',
    reason:
      'A lock cannot be taken off again, and nobody deletes what it keeps, not even by law: it is there to be asked for.',
  },
  {
    rules: ['CT.S3.PR.4'],
    in: bucket,
    without: 'notifications',
    reason: 'Who is to be told of what happens to objects, nobody but the user knows: it is there to be asked for.',
  },
  {
    rules: [...inPacks('S3DefaultEncryptionKMS'), 'CT.S3.PR.10'],
    in: bucket,
    units: logBuckets,
    reason: 'S3 delivers access logs only where its own key encrypts them.',
  },
  {
    rules: ['CT.S3.PR.2'],
    in: bucket,
    units: logBuckets,
    reason: 'A log bucket that logs itself makes an entry of every entry.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    in: bucket,
    type: 'AWS::IAM::ManagedPolicy',
    details: ['Resource::<', 'Resource::arn:aws:s3:::'],
    reason:
      'Replication copies every object of the one bucket to the one other: /* behind their names is all that is in them. Its actions are named one by one.',
  },
  {
    rules: ['CT.KMS.PR.3'],
    in: 'konductor:aws:EncryptionKey',
    reason:
      'The key policy leaves it to the IAM policies of the account who may make grants; nobody has kms:CreateGrant unless one gives it. A denial in the key would stop grants across accounts as well, which Auto Scaling needs.',
  },
]

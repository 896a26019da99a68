import type { types } from '@pulumi/aws'
import { ownRules, type Lifecycle } from './lifecycle.config.ts'

type Rule = types.input.s3.BucketLifecycleConfigurationRule

/**
 * The lifecycle rules of a bucket: old versions expire, unfinished uploads are dropped, then the user's own.
 *
 * @see FSBP S3.10, S3.13
 */
export const lifecycleRules = ({
  noncurrentDays = 90,
  abortMultipartDays = 7,
  rules = [],
}: Lifecycle): readonly Rule[] => [
  {
    id: ownRules[0],
    status: 'Enabled',
    filter: { prefix: '' },
    noncurrentVersionExpiration: { noncurrentDays },
  },
  {
    id: ownRules[1],
    status: 'Enabled',
    filter: { prefix: '' },
    abortIncompleteMultipartUpload: { daysAfterInitiation: abortMultipartDays },
  },
  ...rules.map((rule): Rule => ({
    id: rule.id,
    status: 'Enabled',
    filter: { prefix: rule.prefix ?? '' },
    ...(rule.expirationDays === undefined ? {} : { expiration: { days: rule.expirationDays } }),
    ...(rule.noncurrentDays === undefined
      ? {}
      : { noncurrentVersionExpiration: { noncurrentDays: rule.noncurrentDays } }),
    ...(rule.transitions === undefined ? {} : { transitions: rule.transitions.map((move) => ({ ...move })) }),
  })),
]

import { text, unitReference, type Fault } from '@konductor/core/config'

/** The name of a bucket in AWS; dots are refused, since they break TLS. */
export const BucketName = text({
  expected: '3 to 63 lower-case letters, digits and dashes',
  pattern: /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
})

/** The key of a bucket in the same configuration, or one that another stack exports. */
export const BucketReference = unitReference({
  expected: 'the key of a bucket under aws.services.s3.buckets',
  pattern: /^[a-z][a-z0-9-]*$/,
})

export const BucketArn = text({ expected: 'the ARN of a bucket', pattern: /^arn:aws[a-z-]*:s3:::.+$/ })

/** A check that exactly one of two settings says which bucket is meant: one of this configuration, or one that exists. */
export const eitherBucket =
  (here: string, existing: string) =>
  (decoded: Readonly<Record<string, unknown>>): readonly Fault[] =>
    (decoded[here] === undefined) === (decoded[existing] === undefined)
      ? [
          {
            _tag: 'OneOf',
            because: `${here} or ${existing} says which bucket; found ${decoded[here] === undefined ? 'neither' : 'both'}`,
            fix: `keep ${here} for a bucket of this configuration, ${existing} for one that exists`,
          },
        ]
      : []

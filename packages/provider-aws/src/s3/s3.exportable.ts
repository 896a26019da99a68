import type { Exportables } from '@konductor/interfaces'

/** How what units of S3 offer goes from stack to stack. The names are a contract between runs: add, never rename. */
export const s3Exportable: Exportables = {
  'aws.logBucket': {
    to: ({ name }) => ({ plain: { name } }),
    from: ({ text, stack }) => ({ name: text('name'), resource: stack }),
  },
  'aws.bucket': {
    to: ({ name, arn, kmsKeyArn }) => ({ plain: { name, arn, kmsKeyArn } }),
    from: ({ text, stack }) => ({
      name: text('name'),
      arn: text('arn'),
      // Asked for by who needs it: a key that S3 manages has no ARN, and the question then fails the run.
      get kmsKeyArn() {
        return text('kmsKeyArn')
      },
      resource: stack,
    }),
  },
}

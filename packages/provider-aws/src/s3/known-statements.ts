import { all, type Output } from '@pulumi/pulumi/output.js'
import type { PolicyStatement } from './bucket-policy.ts'
import type { BucketStatementArgs } from './secure-bucket-args.ts'

/** Statements once the ARNs in them are known. */
export const knownStatements = (statements: readonly BucketStatementArgs[]): Output<PolicyStatement[]> =>
  all(
    statements.map(({ principals: { aws, services }, ...rest }) =>
      all([...(aws ?? [])]).apply((known): PolicyStatement => ({
        ...rest,
        principals: {
          ...(aws === undefined ? {} : { aws: known }),
          ...(services === undefined ? {} : { services }),
        },
      })),
    ),
  )

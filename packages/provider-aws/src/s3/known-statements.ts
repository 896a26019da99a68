import { all, type Output } from '@pulumi/pulumi/output.js'
import type { PolicyStatement } from './bucket-policy.ts'
import type { BucketStatementArgs } from './secure-bucket-args.ts'

/** Statements once the ARNs in them are known: themselves, where all of them are text. */
export const knownStatements = (
  statements: readonly BucketStatementArgs[],
): readonly PolicyStatement[] | Output<readonly PolicyStatement[]> =>
  statements.every(isKnown)
    ? statements
    : all(
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

const isKnown = (statement: BucketStatementArgs): statement is BucketStatementArgs & PolicyStatement =>
  statement.principals.aws?.every((arn) => typeof arn === 'string') ?? true

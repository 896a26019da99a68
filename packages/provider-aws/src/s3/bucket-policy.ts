import type { Statement } from '../iam/policy-document.ts'
import type { BucketStatement } from './bucket-statement.config.ts'

/**
 * The user's statements for a bucket in the form of IAM.
 *
 * @param account Id of the account that services may act for where a statement has no condition (confused deputy).
 */
export const bucketPolicy = (
  statements: readonly BucketStatement[],
  bucketArn: string,
  account: string | undefined,
): readonly Statement[] =>
  statements.map(({ sid, effect, actions, principals, paths, condition }, index) => {
    const own =
      condition ?? (principals.services === undefined || account === undefined ? undefined : ownAccount(account))
    return {
      Sid: sid ?? `Statement${index + 1}`,
      Effect: effect === 'allow' ? 'Allow' : 'Deny',
      Principal:
        principals.services === undefined && principals.aws?.includes('*') === true
          ? '*'
          : {
              ...(principals.aws === undefined ? {} : { AWS: principals.aws }),
              ...(principals.services === undefined ? {} : { Service: principals.services }),
            },
      Action: actions,
      Resource: paths?.map((path) => `${bucketArn}${path}`) ?? [bucketArn, `${bucketArn}/*`],
      ...(own === undefined ? {} : { Condition: own }),
    }
  })

const ownAccount = (account: string) => ({ StringEquals: { 'aws:SourceAccount': account } })

/** Whether {@link bucketPolicy} has to know the account. */
export const needsAccount = (statements: readonly BucketStatement[]): boolean =>
  statements.some(({ principals, condition }) => principals.services !== undefined && condition === undefined)

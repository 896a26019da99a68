import type { Statement } from '../iam/policy-document.ts'
import type { BucketStatement } from './bucket-statement.config.ts'

/** A statement of a bucket's policy whose principals are known. */
export type PolicyStatement = Omit<BucketStatement, 'principals'> & {
  readonly principals: Pick<BucketStatement['principals'], 'aws' | 'services'>
}

/** Names of the statements that buckets have by themselves; in one policy each name may stand once. */
export const ownStatements: readonly string[] = [
  'DenyInsecureTransport',
  'DenyInsecureWrites',
  'DenyOldTls',
  'AllowLogDelivery',
  'AllowLoadBalancerLogs',
  'AllowVendedLogs',
  'AllowVendedLogsCheck',
  'PublicRead',
]

/** The name of a statement: its own, or one by its place in the list. */
export const sidOf = ({ sid }: Pick<BucketStatement, 'sid'>, index: number): string => sid ?? `Statement${index + 1}`

/**
 * The user's statements for a bucket in the form of IAM.
 *
 * @param account Id of the account that services may act for where a statement has no condition (confused deputy).
 */
export const bucketPolicy = (
  statements: readonly PolicyStatement[],
  bucketArn: string,
  account: string | undefined,
): readonly Statement[] =>
  statements.flatMap((statement, index) =>
    partsOf(statement).map((part): Statement => {
      const condition = part.condition ?? (narrowed(part) && account !== undefined ? ownAccount(account) : undefined)
      return {
        Sid: `${sidOf(part, index)}${part === statement || part.principals.services === undefined ? '' : 'Services'}`,
        Effect: part.effect === 'allow' ? 'Allow' : 'Deny',
        Principal: principalOf(part.principals),
        Action: part.actions,
        Resource: part.paths?.map((path) => `${bucketArn}${path}`) ?? [bucketArn, `${bucketArn}/*`],
        ...(condition === undefined ? {} : { Condition: condition }),
      }
    }),
  )

/** Users and services apart where only the services get a condition: of users it would never be true. */
const partsOf = (statement: PolicyStatement): readonly PolicyStatement[] => {
  const { aws, services } = statement.principals
  return narrowed(statement) && aws !== undefined && services !== undefined
    ? [
        { ...statement, principals: { aws } },
        { ...statement, principals: { services } },
      ]
    : [statement]
}

const principalOf = ({ aws, services }: PolicyStatement['principals']): NonNullable<Statement['Principal']> =>
  services === undefined && aws?.includes('*') === true
    ? '*'
    : { ...(aws === undefined ? {} : { AWS: aws }), ...(services === undefined ? {} : { Service: services }) }

type Judged = Pick<PolicyStatement, 'effect' | 'condition'> & { readonly principals: { readonly services?: unknown } }

/** Whether a statement lets services in without saying for whom. A denial is never narrowed: that would weaken it. */
const narrowed = ({ effect, principals, condition }: Judged): boolean =>
  effect === 'allow' && principals.services !== undefined && condition === undefined

const ownAccount = (account: string) => ({ StringEquals: { 'aws:SourceAccount': account } })

/** Whether {@link bucketPolicy} has to know the account. */
export const needsAccount = (statements: readonly Judged[]): boolean => statements.some(narrowed)

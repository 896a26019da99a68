import {
  choice,
  closed,
  defaulted,
  list,
  optional,
  required,
  text,
  type Identifier,
  unitReference,
  type TypeOf,
} from '@konductor/core/config'
import { Condition } from '../iam/condition.config.ts'
import { outsideAccounts } from '../provider/outside-accounts.ts'

const Principals = closed(
  {
    aws: optional(
      list(
        text({
          expected: 'an account id in quotes, the ARN of a user or role, or "*"',
          pattern: /^(\*|\d{12}|arn:aws[a-z-]*:(iam|sts)::\d{12}:.+|arn:aws[a-z-]*:iam::cloudfront:.+)$/,
        }),
        { min: 1 },
      ),
      'Accounts, users and roles; "*" is everybody.',
      { example: ['111122223333'] },
    ),
    roles: optional(
      list(
        unitReference({ expected: 'the name of a role under aws.services.iam.roles', pattern: /^[a-z][a-z0-9-]*$/ }),
        { min: 1 },
      ),
      'Roles of this configuration by their names, or roles that another stack exports.',
      { example: ['deployer'] },
    ),
    services: optional(
      list(
        text({
          expected: 'a service such as cloudfront.amazonaws.com',
          pattern: /^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/,
        }),
        {
          min: 1,
        },
      ),
      'Services of AWS. Without a condition they may only act for this account.',
      { example: ['cloudfront.amazonaws.com'] },
    ),
  },
  ({ aws, roles, services }) =>
    aws === undefined && roles === undefined && services === undefined
      ? [
          {
            _tag: 'Missing',
            because: 'a statement is about somebody; nobody is named',
            fix: 'add aws:, roles: or services:',
          },
        ]
      : [],
)

interface Denial {
  readonly effect: 'allow' | 'deny'
  readonly principals: TypeOf<typeof Principals>
  readonly actions: readonly string[]
  readonly paths?: readonly string[]
  readonly condition?: unknown
}

const ownerActions = ['s3:PutBucketPolicy', 's3:DeleteBucketPolicy', 's3:GetBucketPolicy']

const covers = (pattern: string, action: string): boolean =>
  new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'i').test(action)

/** Whether a statement would keep its own author from ever changing the policy again. */
export const locksOut = ({ effect, principals, actions, paths, condition }: Denial): boolean =>
  effect === 'deny' &&
  condition === undefined &&
  paths === undefined &&
  principals.aws?.includes('*') === true &&
  actions.some((pattern) => ownerActions.some((action) => covers(pattern, action)))

/** A statement added to a bucket's policy; the bucket itself is always the resource. */
export const BucketStatement = closed(
  {
    sid: optional(text({ expected: 'letters and digits', pattern: /^[A-Za-z0-9]+$/ }), 'Name of the statement.'),
    effect: defaulted(choice('allow', 'deny'), 'allow', 'Whether it allows or denies.'),
    actions: required(
      list(text({ expected: 'an action of S3', pattern: /^s3:[A-Za-z*]+$/ }), { min: 1 }),
      'Actions of S3.',
      {
        example: ['s3:GetObject'],
      },
    ),
    principals: required(Principals, 'Who it is about.', { example: { roles: ['deployer'] } }),
    paths: optional(
      list(text({ expected: 'a path that starts with /', pattern: /^\// }), { min: 1 }),
      'Paths of objects, such as /public/*; the bucket and all its objects where none are named.',
      { example: ['/public/*'], elsewhere: ['resource', 'resources', 'on'] },
    ),
    condition: optional(Condition, 'Conditions, as the policy language of IAM spells them.', {
      example: { StringEquals: { 'aws:PrincipalOrgID': 'o-abc123' } },
    }),
  },
  (statement) =>
    locksOut(statement)
      ? [
          {
            _tag: 'LocksOut',
            because: 'it denies everybody, the owner too, to change this policy again; only the root user could',
            fix: 'add a condition, or name the actions on objects that are meant',
          },
        ]
      : [],
)
export type BucketStatement = TypeOf<typeof BucketStatement>

/** What is looked at of a statement; of a program its principals may be Outputs, which are its own to judge. */
interface Admitting {
  readonly effect: 'allow' | 'deny'
  readonly principals: {
    readonly aws?: readonly unknown[]
    readonly roles?: TypeOf<typeof Principals>['roles']
  }
}

/**
 * The principals that statements let in although they are not known to belong to the provider's own accounts.
 *
 * @param accounts The accounts that the provider may touch, where configuration names them.
 * @param outsideRoles Keys of roles that are not known to be of the account of the bucket.
 */
export const outsiders = (
  statements: readonly Admitting[],
  accounts: readonly Identifier[] | undefined,
  outsideRoles: readonly string[] = [],
): readonly string[] => {
  const admitted = statements.filter(({ effect }) => effect === 'allow').map(({ principals }) => principals)
  return [
    ...outsideAccounts(
      admitted.flatMap(({ aws = [] }) => aws).filter((each) => typeof each === 'string'),
      accounts,
    ),
    // Whose account another stack is in is not known here.
    ...admitted
      .flatMap(({ roles = [] }) => roles)
      .flatMap((role) => (typeof role !== 'string' ? [role.export] : outsideRoles.includes(role) ? [role] : [])),
  ]
}

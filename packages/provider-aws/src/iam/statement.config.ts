import {
  choice,
  closed,
  defaulted,
  list,
  optional,
  required,
  text,
  unitReference,
  type Fault,
  type TypeOf,
} from '@konductor/core/config'
import { Condition } from './condition.config.ts'
import type { JudgedStatement } from './judge-statements.ts'

const key = (what: string, where: string) =>
  unitReference({ expected: `the key of a ${what} under ${where}`, pattern: /^[a-z][a-z0-9-]*$/ })

/** ARNs in policies: `*` may stand for anything, and the placeholders for what the provider is. */
export const ResourceArn = text({
  expected: 'an ARN such as arn:aws:s3:::name/*, or "*"',
  pattern:
    /^(\*|arn:(aws[a-z-]*|\*|\{partition\}):[a-z0-9-]+:([a-z0-9*-]*|\{region\}):(\d{12}|aws|\*|\{account\})?:.+)$/,
})

const kinds = ['bucket', 'bucketKey', 'key', 'role', 'policy', 'instanceProfile', 'arn'] as const

/** What a statement is about: a unit of this configuration or of another stack, or whatever has the ARN. */
export const PolicyResource = closed(
  {
    bucket: optional(key('bucket', 'aws.services.s3.buckets'), 'A bucket; its objects with path.'),
    path: optional(
      text({ expected: 'a path that starts with /', pattern: /^\// }),
      'Which objects of the bucket: /* is all of them.',
    ),
    bucketKey: optional(key('bucket', 'aws.services.s3.buckets'), 'The customer key that a bucket is encrypted with.'),
    key: optional(key('key', 'aws.services.kms.keys'), 'A KMS key.'),
    role: optional(key('role', 'aws.services.iam.roles'), 'A role.'),
    policy: optional(key('policy', 'aws.services.iam.policies'), 'A managed policy.'),
    instanceProfile: optional(key('profile', 'aws.services.iam.instanceProfiles'), 'An instance profile.'),
    arn: optional(
      ResourceArn,
      'Whatever has this ARN; {account}, {region} and {partition} are those of the provider.',
      { example: 'arn:{partition}:logs:{region}:{account}:log-group:/app/*' },
    ),
  },
  (given) => {
    const said = kinds.filter((kind) => given[kind] !== undefined)
    return [
      ...(said.length === 1
        ? []
        : [
            {
              _tag: 'OneOf',
              because: `${said.length === 0 ? 'nothing says' : `${said.join(' and ')} both say`} what is meant`,
              fix:
                said.length === 0
                  ? `add one of ${kinds.join(', ')}: arn: "*" is everything`
                  : 'write an entry for each',
            },
          ]),
      ...(given.path !== undefined && given.bucket === undefined
        ? [
            {
              _tag: 'Contradiction',
              because: 'a path is one of objects in a bucket, and no bucket is named',
              fix: 'add bucket, or take it out',
              below: ['path'],
            },
          ]
        : []),
    ]
  },
  { alone: ['arn', 'bucket'] },
)
export type PolicyResource = TypeOf<typeof PolicyResource>

/** A statement of a policy. */
export const WrittenStatement = closed({
  sid: optional(text({ expected: 'letters and digits', pattern: /^[A-Za-z0-9]+$/ }), 'Name of the statement.'),
  effect: defaulted(choice('allow', 'deny'), 'allow', 'Whether it allows or denies.'),
  actions: required(
    list(
      text({
        expected: 'an action such as s3:GetObject, with its service before a colon',
        pattern: /^(\*|\*:\*|[a-z0-9-]+:[A-Za-z0-9*?]+)$/,
      }),
      { min: 1 },
    ),
    'What may be done; * stands for anything.',
    { example: ['s3:GetObject'], elsewhere: ['action', 'permissions', 'allow'] },
  ),
  on: required(list(PolicyResource, { min: 1 }), 'With what.', {
    example: [{ bucket: 'assets', path: '/*' }],
    elsewhere: ['resource', 'resources', 'resourceArn', 'resourceArns', 'arn', 'arns'],
  }),
  condition: optional(Condition, 'Conditions, as the policy language of IAM spells them.', {
    example: { StringEquals: { 'aws:PrincipalOrgID': 'o-abc123' } },
    elsewhere: ['conditions'],
  }),
})
export type WrittenStatement = TypeOf<typeof WrittenStatement>

/** Statements that are called the same, which IAM does not take. */
export const sameSids = (statements: readonly WrittenStatement[], setting: string): readonly Fault[] => {
  const names = statements.map(({ sid }, index) => sid ?? `Statement${index + 1}`)
  return names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? [
          {
            _tag: 'Contradiction',
            because: `IAM takes no policy in which two statements are called ${name}`,
            fix: 'choose another sid',
            below: [setting, index, ...(statements[index]?.sid === undefined ? [] : ['sid'])],
          },
        ]
      : [],
  )
}

/** Statements as they are judged: a unit that is named is one resource, whatever its ARN. */
export const judgedStatements = (statements: readonly WrittenStatement[]): readonly JudgedStatement[] =>
  statements.map((statement) => ({ ...statement, on: statement.on.map(({ arn }) => arn) }))

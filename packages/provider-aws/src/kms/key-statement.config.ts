import { choice, closed, defaulted, list, optional, required, text, type TypeOf } from '@konductor/core/config'
import { Condition } from '../iam/condition.config.ts'

const one = text({
  expected: 'an account id in quotes, or the ARN of a user or role',
  pattern: /^(\*|\d{12}|arn:aws[a-z-]*:(iam|sts)::\d{12}:.+)$/,
})

/** A statement added to the policy of a key; the key itself is always the resource. */
export const KeyStatement = closed(
  {
    sid: optional(text({ expected: 'letters and digits', pattern: /^[A-Za-z0-9]+$/ }), 'Name of the statement.'),
    effect: defaulted(choice('allow', 'deny'), 'allow', 'Whether it allows or denies.'),
    actions: required(
      list(text({ expected: 'an action of KMS', pattern: /^kms:[A-Za-z*]+$/ }), { min: 1 }),
      'Actions of KMS.',
      { example: ['kms:Decrypt'] },
    ),
    principals: required(list(one, { min: 1 }), 'Accounts, users and roles it is about; "*" is everybody.', {
      example: ['111122223333'],
    }),
    condition: optional(Condition, 'Conditions, as the policy language of IAM spells them.', {
      example: { StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } },
    }),
  },
  ({ effect, principals, actions, condition }) =>
    effect === 'deny' && condition === undefined && principals.includes('*') && actions.some(reachesThePolicy)
      ? [
          {
            _tag: 'LocksOut',
            because:
              'it denies everybody, the owner too, to change the policy of the key again; only AWS Support could',
            fix: 'add a condition, or name the actions that are meant',
          },
        ]
      : [],
)
export type KeyStatement = TypeOf<typeof KeyStatement>

const reachesThePolicy = (pattern: string): boolean =>
  new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'i').test('kms:PutKeyPolicy')

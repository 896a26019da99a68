import { closed, optional, shapes, text, unitReference, type Codec, type TypeOf } from '@konductor/core/config'

const own = { expected: 'the key of a policy under aws.services.iam.policies', pattern: /^[a-z][a-z0-9-]*$/ }

const oneOf = (arn: Codec<string>, what: string) =>
  shapes({
    text: text(own),
    map: closed(
      {
        policy: optional(unitReference(own), 'One of this configuration, or of another stack.'),
        aws: optional(
          text({
            expected: 'the name of a managed policy of AWS, with its path',
            pattern: /^[\w+=,.@-]+(\/[\w+=,.@-]+)*$/,
          }),
          'One of AWS.',
          { example: 'service-role/AWSLambdaBasicExecutionRole' },
        ),
        arn: optional(arn, what),
      },
      (given) => {
        const said = Object.keys(given).filter((name) => Reflect.get(given, name) !== undefined)
        return said.length === 1
          ? []
          : [
              {
                _tag: 'OneOf',
                because: `policy, aws or arn says which one; ${said.length === 0 ? 'none is there' : `found ${said.join(' and ')}`}`,
                fix: said.length === 0 ? 'add one of policy, aws and arn' : 'keep one',
              },
            ]
      },
      { alone: ['arn', 'aws'] },
    ),
  })

/** A managed policy: one of this configuration by its key, one of AWS by its name, or any by its ARN. */
export const ManagedPolicyReference = oneOf(
  text({
    expected: 'the ARN of a managed policy',
    pattern: /^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/[\x21-\x7e]+$/,
  }),
  'One that exists.',
)

/** The same for a permissions boundary, which may be the policy of one name in each account. */
export const BoundaryReference = oneOf(
  text({
    expected: 'the ARN of a managed policy',
    pattern: /^arn:(aws[a-z-]*|\{partition\}):iam::(\d{12}|aws|\{account\}):policy\/[\x21-\x7e]+$/,
  }),
  'One that exists; {account} and {partition} are those of the provider.',
)
export type ManagedPolicyReference = TypeOf<typeof ManagedPolicyReference>

/** A managed policy that is meant, in one form. */
export type MeantPolicy =
  | { readonly policy: Exclude<TypeOf<ReturnType<typeof unitReference>>, undefined> }
  | { readonly aws: string }
  | { readonly arn: string }

/** The one that is meant. */
export const meantPolicy = (written: ManagedPolicyReference): MeantPolicy => {
  if (typeof written === 'string') return { policy: written }
  const { policy, aws, arn } = written
  return policy !== undefined ? { policy } : aws !== undefined ? { aws } : { arn: arn ?? '' }
}

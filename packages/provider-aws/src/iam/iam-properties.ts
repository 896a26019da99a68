import { Acknowledgements, list, optional, text } from '@konductor/core/config'
import { Tags } from '../tags/tags.config.ts'
import { ManagedPolicyReference } from './managed-policy-reference.config.ts'

/** The name of something of IAM in AWS. */
export const iamName = (longest: number) =>
  optional(
    text({
      expected: `1 to ${longest} letters, digits and + = , . @ _ -`,
      pattern: new RegExp(`^[\\w+=,.@-]{1,${longest}}$`),
    }),
    'Name in AWS (default: its key and what Pulumi adds to make it unique).',
  )

/** What everything of IAM takes that has a path. */
export const pathProperty = {
  path: optional(
    text({ expected: 'a path that starts and ends with /', pattern: /^\/([\x21-\x7e]{1,510}\/)?$/ }),
    'Path in IAM, by which policies can name many at once (default /).',
    { example: '/apps/' },
  ),
} as const

/** What everything of IAM takes that can open something. */
export const acknowledgeProperty = {
  acknowledge: optional(Acknowledgements, 'What is opened on purpose, and why, by control.', {
    example: [{ control: 'IAM.21', reason: 'the service is its own', owner: 'platform', expires: '2027-03-01' }],
  }),
} as const

/** What everything of IAM takes that has tags. */
export const tagsProperty = { tags: optional(Tags, 'Tags on it, beside those of the provider.') } as const

/** The managed policies that something has. */
export const managedPoliciesProperty = {
  managedPolicies: optional(
    list(ManagedPolicyReference),
    'Managed policies: keys of aws.services.iam.policies, policies of AWS, or any by ARN.',
    {
      example: ['read-assets', { aws: 'AmazonSSMManagedInstanceCore' }],
      elsewhere: ['managedPolicyArns', 'policyArns', 'policyAttachments', 'attachedPolicies'],
    },
  ),
} as const

/** A description that IAM takes. */
export const descriptionProperty = {
  description: optional(
    text({ expected: 'at most 1000 characters', pattern: /^[\x20-\x7e\u00a1-\u00ff]{1,1000}$/ }),
    'What it is for.',
  ),
} as const

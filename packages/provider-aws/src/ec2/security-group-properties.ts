import { Acknowledgements, nameRule, optional, text, unitSettings, type ClosedOf } from '@konductor/core/config'
import { placementProperties } from '../provider/placement.config.ts'
import { Tags } from '../tags/tags.config.ts'
import { networkProperties } from '../vpc/network-settings.ts'
import { Description, ruleProperties } from './security-group-rule.config.ts'

const { pattern, expected } = nameRule()

/** Keys of `aws.services.ec2.securityGroups`. */
export const securityGroupKeys = {
  pattern: pattern.replace('^', '^(?!sg-)'),
  expected: `${expected}; EC2 keeps names that start with sg- to itself`,
}

/** What can be said of a security group. */
export const securityGroupProperties = {
  ...placementProperties,
  network: networkProperties.network,
  vpc: networkProperties.vpc,
  vpcId: networkProperties.vpcId,
  name: optional(
    text({
      expected: 'at most 255 characters, not starting with sg-',
      pattern: /^(?!sg-)[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]{1,255}$/,
    }),
    'Name in AWS (default: its key and what Pulumi adds to make it unique). Another one replaces it.',
  ),
  description: optional(Description, 'What it is for. Another text replaces it.'),
  ...ruleProperties,
  tags: optional(Tags, 'Tags on the group, beside those of the provider.'),
  acknowledge: optional(Acknowledgements, 'What is opened on purpose, and why, by control.', {
    example: [{ control: 'EC2.18', reason: 'a public web server', owner: 'web-team', expires: '2027-03-01' }],
  }),
  ...unitSettings(['main', 'ingress-[a-z0-9-]+', 'egress-[a-z0-9-]+']),
} as const
export type SecurityGroup = ClosedOf<typeof securityGroupProperties>

import { closed, defaulted, flag, group, named, optional, text, type TypeOf } from '@konductor/core/config'
import { SecurityGroup } from './security-group.config.ts'
import { securityGroupKeys } from './security-group-properties.ts'

/** The EC2 section. */
export const Ec2 = closed({
  enabled: defaulted(flag(), true, 'Whether EC2 resources are made.'),
  defaultInstanceType: optional(
    text({ expected: 'an instance type such as t3.micro', pattern: /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/ }),
    'Type of instances that name none.',
    { example: 't3.micro' },
  ),
  securityGroups: group(named(SecurityGroup, securityGroupKeys), 'Security groups by name.', {
    example: { web: { network: 'main', ingress: { https: { ports: 443, from: { cidr: '10.0.0.0/16' } } } } },
  }),
})
export type Ec2 = TypeOf<typeof Ec2>

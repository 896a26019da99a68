import { closed, defaulted, flag, optional, text, type TypeOf } from '@konductor/core/config'

/** The EC2 section. */
export const Ec2 = closed({
  enabled: defaulted(flag(), true, 'Whether EC2 resources are made.'),
  defaultInstanceType: optional(
    text({ expected: 'an instance type such as t3.micro', pattern: /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/ }),
    'Type of instances that name none.',
    { example: 't3.micro' },
  ),
})
export type Ec2 = TypeOf<typeof Ec2>

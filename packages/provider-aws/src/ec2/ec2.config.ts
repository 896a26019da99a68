import { closed, defaulted, flag, optional, text } from '@konductor/core/config'

/** The EC2 section. It holds defaults; no instances can be asked for yet. */
export const Ec2 = closed({
  enabled: defaulted(flag(), true, 'Whether EC2 resources are made.'),
  defaultInstanceType: optional(
    text({ expected: 'an instance type such as t3.micro', pattern: /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/ }),
    'Type of instances that name none.',
    { example: 't3.micro' },
  ),
})

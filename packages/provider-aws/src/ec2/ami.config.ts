import { closed, defaulted, flag, optional, text, type TypeOf } from '@konductor/core/config'

/** What an instance starts from. */
export const Ami = closed(
  {
    id: optional(
      text({ expected: 'the id of an AMI, such as ami-0123456789abcdef0', pattern: /^ami-[0-9a-f]{8,17}$/ }),
      'One image, for ever. Another one replaces an instance.',
    ),
    ssm: optional(
      text({
        expected: 'the name of an SSM parameter, such as /aws/service/ami-amazon-linux-latest/...',
        pattern: /^\/?[\w.-]+(\/[\w.-]+)*$/,
      }),
      'SSM parameter that holds the id of the newest image (default: Amazon Linux 2023 for the architecture of the type).',
      { example: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64' },
    ),
    follow: defaulted(
      flag(),
      false,
      'Whether an instance is replaced when the parameter names another image. What a launch template starts is always from the newest.',
    ),
  },
  ({ id, ssm, follow }) => [
    ...(id !== undefined && ssm !== undefined
      ? [
          {
            _tag: 'Contradiction',
            because: 'id is one image, and ssm is another',
            fix: 'take out one of the two',
            below: ['ssm'],
          },
        ]
      : []),
    ...(id !== undefined && follow
      ? [
          {
            _tag: 'Contradiction',
            because: 'an image that is named by its id never becomes another',
            fix: 'take follow out, or name the parameter with ssm',
            below: ['follow'],
          },
        ]
      : []),
  ],
)
export type Ami = TypeOf<typeof Ami>

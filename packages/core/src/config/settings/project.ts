import { closed, group, optional } from '../codec/closed.ts'
import { dictionary } from '../codec/collections.ts'
import type { TypeOf } from '../codec/codec.ts'
import { text } from '../codec/scalars.ts'

/** The `project` section: who owns the stack and what it is for. */
export const ProjectCodec = closed({
  name: optional(
    text({ expected: 'the name of the project' }),
    "Name of the project. The Pulumi project's, if left out.",
    {
      example: 'acme-platform',
    },
  ),
  environment: optional(
    text({ expected: 'the name of an environment' }),
    'What the stack is for; in `production` what holds data is protected.',
    { example: 'dev' },
  ),
  organization: optional(text({ expected: 'the name of an organization' }), 'Organization that runs it.', {
    example: 'acme',
  }),
  owner: optional(text({ expected: 'the name of a team or person' }), 'Team or person that answers for it.', {
    example: 'platform-team',
  }),
  costCenter: optional(text({ expected: 'a cost center in quotes' }), 'Cost center that pays for it.', {
    example: '012345',
  }),
  tags: group(
    dictionary(text({ empty: true, expected: 'text in quotes' })),
    'Tags for every resource that takes tags.',
    { example: { costCenter: '012345' } },
  ),
})

/** What {@link ProjectCodec} decodes to. */
export type ProjectSettings = TypeOf<typeof ProjectCodec>

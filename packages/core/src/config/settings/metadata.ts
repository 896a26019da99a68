import { closed, defaulted, group } from '../codec/closed.ts'
import { list } from '../codec/collections.ts'
import type { TypeOf } from '../codec/codec.ts'
import { flag, text } from '../codec/scalars.ts'

/** The `metadata` section: what is written on resources beside the project's own tags. */
export const MetadataCodec = closed({
  git: group(
    closed({
      onResources: defaulted(
        flag(),
        false,
        'Writes commit, message and tag on every resource, which then changes with every commit.',
      ),
    }),
    'What git says of the program.',
  ),
  protected: defaulted(
    list(text({ expected: 'the key of a tag' })),
    [],
    'Keys of tags that the project settles: those of providers and single resources give way.',
    { example: ['project', 'owner'] },
  ),
})

/** What {@link MetadataCodec} decodes to. */
export type MetadataSettings = TypeOf<typeof MetadataCodec>

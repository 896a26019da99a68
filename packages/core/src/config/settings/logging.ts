import { closed, defaulted, optional } from '../codec/closed.ts'
import type { TypeOf } from '../codec/codec.ts'
import { choice, text } from '../codec/scalars.ts'

/** The `logging` section. */
export const LoggingCodec = closed({
  level: defaulted(
    choice('standard', 'verbose', 'debug'),
    'standard',
    'How much a run says. `debug` adds what Pulumi itself says at debug, which can show secrets.',
  ),
  format: defaulted(choice('text', 'json'), 'text', 'Form of the lines.'),
  audit: optional(
    text({ expected: 'the path of a file, from the folder of Pulumi.yaml' }),
    'File that gets a line of JSON for each preview and update: who asked for what, when and from which commit.',
    { example: 'audit/dev.jsonl' },
  ),
})

/** What {@link LoggingCodec} decodes to. */
export type LoggingSettings = TypeOf<typeof LoggingCodec>

import { closed, defaulted } from '../codec/closed.ts'
import type { TypeOf } from '../codec/codec.ts'
import { choice } from '../codec/scalars.ts'

/** The `logging` section. */
export const LoggingCodec = closed({
  level: defaulted(choice('standard', 'verbose', 'debug'), 'standard', 'How much a run says.'),
  format: defaulted(choice('text', 'json'), 'text', 'Form of the lines.'),
})

/** What {@link LoggingCodec} decodes to. */
export type LoggingSettings = TypeOf<typeof LoggingCodec>

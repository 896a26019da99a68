import * as log from '@pulumi/pulumi/log/index.js'
import type { LogSink } from './logger.ts'

const nothing = (): void => {}

/** Writes to Pulumi's log. A line that cannot be delivered any more is dropped: the run has ended otherwise. */
export const pulumiSink: LogSink = (severity, line) => {
  log[severity](line).catch(nothing)
}

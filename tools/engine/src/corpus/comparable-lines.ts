import type { Observed, ObservedLine } from './observed.ts'

/** What Node says of its own when promises are handled late, which depends on how busy the machine is. */
const ofNode = /^\(node:\d+\) |^\(Use `node --trace-/

/** Whether the SDK meets an error before or after the program's own module has ended shows in what it puts around it. */
const around =
  /^(?:error: )?Running program '[^']*' failed with an unhandled exception:\n|<ref \*\d+> |\n {2}promise: Promise \{[^}]*\}(?:\n\})?/g

const comparable = (line: ObservedLine): ObservedLine => ({ ...line, message: line.message.replaceAll(around, '') })

/** The lines of a run that are the same on every machine. */
export const comparableLines = ({ lines }: Observed): readonly ObservedLine[] =>
  lines.filter(({ message }) => !ofNode.test(message)).map(comparable)

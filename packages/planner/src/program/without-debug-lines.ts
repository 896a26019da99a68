// Loaded into the program before anything else, when the plan keeps no debug lines. Pulumi's SDK sends several for each
// resource, one after the other, each a call of its own: more than half of the time that a large program takes.
import { sdkRequire } from './sdk-runner.ts'

const nothing = Promise.resolve()

try {
  const log: { debug: () => Promise<void> } | undefined = sdkRequire()?.('../../log/index.js')
  if (log !== undefined) log.debug = () => nothing
} catch {
  // An SDK that is laid out in another way keeps its debug lines, and the program is only slower.
}

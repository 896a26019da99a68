// Loaded into the program before anything else, when the plan keeps no debug lines. Pulumi's SDK sends several for each
// resource, one after the other, each a call of its own: more than half of the time that a large program takes.
import { createRequire } from 'node:module'

const SDK_RUNNER = /[\\/]cmd[\\/]run([\\/]index\.js)?$/

const runner = process.argv[1]
if (runner !== undefined && SDK_RUNNER.test(runner)) {
  try {
    const log: { debug: () => Promise<void> } = createRequire(runner)('../../log/index.js')
    log.debug = () => Promise.resolve()
  } catch {
    // An SDK that is laid out in another way keeps its debug lines, and the program is only slower.
  }
}

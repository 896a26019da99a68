import { createRequire } from 'node:module'

const SDK_RUNNER = /[\\/]cmd[\\/]run([\\/]index\.js)?$/

/**
 * Loads modules of the SDK that this process was started with, relative to its runner; nothing in a process that runs
 * something else, such as a child of the program that inherits its arguments for node.
 */
export const sdkRequire = (): NodeJS.Require | undefined => {
  const runner = process.argv[1]
  return runner !== undefined && SDK_RUNNER.test(runner) ? createRequire(runner) : undefined
}

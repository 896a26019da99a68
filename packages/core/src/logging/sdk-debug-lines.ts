import { createRequire } from 'node:module'

interface SdkLog {
  debug: (...line: readonly unknown[]) => Promise<void>
}

/**
 * Spares the debug lines that Pulumi's SDK sends for every resource, each a call of its own that the next waits for:
 * about a fifth of what a program costs. They also show secrets in clear to whoever runs `pulumi --debug`.
 *
 * @param log The SDK's own log. @default that of this package's Pulumi
 * @returns what brings them back.
 */
export const withoutSdkDebugLines = (
  // Its module object, not an import of it: only there can a function be put in place of another.
  log: SdkLog = createRequire(import.meta.url)('@pulumi/pulumi/log/index.js'),
): (() => void) => {
  const { debug } = log
  const nothing = Promise.resolve()
  log.debug = () => nothing
  return () => {
    log.debug = debug
  }
}

// Loaded into the program before anything else. Pulumi's SDK captures a stack for every promise it makes, shown only to
// whoever sets PULUMI_DEBUG_PROMISE_LEAKS. Where they are not formatted, capturing them is a quarter of the time that a
// large program takes.
import { sdkRequire } from './sdk-runner.ts'

interface Debuggable {
  debuggablePromise: (promise: Promise<unknown>, context: unknown) => Promise<unknown>
}

const withoutTrace =
  (make: Debuggable['debuggablePromise']): Debuggable['debuggablePromise'] =>
  (promise, context) => {
    const limit = Error.stackTraceLimit
    Error.stackTraceLimit = 0
    try {
      return make(promise, context)
    } finally {
      Error.stackTraceLimit = limit
    }
  }

try {
  const wanted = process.env['PULUMI_DEBUG_PROMISE_LEAKS']
  const debuggable: Debuggable | undefined = wanted ? undefined : sdkRequire()?.('../../runtime/debuggable.js')
  if (debuggable !== undefined) debuggable.debuggablePromise = withoutTrace(debuggable.debuggablePromise)
} catch {
  // An SDK that is laid out in another way keeps its traces, and the program is only slower.
}

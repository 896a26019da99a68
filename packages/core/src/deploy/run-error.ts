import { RunError } from '@pulumi/pulumi/errors.js'

/**
 * An error that ends a run with its message alone. Pulumi hides the trace of a `RunError` while the program runs, and
 * prints it when the program ended before: so it has none.
 */
export const runError = (message: string): RunError => {
  const error = new RunError(message)
  error.stack = message
  return error
}

type Formatter = (error: Error, frames: NodeJS.CallSite[]) => unknown

// A frame of the SDK's own files: not of what the SDK depends on, nor of a program that lies in a folder below.
const sdkFile = /[\\/]node_modules[\\/]@pulumi[\\/]pulumi[\\/](?!.*[\\/]node_modules[\\/])/

const ours = Symbol.for('konductor.quiet-traces/1')

/** A trace nobody asked to see: a bare `new Error()` inside of the SDK, taken for its stack alone. */
const isSdkCapture = (error: Error, frames: readonly NodeJS.CallSite[]): boolean =>
  Object.getPrototypeOf(error) === Error.prototype &&
  error.message === '' &&
  sdkFile.test(frames[0]?.getFileName() ?? '')

const isFormatter = (value: unknown): value is Formatter => typeof value === 'function'

const plainly: Formatter = (error, frames) => [String(error), ...frames.map((frame) => `    at ${frame}`)].join('\n')

const quiet = (format: unknown): Formatter => {
  if (isFormatter(format) && ours in format) return format
  const otherwise = isFormatter(format) ? format : plainly
  const formatter: Formatter = (error, frames) => (isSdkCapture(error, frames) ? 'Error' : otherwise(error, frames))
  return Object.assign(formatter, { [ours]: true })
}

/**
 * Spares the stack traces that Pulumi's SDK takes for itself, for every promise and resource: most of what a program
 * costs. Every other error is formatted by whoever formatted it before, or by whoever installs a formatter later.
 *
 * What is lost: the position in the source that Pulumi records with each resource, and where a promise that leaked was
 * made. Whoever asks for the latter (`PULUMI_DEBUG_PROMISE_LEAKS`) gets it: then this does nothing.
 *
 * @returns what puts everything back.
 */
export const quietSdkTraces = (): (() => void) => {
  const before = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace')
  if (process.env['PULUMI_DEBUG_PROMISE_LEAKS'] || before?.get !== undefined) return () => {}
  let current = quiet(before?.value)
  let installed: unknown = before?.value
  // An accessor, so that a formatter installed later (source-map-support, ts-node) is wrapped as well, and one that is
  // read, replaced for a moment and put back comes back as it was.
  Object.defineProperty(Error, 'prepareStackTrace', {
    configurable: true,
    enumerable: before?.enumerable ?? false,
    get: () => current,
    set: (format: unknown) => {
      current = quiet(format)
      if (current !== format) installed = format
    },
  })
  return () => {
    Object.defineProperty(Error, 'prepareStackTrace', {
      configurable: true,
      writable: true,
      enumerable: before?.enumerable ?? false,
      value: installed,
    })
  }
}

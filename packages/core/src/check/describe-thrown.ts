/** What was thrown, and where. Its message is left out: it may quote a setting that is secret. */
export const describeThrown = (error: unknown): string => {
  if (!(error instanceof Error)) return 'it threw something that is no error'
  const place = /([^/\\\s]+:\d+):\d+\)?$/m.exec(error.stack ?? '')?.[1]
  return place === undefined ? error.name : `${error.name} at ${place}`
}

/** What ends a wait that never does, where something else keeps the process alive; where nothing does, the guard. */
export interface TimeLimit {
  /** Fails when the time is up. */
  readonly reached: Promise<never>
  cancel(): void
}

/**
 * A limit to a wait.
 *
 * @param what had not happened: `it had not loaded`.
 */
export const timeLimit = (milliseconds: number, what: string): TimeLimit => {
  let cancel = (): void => {}
  const reached = new Promise<never>((_, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${what} after ${milliseconds / 1000} seconds`)),
      milliseconds,
    ).unref()
    cancel = () => clearTimeout(timer)
  })
  return { reached, cancel }
}

/**
 * Does something within a time: whatever it waits for is told to stop, and no longer waited for.
 *
 * @returns what it came to; fails with a `TimeoutError` when the time is up, and with the signal's reason.
 */
export const withinTime = async <A>(
  work: (signal: AbortSignal) => Promise<A>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<A> => {
  signal.throwIfAborted()
  const ending = new AbortController()
  const timer = setTimeout(
    () => ending.abort(Object.assign(new Error(`no answer in ${milliseconds / 1000} s`), { name: 'TimeoutError' })),
    milliseconds,
  )
  const giveUp = (): void => ending.abort(signal.reason)
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    const ended = new Promise<never>((_, reject) => {
      ending.signal.addEventListener('abort', () => reject(ending.signal.reason), { once: true })
    })
    // Work that throws at once leaves nobody to hear of this one.
    ended.catch(() => {})
    return await Promise.race([work(ending.signal), ended])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', giveUp)
    ending.abort()
  }
}

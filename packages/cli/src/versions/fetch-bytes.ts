/** A file of versions is a list of names: more than this is something else. */
const largest = 1024 * 1024

/** What came of asking for a file. */
export type Fetched = { readonly bytes: Uint8Array } | { readonly because: string }

const failed = (because: string): Fetched => ({ because })

const reasonOf = (error: unknown, seconds: number): string => {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer in ${seconds} s`
  const { cause } = error
  return cause instanceof Error ? cause.message : error.message
}

/** Gets a file by HTTP: within a time, of a size, and not by way of an address without TLS. */
export const fetchBytes = async (url: string, seconds: number, signal: AbortSignal): Promise<Fetched> => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)]) })
    if (url.startsWith('https:') && !answer.url.startsWith('https:'))
      return failed('the address leads on to one without TLS')
    if (!answer.ok) return failed(`the server answered ${answer.status} ${answer.statusText}`.trimEnd())
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of answer.body ?? []) {
      size += part.byteLength
      if (size > largest) return failed('the file is larger than 1 MiB')
      parts.push(part)
    }
    return { bytes: Buffer.concat(parts) }
  } catch (error) {
    signal.throwIfAborted()
    return failed(reasonOf(error, seconds))
  }
}

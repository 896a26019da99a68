/** Where text goes: a process's stream, or a test's list. */
export interface Sink {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

/** Everything the command touches of the process it runs in. */
export interface Io {
  readonly stdout: Sink
  readonly stderr: Sink
  readonly env: Readonly<Record<string, string | undefined>>
  /** What relative folders and files start from. */
  readonly cwd: string
  /** Aborted when the user gives up; the reason may be the exit code to end with. */
  readonly signal: AbortSignal
}

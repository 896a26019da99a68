import { execFile } from 'node:child_process'
import type { Io } from '../io.ts'

/** What came of asking a program of this machine. */
export type Said = { readonly text: string } | { readonly missing: true } | { readonly failed: string }

/** Starts a program of PATH and takes what it prints; ten seconds are enough for any of them. */
export const askProgram = (
  command: string,
  args: readonly string[],
  { env, signal }: Pick<Io, 'env' | 'signal'>,
  cwd?: string,
): Promise<Said> =>
  new Promise((resolve) => {
    const options = { env: { ...env, LC_ALL: 'C' }, signal, timeout: 10_000, ...(cwd === undefined ? {} : { cwd }) }
    execFile(command, [...args], { ...options, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
      if (error === null) return resolve({ text: stdout.trim() })
      if (error.code === 'ENOENT') return resolve({ missing: true })
      resolve({ failed: error.killed === true ? 'it did not answer in 10 s' : stderr.trim() })
    })
  })

import { execFile } from 'node:child_process'

/** How a program ended. */
export type Ran =
  | { readonly ok: true; readonly stdout: string }
  | { readonly ok: false; readonly missing: boolean; readonly because: string }

/** More than any list of manifests. */
const most = 64 * 1024 * 1024

/** A program's words without what may be a password in them, and not endless. */
export const discreet = (text: string): string =>
  text
    .replaceAll(/\/\/[^/@\s]+@/g, '//[secret]@')
    .split('\n')
    .map((line) => line.replace(/^(fatal|error|Error): /, '').trim())
    .filter((line) => line !== '')
    .slice(-3)
    .join('; ')
    .slice(0, 400)

/** Runs a program to its end, without a terminal; what it says on stderr is why it failed. */
export const runProgram = (
  program: string,
  args: readonly string[],
  { cwd, env, signal }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly signal: AbortSignal },
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = execFile(
      program,
      [...args],
      { cwd, env, signal, maxBuffer: most, killSignal: 'SIGKILL' },
      (error, stdout, stderr) => {
        if (error === null) return resolve({ ok: true, stdout })
        if (signal.aborted) return reject(signal.reason)
        const missing = error.code === 'ENOENT'
        return resolve({ ok: false, missing, because: missing ? `${program} is not there` : discreet(stderr) })
      },
    )
    child.stdin?.end()
  })

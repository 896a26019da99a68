import { spawn } from 'node:child_process'

/** How a program ended. */
export type Ran =
  | { readonly ok: true; readonly stdout: string }
  | { readonly ok: false; readonly missing: boolean; readonly because: string }

/** More than any list of manifests. */
const most = 64 * 1024 * 1024

/** What git adds to every failure of ssh, after its reason. */
const advice = /^(Please make sure you have the correct access rights|and the repository exists\.)$/

/** A program's words without what may be a password in them, and not endless. */
export const discreet = (text: string): string =>
  text
    .replaceAll(/\/\/[^/@\s]+@/g, '//[secret]@')
    .split('\n')
    .map((line) => line.replace(/^(fatal|error|Error): /, '').trim())
    .filter((line) => line !== '' && !advice.test(line))
    .slice(-3)
    .join('; ')
    .slice(0, 400)

/**
 * Runs a program to its end; what it says on stderr is why it failed.
 *
 * It runs in a session of its own: neither it nor what it starts finds a terminal to ask somebody at, and all of them end
 * when the signal says so.
 */
export const runProgram = (
  program: string,
  args: readonly string[],
  { cwd, env, signal }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly signal: AbortSignal },
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    const end = (): void => {
      if (child.pid === undefined) return
      try {
        process.kill(-child.pid, 'SIGKILL')
      } catch {
        // It has ended by itself, or there are no groups of processes here.
        child.kill('SIGKILL')
      }
    }
    const out: Buffer[] = []
    let size = 0
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > most) end()
      else out.push(chunk)
    })
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr = (stderr + chunk).slice(-64 * 1024)
    })
    signal.addEventListener('abort', end, { once: true })
    const settled = (how: () => void): void => {
      signal.removeEventListener('abort', end)
      if (signal.aborted) reject(signal.reason)
      else how()
    }
    child.on('error', (error: NodeJS.ErrnoException) =>
      settled(() => {
        const missing = error.code === 'ENOENT'
        resolve({ ok: false, missing, because: missing ? `${program} is not there` : error.message })
      }),
    )
    child.on('close', (code) =>
      settled(() =>
        resolve(
          code === 0
            ? { ok: true, stdout: Buffer.concat(out).toString('utf8') }
            : { ok: false, missing: false, because: size > most ? 'it says more than 64 MiB' : discreet(stderr) },
        ),
      ),
    )
  })

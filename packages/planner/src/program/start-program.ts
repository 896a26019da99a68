import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** How the program's process ended. */
export interface ProcessEnd {
  /** `null` when a signal ended it, or it never started. */
  readonly exitCode: number | null
  readonly signal: string | null
  /** Why it never started. */
  readonly error?: string
}

/** A program that runs in a process of its own. */
export interface Program {
  readonly pid: number | undefined
  /** Settles once the process is gone and all it wrote has been read. */
  readonly ended: Promise<ProcessEnd>
  /** Ends it: politely, and two seconds later for good. */
  stop(): void
}

/** How to start it. */
export interface ProgramStart {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Each line it writes itself. */
  onLine(stream: 'stdout' | 'stderr', line: string): void
}

const PATIENCE = 2_000
const DRAIN = 1_000

const running = new Set<() => void>()

/** No program outlives this process. */
const killAll = (): void => {
  for (const kill of running) kill()
}

const remember = (kill: () => void): (() => void) => {
  if (running.size === 0) process.on('exit', killAll)
  running.add(kill)
  return () => {
    running.delete(kill)
    if (running.size === 0) process.off('exit', killAll)
  }
}

const eachLine = (stream: Readable, act: (line: string) => void): void => {
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', act)
}

/** Starts a program. */
export const startProgram = (start: ProgramStart): Program => {
  const child = spawn(start.command, start.args, {
    cwd: start.cwd,
    env: start.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const forget = remember(() => child.kill('SIGKILL'))
  eachLine(child.stdout, (line) => start.onLine('stdout', line))
  eachLine(child.stderr, (line) => start.onLine('stderr', line))
  let last: NodeJS.Timeout | undefined
  let drain: NodeJS.Timeout | undefined
  const ended = new Promise<ProcessEnd>((resolve) => {
    const end = (how: ProcessEnd): void => {
      clearTimeout(last)
      clearTimeout(drain)
      forget()
      resolve(how)
    }
    child.once('error', (error) => end({ exitCode: null, signal: null, error: error.message }))
    // A process that the program left behind may hold on to its output for ever.
    child.once('exit', () => {
      drain = setTimeout(() => {
        child.stdout.destroy()
        child.stderr.destroy()
      }, DRAIN)
    })
    child.once('close', (exitCode, signal) => end({ exitCode, signal }))
  })
  return {
    pid: child.pid,
    ended,
    stop: () => {
      if (last !== undefined || child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      last = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
    },
  }
}

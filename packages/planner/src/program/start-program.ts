import { spawn } from 'node:child_process'
import { Duplex } from 'node:stream'
import { CHANNEL_FD } from './channel-variable.ts'
import { eachLine } from './each-line.ts'
import { watchOver } from './watchdog.ts'

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
  /** The planner's end of the stream that the program finds at CHANNEL_FD, where it was given one. */
  readonly channel: Duplex | undefined
  /** Settles once the process is gone and all it wrote has been read. */
  readonly ended: Promise<ProcessEnd>
  /** Ends it and the processes it has started: politely, and two seconds later for good. */
  stop(): void
}

/** How to start it. */
export interface ProgramStart {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Gives it a stream to the planner. */
  readonly withChannel: boolean
  /** The run's own folder, gone with the program should this process be killed. */
  readonly folder: string
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

// Elsewhere a process is ended by itself.
const hasGroups = process.platform !== 'win32'

/** Starts a program, in a process group of its own. */
export const startProgram = (start: ProgramStart): Program => {
  const child = spawn(start.command, start.args, {
    cwd: start.cwd,
    env: start.env,
    stdio: ['ignore', 'pipe', 'pipe', start.withChannel ? 'pipe' : 'ignore'],
    detached: hasGroups,
    windowsHide: true,
  })
  const { pid } = child
  const kill = (signal: NodeJS.Signals): void => {
    if (!hasGroups || pid === undefined) {
      child.kill(signal)
      return
    }
    try {
      process.kill(-pid, signal)
    } catch {
      // Nobody is left in it.
    }
  }
  const forget = remember(() => kill('SIGKILL'))
  const callOff = hasGroups && pid !== undefined ? watchOver(pid, start.folder) : undefined
  const { stdout, stderr } = child
  if (stdout !== null) eachLine(stdout, (line) => start.onLine('stdout', line))
  if (stderr !== null) eachLine(stderr, (line) => start.onLine('stderr', line))
  let last: NodeJS.Timeout | undefined
  let drain: NodeJS.Timeout | undefined
  const ended = new Promise<ProcessEnd>((resolve) => {
    const end = (how: ProcessEnd): void => {
      clearTimeout(last)
      clearTimeout(drain)
      callOff?.()
      forget()
      resolve(how)
    }
    child.once('error', (error) => end({ exitCode: null, signal: null, error: error.message }))
    child.once('exit', () => {
      // What it has started and left behind, unless that went its own way.
      kill('SIGTERM')
      // One that did may hold on to the output for ever.
      drain = setTimeout(() => {
        stdout?.destroy()
        stderr?.destroy()
      }, DRAIN)
    })
    child.once('close', (exitCode, signal) => {
      kill('SIGKILL')
      end({ exitCode, signal })
    })
  })
  const channel = child.stdio[CHANNEL_FD]
  return {
    pid,
    channel: channel instanceof Duplex ? channel : undefined,
    ended,
    stop: () => {
      if (last !== undefined || child.exitCode !== null || child.signalCode !== null) return
      kill('SIGTERM')
      last = setTimeout(() => kill('SIGKILL'), PATIENCE)
    },
  }
}

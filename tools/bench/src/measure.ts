import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** One run of a program. */
export interface Measured {
  readonly seconds: number
  /** Peak memory of the program's own process. */
  readonly megabytes: number
  /** Processor time of the program's own process, in seconds. */
  readonly cpu: number
}

const preload = pathToFileURL(join(import.meta.dirname, 'peak-memory.mjs')).href

/** Runs a command that starts a Pulumi program, and measures the whole of it. */
const measure = (cwd: string, command: string, rest: readonly string[], env: NodeJS.ProcessEnv): Measured => {
  const folder = mkdtempSync(join(tmpdir(), 'konductor-bench-'))
  const memory = join(folder, 'memory')
  try {
    const started = performance.now()
    const { status, stdout, stderr } = spawnSync(command, rest, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1024 * 1024 * 1024,
      env: { ...process.env, ...env, NODE_OPTIONS: `--import=${preload}`, KONDUCTOR_BENCH_MEMORY: memory },
    })
    const seconds = (performance.now() - started) / 1000
    if (status !== 0) throw new Error(`${command} ${rest.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`)
    const [megabytes = Number.NaN, cpu = Number.NaN] = readFileSync(memory, 'utf8').split(' ').map(Number)
    return { seconds, megabytes, cpu }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A plan through Konductor's planner, in a process of its own. */
export const throughPlanner = (project: string): Measured =>
  measure(project, process.execPath, [join(import.meta.dirname, 'plan-once.ts'), project], {})

/** A preview by Pulumi's engine, with the stand-in plugins of the engine suite. */
export const throughEngine = (project: string): Measured => {
  const folder = mkdtempSync(join(tmpdir(), 'konductor-bench-engine-'))
  const plugins = join(import.meta.dirname, '../../engine/bin')
  const env = {
    PATH: [plugins, process.env['PATH'] ?? ''].join(delimiter),
    PULUMI_HOME: join(folder, 'home'),
    PULUMI_BACKEND_URL: `file://${folder}`,
    PULUMI_CONFIG_PASSPHRASE: 'bench',
    PULUMI_SKIP_UPDATE_CHECK: 'true',
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
  }
  try {
    const { status, stderr } = spawnSync('pulumi', ['stack', 'init', 'bench', '--non-interactive'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    })
    if (status !== 0) throw new Error(`pulumi stack init ended with ${status}:\n${stderr}`)
    return measure(project, 'pulumi', ['preview', '--stack', 'bench', '--non-interactive'], env)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether Pulumi's engine is on PATH. */
export const hasEngine = (): boolean => spawnSync('pulumi', ['version']).status === 0

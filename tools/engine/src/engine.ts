import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { projectFolder, workspace, writeFiles, type Files } from './project-folder.ts'
import { JOURNAL, readJournal, type Entry } from './stand-in/journal.ts'

/** How a command ended. */
export interface Result {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A resource as the engine's state and previews hold it. */
export interface EngineResource {
  readonly urn: string
  readonly type: string
  readonly custom: boolean
  readonly id?: string
  readonly parent?: string
  /** `<urn>::<id>` of its provider. */
  readonly provider?: string
  readonly inputs?: Readonly<Record<string, unknown>>
  readonly outputs?: Readonly<Record<string, unknown>>
  readonly dependencies?: readonly string[]
  readonly protect?: boolean
}

/** What a preview would do to one resource. */
export interface Step {
  readonly op: string
  readonly urn: string
  readonly newState?: EngineResource
  readonly oldState?: EngineResource
  /** The properties that an update or a replacement is for. */
  readonly diffReasons?: readonly string[]
}

/** A line of a preview's own log. */
export interface Diagnostic {
  readonly severity: string
  readonly message: string
  readonly urn?: string
}

export interface Preview extends Result {
  readonly diagnostics: readonly Diagnostic[]
  readonly steps: readonly Step[]
}

export interface StackOptions {
  /** A stack's folder from the workspace's, or a project's files. */
  readonly project: string | Files
  /** Where its packages are. @default the workspace's */
  readonly modules?: string
  /** @default 'dev' */
  readonly stack?: string
  /** Added to an environment that holds nothing of this machine but PATH. */
  readonly env?: Readonly<Record<string, string>>
}

/** A stack of its own on the real engine: its own project folder, backend and home. */
export interface EngineStack {
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  /** The same stack with more in its environment. */
  with(env: Readonly<Record<string, string>>): EngineStack
  /** Runs any `pulumi` command. */
  pulumi(...args: readonly string[]): Promise<Result>
  preview(...args: readonly string[]): Promise<Preview>
  up(...args: readonly string[]): Promise<Result>
  destroy(): Promise<Result>
  /** What the engine believes there is. */
  resources(): Promise<readonly EngineResource[]>
  output(name: string): Promise<unknown>
  /** What the stand-in providers were asked to do. */
  journal(): readonly Entry[]
  /** Writes files of the project. */
  write(files: Files): void
  remove(): void
}

/** Long enough for a busy machine; a test that hangs should say so before its own limit. */
const LIMIT = 150_000

/** Traces arrive coloured, whatever the terminal. */
const plain = (parts: readonly string[]): string => stripVTControlCharacters(parts.join(''))

const run = (args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Result> =>
  new Promise((resolve, reject) => {
    const child = spawn('pulumi', [...args, '--non-interactive'], {
      cwd,
      env,
      timeout: LIMIT,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const [stdout, stderr]: [string[], string[]] = [[], []]
    child.stdout.setEncoding('utf8').on('data', (text: string) => stdout.push(text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text))
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, stdout: plain(stdout), stderr: plain(stderr) }))
  })

const environment = (root: string, own: Readonly<Record<string, string>>): Record<string, string> => ({
  PATH: [join(workspace, 'tools/engine/bin'), join(workspace, 'node_modules/.bin'), process.env['PATH']].join(
    delimiter,
  ),
  HOME: join(root, 'home'),
  PULUMI_HOME: join(root, 'home/.pulumi'),
  PULUMI_BACKEND_URL: `file://${join(root, 'backend')}`,
  PULUMI_CONFIG_PASSPHRASE: 'x',
  PULUMI_SKIP_UPDATE_CHECK: 'true',
  PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
  // What is tested is the workspace's source, not what was built last.
  NODE_OPTIONS: '--conditions=@konductor/source',
  [JOURNAL]: join(root, 'journal'),
  ...own,
})

/** What `pulumi` prints as JSON: a preview, an export, the outputs by name. */
interface Printed {
  readonly steps?: readonly Step[]
  readonly diagnostics?: readonly Diagnostic[]
  readonly deployment?: { readonly resources?: readonly EngineResource[] }
  readonly [output: string]: unknown
}

const printed = (result: Result): Printed => {
  try {
    return JSON.parse(result.stdout)
  } catch {
    throw new Error(`pulumi ended with ${result.exitCode} and no JSON:\n${result.stdout}\n${result.stderr}`)
  }
}

const stackIn = (root: string, folder: string, env: Readonly<Record<string, string>>): EngineStack => {
  const pulumi = (...args: readonly string[]) => run(args, folder, env)
  return {
    folder,
    env,
    with: (more) => stackIn(root, folder, { ...env, ...more }),
    pulumi,
    preview: async (...args) => {
      const result = await pulumi('preview', '--json', ...args)
      const { steps = [], diagnostics = [] } = printed(result)
      return { ...result, steps, diagnostics }
    },
    up: (...args) => pulumi('up', '--yes', '--skip-preview', ...args),
    destroy: () => pulumi('destroy', '--yes', '--skip-preview'),
    resources: async () => printed(await pulumi('stack', 'export')).deployment?.resources ?? [],
    output: async (name) => printed(await pulumi('stack', 'output', '--json'))[name],
    journal: () => readJournal(join(root, 'journal')),
    write: (files) => writeFiles(folder, files),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** Makes a stack on the engine that `pulumi` on PATH is. */
export const openStack = async (options: StackOptions): Promise<EngineStack> => {
  const { root, folder } = projectFolder(options.project, options.modules)
  for (const name of ['home/.pulumi', 'backend']) mkdirSync(join(root, name), { recursive: true })
  const stack = stackIn(root, folder, environment(root, options.env ?? {}))
  const { exitCode, stderr } = await stack.pulumi('stack', 'init', options.stack ?? 'dev')
  if (exitCode !== 0) throw new Error(`pulumi stack init: ${stderr}`)
  return stack
}

/** The version of the engine that `pulumi` on PATH is. */
export const engineVersion = async (): Promise<string> => {
  const { stdout } = await run(['version'], workspace, { PATH: process.env['PATH'] ?? '' })
  return stdout.trim()
}

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { right, type Read } from './outcome.ts'
import type { Project } from './project.ts'

/** What the engine tells the language host about one run. */
export interface ProgramOptions {
  readonly stack: string
  /** Address of the resource monitor: `127.0.0.1:4000`. */
  readonly monitor: string
  /** Address of the engine: `127.0.0.1:4001`. */
  readonly engine: string
  /** @default 'organization' */
  readonly organization?: string
  /** @default true */
  readonly dryRun?: boolean
  /** How many resource operations at once. @default 32 */
  readonly parallel?: number
  /** `namespace:key` → text. */
  readonly config: Readonly<Record<string, string>>
  readonly secretKeys?: readonly string[]
  /** Arguments for node before those of `nodeargs`. */
  readonly nodeArguments?: readonly string[]
}

/** How node is started for a program. */
export interface ProgramCommand {
  /** `node`, as found on PATH. */
  readonly command: string
  readonly args: readonly string[]
  /** Variables to add to the environment. */
  readonly env: Readonly<Record<string, string>>
  /** The program's folder, which the SDK makes the working directory. */
  readonly programDirectory: string
}

/** The command by which Pulumi's Node language host starts this program. */
export const programArguments = (project: Project, options: ProgramOptions): Read<ProgramCommand> => {
  const main = project.main ?? '.'
  const programDirectory = dirname(join(project.root, main, main === '.' ? 'x' : ''))
  const run = createRequire(join(project.root, 'package.json')).resolve('@pulumi/pulumi/cmd/run')
  return right({
    command: 'node',
    args: [
      ...(options.nodeArguments ?? []),
      run,
      '--monitor',
      options.monitor,
      '--engine',
      options.engine,
      '--organization',
      options.organization ?? 'organization',
      '--project',
      project.name,
      '--root-directory',
      project.root,
      '--stack',
      options.stack,
      '--pwd',
      programDirectory,
      ...((options.dryRun ?? true) ? ['--dry-run'] : []),
      '--parallel',
      String(options.parallel ?? 32),
      main === '.' ? '.' : join(project.root, main),
    ],
    env: {
      PULUMI_CONFIG: JSON.stringify(options.config),
      PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(options.secretKeys ?? []),
      ...(project.runtime.options.typescript === false ? {} : { PULUMI_NODEJS_TYPESCRIPT: 'true' }),
    },
    programDirectory,
  })
}

import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import type { Problem } from '@konductor/interfaces'
import { left, right, type Read } from './outcome.ts'
import type { Project } from './project.ts'
import { shellWords } from './shell-words.ts'

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
  /**
   * Arguments for node before those of `nodeargs`. Write `--import=x` as one: the SDK looks for a separate `--import`,
   * and then sets no ts-node up for programs that are ES modules.
   */
  readonly nodeArguments?: readonly string[]
}

/** How node is started for a program. */
export interface ProgramCommand {
  /** `node`, as PATH finds it. */
  readonly command: string
  readonly args: readonly string[]
  /** Variables to add to the environment. */
  readonly env: Readonly<Record<string, string>>
  /** The program's folder, which the SDK makes the working directory. */
  readonly programDirectory: string
}

const problem = (_tag: string, at: string, because: string, fix: string): Problem => ({ _tag, at, because, fix })

/** The program's folder, and what is run in it; nothing when there is no such file. */
const entryPoint = (project: Project): readonly [folder: string, entry: string] | undefined => {
  if (project.main === undefined) return [project.root, '.']
  const main = resolve(project.root, project.main)
  const stats = statSync(main, { throwIfNoEntry: false })
  if (stats === undefined) return undefined
  return stats.isDirectory() ? [main, '.'] : [dirname(main), basename(main)]
}

/** The SDK that the program itself will load: another copy would know nothing of this run. */
const runModule = (folder: string): string | undefined => {
  try {
    return createRequire(join(folder, 'package.json')).resolve('@pulumi/pulumi/cmd/run')
  } catch {
    return undefined
  }
}

/** Keys as the language host writes them: `namespace:config:key`. */
const configOf = (config: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(config).map(([key, text]) => [key.replace(':', ':config:'), text]))

/** The command by which Pulumi's Node language host starts a program. */
export const programArguments = (project: Project, options: ProgramOptions): Read<ProgramCommand> => {
  const { name, options: runtime } = project.runtime
  const nodeargs = shellWords(runtime.nodeargs ?? '')
  const entry = entryPoint(project)
  const [programDirectory, program] = entry ?? [project.root, '.']
  const run = runModule(programDirectory)
  const problems: Problem[] = []
  if (name !== 'nodejs')
    problems.push(problem('OtherRuntime', `runtime (${project.file})`, `the program runs on ${name}`, 'make it nodejs'))
  if (nodeargs === undefined)
    problems.push(
      problem(
        'BadNodeArguments',
        `runtime.options.nodeargs (${project.file})`,
        'a quote in it is not closed',
        'close it, as in a shell',
      ),
    )
  if (entry === undefined)
    problems.push(
      problem(
        'NoProgram',
        `main (${project.file})`,
        `there is no ${project.main}`,
        'name the program, relative to Pulumi.yaml; build it first if it is made by a build',
      ),
    )
  else if (run === undefined)
    problems.push(
      problem(
        'NoPulumiSdk',
        programDirectory,
        'the program has no @pulumi/pulumi to run with',
        'install what its package.json names: `npm install`',
      ),
    )
  if (problems.length > 0 || run === undefined || nodeargs === undefined) return left(problems)
  const flags: Readonly<Record<string, string>> = {
    monitor: options.monitor,
    engine: options.engine,
    organization: options.organization ?? 'organization',
    project: project.name,
    'root-directory': project.root,
    stack: options.stack,
    pwd: programDirectory,
  }
  return right({
    command: 'node',
    args: [
      ...(options.nodeArguments ?? []),
      ...nodeargs,
      run,
      ...Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value]),
      ...((options.dryRun ?? true) ? ['--dry-run'] : []),
      '--parallel',
      String(options.parallel ?? 32),
      program,
    ],
    env: {
      PULUMI_CONFIG: JSON.stringify(configOf(options.config)),
      PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(options.secretKeys ?? []),
      ...(runtime.typescript === false ? {} : { PULUMI_NODEJS_TYPESCRIPT: 'true' }),
      ...(runtime.tsconfig === undefined ? {} : { PULUMI_NODEJS_TSCONFIG_PATH: runtime.tsconfig }),
    },
    programDirectory,
  })
}

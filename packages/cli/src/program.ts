import { createRequire } from 'node:module'
import { Command } from 'commander'
import type { CommandFace } from './command.ts'
import { doctorCommand } from './doctor/doctor.command.ts'
import { explainCommand } from './explain/explain.command.ts'
import type { Io } from './io.ts'
import { migrateCommand } from './migrate/migrate.command.ts'
import { planCommand } from './plan/plan.command.ts'
import { schemaCommand } from './schema/schema.command.ts'
import type { Tools } from './tools.ts'
import { versionsCommand } from './versions/versions.command.ts'
import { validateCommand } from './validate/validate.command.ts'

/** Every command, in the order in which help lists them. */
const commands: readonly CommandFace[] = [
  planCommand,
  validateCommand,
  explainCommand,
  migrateCommand,
  schemaCommand,
  versionsCommand,
  doctorCommand,
]

const exitCodes = `
Exit codes:
  0    fine
  1    something in your input is wrong: configuration, project, stack, or how the command was called
  2    the stack's program failed
  3    Konductor itself failed
  130  stopped by Ctrl-C`

const examplesText = (examples: readonly string[]): string => `
Examples:
${examples.map((line) => `  ${line}`).join('\n')}
`

const version = (): string => {
  const manifest: unknown = createRequire(import.meta.url)('@konductor/cli/package.json')
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown'
}

/** The `konductor` command. */
export const createProgram = (io: Io, tools: Tools, ended: (code: number) => void): Command => {
  const program = new Command('konductor')
    .description('Checks and plans a stack of cloud infrastructure, without a cloud, credentials or Pulumi itself.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--debug', 'say more on stderr; print the stack trace when Konductor fails')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 120,
      getErrHelpWidth: () => io.stderr.columns ?? 120,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride()
    .showHelpAfterError('(konductor --help tells more)')
    .addHelpText('after', `${examplesText(commands.flatMap(({ examples }) => examples))}${exitCodes}`)

  for (const { add, examples } of commands)
    add(program, { io, tools, ended }).addHelpText('after', `${examplesText(examples)}${exitCodes}`)
  return program
}

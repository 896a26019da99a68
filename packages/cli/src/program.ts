import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import type { Io } from './io.ts'
import type { PlanCommandOptions } from './plan/run-plan.ts'
import type { Tools } from './tools.ts'
import type { ValidateCommandOptions } from './validate/run-validate.ts'

const exitCodes = `
Exit codes:
  0    fine
  1    something in your input is wrong: configuration, project, stack, or how the command was called
  2    the stack's program failed
  3    Konductor itself failed
  130  stopped by Ctrl-C`

const planExamples = `
Examples:
  $ konductor plan stacks/quickstart                    what the only stack of the project would create
  $ konductor plan . --stack dev                        one of several stacks
  $ konductor plan . --stack dev --json > plan.json     nothing but data on stdout
  $ konductor plan . --stack dev --out plan.json        the text here, the data in a file
`

const validateExamples = `
Examples:
  $ konductor validate stacks/quickstart                every problem of the configuration, with place and fix
  $ konductor validate . --stack dev --json             the same as data
`

const version = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown'
}

/** The `konductor` command. Commands are loaded when they run, so that one does not wait for the parts of another. */
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
    .addHelpText('after', `${planExamples}${validateExamples.replace('\nExamples:\n', '')}${exitCodes}`)

  program
    .command('plan')
    .description(
      "Runs the project's program without Pulumi's engine and prints what it would create. Nothing is created or changed.",
    )
    .argument('<project>', 'the folder that holds Pulumi.yaml')
    .option('-s, --stack <name>', 'the stack; not needed when there is only one Pulumi.<stack>.yaml')
    .option('--json', 'print data instead of text')
    .option('--out <file>', 'also write the data to a file')
    .addHelpText('after', `${planExamples}${exitCodes}`)
    .action(async (folder: string, _options: PlanCommandOptions, command: Command) => {
      const { runPlan } = await import('./plan/run-plan.ts')
      ended(await runPlan(folder, command.optsWithGlobals<PlanCommandOptions>(), io, tools))
    })

  program
    .command('validate')
    .description("Checks a stack's configuration completely and prints every problem with its place and its fix.")
    .argument('<project>', 'the folder that holds Pulumi.yaml')
    .option('-s, --stack <name>', 'the stack; not needed when there is only one Pulumi.<stack>.yaml')
    .option('--json', 'print data instead of text')
    .addHelpText('after', `${validateExamples}${exitCodes}`)
    .action(async (folder: string, _options: ValidateCommandOptions, command: Command) => {
      const { runValidate } = await import('./validate/run-validate.ts')
      ended(await runValidate(folder, command.optsWithGlobals<ValidateCommandOptions>(), io, tools))
    })

  return program
}

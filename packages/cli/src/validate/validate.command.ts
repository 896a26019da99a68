import type { Command } from 'commander'
import { onStack, type CommandFace } from '../command.ts'
import type { ValidateCommandOptions } from './run-validate.ts'

/** `konductor validate`. */
export const validateCommand: CommandFace = {
  examples: [
    '$ konductor validate                                  every problem of the configuration, with place and fix',
    '$ konductor validate stacks/quickstart --json         of a project elsewhere, as data',
  ],
  add: (to, { io, tools, ended }) =>
    onStack(to.command('validate'))
      .description("Checks a stack's configuration completely and prints every problem with its place and its fix.")
      .option('--json', 'print data instead of text')
      .action(async (folder: string, _options: ValidateCommandOptions, command: Command) => {
        const { runValidate } = await import('./run-validate.ts')
        ended(await runValidate(folder, command.optsWithGlobals<ValidateCommandOptions>(), io, tools))
      }),
}

import type { Command } from 'commander'
import { onStack, type CommandFace } from '../command.ts'
import type { MigrateCommandOptions } from './run-migrate.ts'

/** `konductor config migrate`. */
export const migrateCommand: CommandFace = {
  examples: [
    '$ konductor config migrate --stack dev                what would change, as a diff',
    '$ konductor config migrate --stack dev --write        older forms brought up to date, settings moved to config/dev.yaml',
  ],
  add: (to, { io, ended }) =>
    onStack(to.command('config').description('Works on the configuration of a stack.').command('migrate'))
      .description(
        "Brings a stack's configuration to today's form, and moves it from Pulumi.<stack>.yaml to a layer; secrets and switches stay. Prints a diff; nothing is written without --write.",
      )
      .option('--to <file>', 'the layer, from the folder of Pulumi.yaml (default: config/<stack>.yaml)')
      .option('--write', 'write the files, all of them or none')
      .option('--json', 'print data instead of text')
      .action(async (folder: string, _options: MigrateCommandOptions, command: Command) => {
        const { runMigrate } = await import('./run-migrate.ts')
        ended(await runMigrate(folder, command.optsWithGlobals<MigrateCommandOptions>(), io))
      }),
}

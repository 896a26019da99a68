import type { Command } from 'commander'
import { onStack, type CommandFace } from '../command.ts'
import type { SchemaCommandOptions } from './run-schema.ts'

/** `konductor schema`. */
export const schemaCommand: CommandFace = {
  examples: [
    '$ konductor schema --write                            lets editors complete, explain and check every file',
    '$ konductor schema --layer > layer.schema.json        JSON Schema of a layer',
  ],
  add: (to, { io, ended }) =>
    onStack(to.command('schema'))
      .description('Prints the JSON Schema of the stack file or of layers, or writes both where editors find them.')
      .option('--layer', 'print the schema of layers, not that of Pulumi.<stack>.yaml')
      .option('--write', 'write both to .konductor/, and into each stack file and layer the line that names its schema')
      .option('--json', 'print what was written, or what is wrong, as data')
      .action(async (folder: string, _options: SchemaCommandOptions, command: Command) => {
        const { runSchema } = await import('./run-schema.ts')
        ended(await runSchema(folder, command.optsWithGlobals<SchemaCommandOptions>(), io))
      }),
}

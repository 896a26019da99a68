import type { Command } from 'commander'
import { onStack, type CommandFace } from '../command.ts'
import type { ExplainCommandOptions } from './run-explain.ts'

/** `konductor explain`. */
export const explainCommand: CommandFace = {
  examples: [
    '$ konductor explain . aws.region                      its value, where that comes from, what it overrode',
    '$ konductor explain . aws.services.s3                 a map: what was written below it, what else it may hold',
    '$ konductor explain . --all --defaults                the whole configuration, a line for each setting',
  ],
  add: (to, { io, ended }) =>
    onStack(to.command('explain'))
      .argument('[path]', 'a setting, in any spelling that configuration takes; * for any name of your own')
      .description("Shows where a stack's settings come from, what they overrode, and what is known of them.")
      .option('-a, --all', 'every setting that was written, also below a path')
      .option('-d, --defaults', 'with --all: also what nobody wrote and has a default')
      .option('--json', 'print data instead of text')
      .action(async (folder: string, path: string | undefined, _options: ExplainCommandOptions, command: Command) => {
        const { runExplain } = await import('./run-explain.ts')
        ended(await runExplain(folder, path, command.optsWithGlobals<ExplainCommandOptions>(), io))
      }),
}

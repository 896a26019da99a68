import type { Command } from 'commander'
import { onStack, type CommandFace } from '../command.ts'
import type { PlanCommandOptions } from './run-plan.ts'

/** `konductor plan`. */
export const planCommand: CommandFace = {
  examples: [
    '$ konductor plan stacks/quickstart                    what the only stack of the project would create',
    '$ konductor plan . --stack dev                        one of several stacks',
    '$ konductor plan . --stack dev --json > plan.json     nothing but data on stdout',
    '$ konductor plan . --stack dev --out plan.json        the text here, the data in a file',
  ],
  add: (to, { io, tools, ended }) =>
    onStack(to.command('plan'))
      .description(
        "Runs the project's program without Pulumi's engine and prints what it would create. Nothing is created or changed.",
      )
      .option('--json', 'print data instead of text')
      .option('--out <file>', 'also write the data to a file')
      .action(async (folder: string, _options: PlanCommandOptions, command: Command) => {
        const { runPlan } = await import('./run-plan.ts')
        ended(await runPlan(folder, command.optsWithGlobals<PlanCommandOptions>(), io, tools))
      }),
}

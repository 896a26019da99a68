import { InvalidArgumentError, Option, type Command } from 'commander'
import { onStack, type CommandFace } from '../command.ts'
import type { PlanCommandOptions } from './run-plan.ts'

const setting = (text: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('It is to be key=value.')
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) }
}

/** `konductor plan`. */
export const planCommand: CommandFace = {
  examples: [
    '$ konductor plan                                      what the only stack of the project in this folder would create',
    '$ konductor plan stacks/quickstart --stack dev        of a project elsewhere, one of several stacks',
    '$ konductor plan --stack dev --json > plan.json       nothing but data on stdout',
    '$ konductor plan --stack dev --out plan.json          the text here, the data in a file',
    '$ konductor plan --format k8s-yaml > objects.yaml     the Kubernetes objects, for a scanner',
    '$ konductor plan --against state.json                 what would change, against what `pulumi stack export` wrote',
  ],
  add: (to, { io, tools, ended }) =>
    onStack(to.command('plan'))
      .description(
        "Runs the project's program without Pulumi's engine and prints what it would create. Nothing is created or changed.",
      )
      .option('--json', 'print data instead of text')
      .addOption(
        new Option(
          '--format <format>',
          'print text, json (as --json), or the Kubernetes objects as YAML for other tools',
        )
          .choices(['text', 'json', 'k8s-yaml'])
          .conflicts('json'),
      )
      .option('--out <file>', 'also write the data to a file')
      .option(
        '--against <file>',
        'show what would change: an export of the stack (pulumi stack export), or an earlier plan',
      )
      .option('-c, --config <key=value>', "configuration that wins over the stack's file; may be repeated", setting)
      .action(async (folder: string, _options: PlanCommandOptions, command: Command) => {
        const { runPlan } = await import('./run-plan.ts')
        ended(await runPlan(folder, command.optsWithGlobals<PlanCommandOptions>(), io, tools))
      }),
}

import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { printable } from '@konductor/host/printable'
import { compare } from '../diff/compare.ts'
import { readPrevious } from '../diff/read-previous.ts'
import { readReplaceTable } from '../diff/read-replace-table.ts'
import { plan } from '../make-plan.ts'
import { comparisonText } from '../text/comparison-text.ts'
import { planText } from '../text/plan-text.ts'
import { problemsText } from '../text/problems-text.ts'
import type { Plan } from '../plan.ts'
import type { PlanOptions } from '../plan-options.ts'

/** What the command touches of the process it runs in. */
export interface Streams {
  /** To stdout. */
  write(text: string): unknown
  /** To stderr. */
  complain(text: string): unknown
  /** The reason is the exit code. */
  readonly signal: AbortSignal
}

interface Asked {
  readonly stack: string
  readonly organization?: string
  readonly json?: boolean
  readonly against?: string
  readonly replaceTable: readonly string[]
  readonly answers?: string
  readonly config: Readonly<Record<string, string>>
  readonly configPath?: boolean
  readonly timeout?: number
}

const help = `
Exit codes:
  0    fine
  1    something in your input is wrong: configuration, project, stack, what --against names, or how it was called;
       or Pulumi would refuse, because what it would delete or replace is protected
  2    the program failed
  3    the planner itself failed
  130  stopped by Ctrl-C

Secrets of the stack's file stay sealed ([sealed], a secret). Where PULUMI_CONFIG_PASSPHRASE is set, or
PULUMI_CONFIG_PASSPHRASE_FILE names a file, they are opened for the program, as Pulumi would, and not shown.

Nothing is created or changed, and no cloud is asked. Nothing of Pulumi is needed but the program's own SDK.`

const setting = (text: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('It is to be key=value.')
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) }
}

const seconds = (text: string): number => {
  const value = Number(text)
  if (!(value > 0)) throw new InvalidArgumentError('It is to be a number of seconds.')
  return value * 1000
}

const version = (): string => {
  const { version: own }: { version: string } = createRequire(import.meta.url)('@konductor/planner/package.json')
  return own
}

const optionsOf = (project: string, asked: Asked, signal: AbortSignal): PlanOptions => {
  const { stack, organization, answers, config, configPath = false, timeout } = asked
  return {
    project,
    stack,
    config,
    configPaths: configPath,
    signal,
    ...(organization === undefined ? {} : { organization }),
    ...(answers === undefined ? {} : { answers: resolve(answers) }),
    ...(timeout === undefined ? {} : { timeout }),
  }
}

const codeOf = (made: Plan, refused: boolean): number => {
  if (!made.ended.ok) return made.ended.fault === 'input' ? 1 : 2
  return made.problems.length > 0 || refused ? 1 : 0
}

const planned = async (project: string, asked: Asked, streams: Streams): Promise<number> => {
  const previous = asked.against === undefined ? undefined : readPrevious(asked.against)
  if (previous?._tag === 'Left') {
    streams.complain(problemsText(previous.left))
    return 1
  }
  const read = asked.replaceTable.map(readReplaceTable)
  const faults = read.flatMap((each) => (each._tag === 'Left' ? each.left : []))
  if (faults.length > 0) {
    streams.complain(problemsText(faults))
    return 1
  }
  const tables = read.flatMap((each) => (each._tag === 'Right' ? [each.right] : []))
  const made = await plan({
    ...optionsOf(project, asked, streams.signal),
    ...(previous === undefined ? {} : { against: previous.right, tables }),
  })
  const comparison = previous === undefined ? undefined : compare(made, previous.right, { tables })
  if (asked.json === true)
    streams.write(`${JSON.stringify(comparison === undefined ? made : { ...made, comparison }, undefined, 2)}\n`)
  else {
    const said = comparison === undefined ? planText(made) : comparisonText(comparison)
    if (made.ended.ok || made.resources.length > 0) streams.write(said)
    for (const { message } of made.log.filter(({ severity }) => severity === 'warning'))
      streams.complain(`warning: ${printable(message)}\n`)
    if (made.problems.length > 0) streams.complain(problemsText(made.problems))
  }
  return codeOf(made, comparison?.steps.some(({ refused }) => refused !== undefined) ?? false)
}

/** Runs the planner's own small command. @returns the exit code */
export const run = async (args: readonly string[], streams: Streams): Promise<number> => {
  let code = 0
  const command = new Command('konductor-planner')
    .description("Shows what a Pulumi program in Node would create, or change, without Pulumi's engine.")
    .version(version(), '-V, --version', 'print the version')
    .argument('<folder>', 'the folder that holds Pulumi.yaml')
    .requiredOption('-s, --stack <name>', 'the stack: dev, acme/dev or acme/project/dev')
    .option('-o, --organization <name>', 'what pulumi.getOrganization() says, where the stack does not')
    .option('--json', 'print the plan as data')
    .option('--against <file>', 'show what would change: what `pulumi stack export` wrote, or an earlier plan')
    .option(
      '--replace-table <file>',
      'which changes replace a resource, for --against, as JSON; as often as you like',
      (file: string, before: readonly string[]) => [...before, file],
      [],
    )
    .addOption(
      new Option('-c, --config <key=value>', 'configuration that wins over the stack’s file; as often as you like')
        .argParser(setting)
        .default({}, 'none'),
    )
    .option('--config-path', 'the keys of --config are paths into a map or list: network.zones[0]')
    .option('--answers <file>', 'what functions, look-ups and stack references answer, as JSON')
    .option(
      '--timeout <seconds>',
      'end a program that takes longer than so many seconds (default: none is ended)',
      seconds,
    )
    .addHelpText('after', help)
    .configureOutput({ writeOut: (text) => streams.write(text), writeErr: (text) => streams.complain(text) })
    .exitOverride()
    .action(async (folder: string, asked: Asked) => {
      code = await planned(folder, asked, streams)
    })
  try {
    await command.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    // Commander has said what there is to say.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1
    if (streams.signal.aborted) return typeof streams.signal.reason === 'number' ? streams.signal.reason : 130
    streams.complain(`The planner failed: ${error instanceof Error ? error.message : String(error)}\n`)
    return 3
  }
}

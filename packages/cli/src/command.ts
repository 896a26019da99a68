import type { Command } from 'commander'
import type { Io } from './io.ts'
import type { Tools } from './tools.ts'

/** What a command runs with. */
export interface CommandContext {
  readonly io: Io
  readonly tools: Tools
  /** Takes the exit code the run ends with. */
  ended(code: number): void
}

/**
 * One command: its arguments and options, added to the program. Its parts are loaded when it runs, so that one command
 * does not wait for those of another.
 */
export interface CommandFace {
  /** Examples, a line each: what to type, and what it does. */
  readonly examples: readonly string[]
  add(to: Command, context: CommandContext): Command
}

/** The options by which every command on a stack finds it. */
export const onStack = (command: Command): Command =>
  command
    .argument('[project]', 'the folder that holds Pulumi.yaml', '.')
    .option('-s, --stack <name>', 'the stack; not needed when there is only one Pulumi.<stack>.yaml')

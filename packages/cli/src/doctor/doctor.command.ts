import { InvalidArgumentError, type Command } from 'commander'
import { onStack, type CommandFace } from '../command.ts'
import type { DoctorCommandOptions } from './run-doctor.ts'

const secondsIn = (text: string): number => {
  const seconds = Number(text)
  if (!Number.isFinite(seconds) || seconds <= 0 || seconds > 600) throw new InvalidArgumentError('It is to be seconds.')
  return seconds
}

/** `konductor doctor`. */
export const doctorCommand: CommandFace = {
  examples: [
    '$ konductor doctor                                    this machine, and the project in this folder if it has one',
    '$ konductor doctor --stack dev                        also asks the clouds of a stack whether they let you in',
    '$ konductor doctor --stack dev --no-probe --json      asks nobody; data on stdout',
  ],
  add: (to, { io, ended }) =>
    onStack(to.command('doctor'))
      .description(
        'Looks at what a stack needs around it: Node, Pulumi, packages, git, clock, configuration, and whether its clouds and clusters accept the credentials. The only command that connects to them; nothing is created or changed.',
      )
      .option('--no-probe', 'connect to nothing')
      .option('--timeout <seconds>', 'how long each cloud or cluster may take to answer', secondsIn, 10)
      .option('--json', 'print data instead of text')
      .action(async (folder: string, _options: DoctorCommandOptions, command: Command) => {
        const { runDoctor } = await import('./run-doctor.ts')
        ended(await runDoctor(folder, command.optsWithGlobals<DoctorCommandOptions>(), io))
      }),
}

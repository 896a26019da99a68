import type { Command } from 'commander'
import { onStack, type CommandFace } from '../command.ts'
import type { FetchVersionsOptions } from './run-fetch-versions.ts'
import type { VersionsCommandOptions } from './run-versions.ts'

/** `konductor versions`, and `konductor versions fetch`. */
export const versionsCommand: CommandFace = {
  examples: [
    '$ konductor versions --stack dev                      the version of each Kubernetes component, and who says so',
    '$ konductor versions fetch --stack dev                gets what the stack names elsewhere, once',
  ],
  add: (to, { io, ended }) => {
    const versions = onStack(to.command('versions'))
      .description('Lists the version of each Kubernetes component, and which setting, file or table decides it.')
      .option('--json', 'print data instead of text')
      .action(async (folder: string, _options: VersionsCommandOptions, command: Command) => {
        const { runVersions } = await import('./run-versions.ts')
        ended(await runVersions(folder, command.optsWithGlobals<VersionsCommandOptions>(), io))
      })
    onStack(versions.command('fetch'))
      .description(
        'Gets what the stack names elsewhere: the file of versions.source, the manifests of a versionControl with a commit. Verifies it, and keeps it in .konductor/cache. The only command that does; runs never ask the network.',
      )
      .option('--timeout <seconds>', 'how long each may take', '60')
      .option('--json', 'print data instead of text')
      .action(async (folder: string, _options: FetchVersionsOptions, command: Command) => {
        const { runFetchVersions } = await import('./run-fetch-versions.ts')
        ended(await runFetchVersions(folder, command.optsWithGlobals<FetchVersionsOptions>(), io))
      })
    return versions
  },
}

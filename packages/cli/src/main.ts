import { enableCompileCache } from 'node:module'

// Before anything else is loaded: it spares half of what a short command takes.
enableCompileCache()
// Not by the index: it has what only other tools need.
const [{ ExitCode }, { run }] = [await import('./exit-code.ts'), await import('./run.ts')]
const { reportFailure } = await import('./report-failure.ts')
const args = process.argv.slice(2)

const giveUp = new AbortController()
// A second signal finds no listener and ends the process at once.
process.once('SIGINT', () => giveUp.abort(ExitCode.interrupted))
process.once('SIGTERM', () => giveUp.abort(ExitCode.terminated))

// What no promise carries: stop the plan's program before leaving, and leave in any case.
process.once('uncaughtException', (error) => {
  reportFailure(error, args.includes('--debug'), process.stderr)
  giveUp.abort(ExitCode.konductor)
  setTimeout(() => process.exit(ExitCode.konductor), 5_000).unref()
})

// Whoever reads has seen enough: `konductor plan … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await run(args, {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  signal: giveUp.signal,
})

// A probe may have left a program waiting, or a connection: nobody waits for them any more.
if (args.includes('doctor')) setTimeout(() => process.exit(), 1_000).unref()

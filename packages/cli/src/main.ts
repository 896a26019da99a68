import { enableCompileCache } from 'node:module'

// Before anything else is loaded: it spares half of what a short command takes.
enableCompileCache()
const { ExitCode, run } = await import('./index.ts')

const giveUp = new AbortController()
// A second signal finds no listener and ends the process at once.
process.once('SIGINT', () => giveUp.abort(ExitCode.interrupted))
process.once('SIGTERM', () => giveUp.abort(ExitCode.terminated))

// Whoever reads has seen enough: `konductor plan … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  signal: giveUp.signal,
})

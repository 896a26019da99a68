import { run } from './run.ts'

const giveUp = new AbortController()
// A second signal finds no listener and ends the process at once.
process.once('SIGINT', () => giveUp.abort(130))
process.once('SIGTERM', () => giveUp.abort(143))

// Whoever reads has seen enough: `… | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await run(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  signal: giveUp.signal,
})

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { whySkipped } from './skipped.ts'

/** Says, once for all files, which suites stay out and why. */
export const setup = (): void => {
  const why = whySkipped()
  if (why === undefined) return
  const suites = readdirSync(join(import.meta.dirname, 'suites'))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => file.replace('.test.ts', ''))
  process.stderr.write(`SKIPPED on Pulumi's engine: ${suites.join(', ')}: ${why}\n`)
}

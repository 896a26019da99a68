import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'

const head = `# What was measured

Written by \`npm run bench -- --write\`, on one machine at one time: compare ratios, not seconds.
`

/** Writes what was printed to a file, in the form that `npm run format` would give it. */
export const writeResults = async (
  lines: readonly string[],
  file = join(import.meta.dirname, '../RESULTS.md'),
): Promise<void> => {
  const options = await resolveConfig(file)
  writeFileSync(file, await format(`${head}\n${lines.join('\n')}\n`, { ...options, filepath: file }))
}

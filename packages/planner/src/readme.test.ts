import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('README.md shows the examples as they are: node packages/planner/scripts/readme.mjs --write writes it anew', () => {
  const script = fileURLToPath(new URL('../scripts/readme.mjs', import.meta.url))
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  expect(execFileSync(process.execPath, [script], { encoding: 'utf8' })).toBe(readme)
})

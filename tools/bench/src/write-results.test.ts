import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, resolveConfig } from 'prettier'
import { expect, onTestFinished, test } from 'vitest'
import { writeResults } from './write-results.ts'

test('what is written needs no formatting', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'konductor-bench-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'RESULTS.md')
  await writeResults(['2 cores', '', '| a | seen |', '| --- | --- |', '| start-up: a long text | 1 s |'], file)
  const text = readFileSync(file, 'utf8')
  const options = { ...(await resolveConfig(join(import.meta.dirname, '../RESULTS.md'))), filepath: file }
  expect(await check(text, options)).toBe(true)
  expect(text).toContain('| start-up: a long text | 1 s  |')
})

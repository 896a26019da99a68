import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writePlanFile } from './plan-file.ts'

it('keeps the problems, and what is not planned, of every run of the process, in one whole file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'konductor-plan-'))
  const problem = (_tag: string) => ({ _tag, at: 'a', because: 'b', fix: 'c' })
  try {
    const path = join(folder, 'plan.json')
    writePlanFile(path, { problems: [problem('First')], timings: { read: 1 }, notPlanned: ['a'] })
    writePlanFile(path, { problems: [problem('Second')], timings: { read: 2 } })
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      problems: [problem('First'), problem('Second')],
      notPlanned: ['a'],
      timings: { read: 2 },
    })
    expect(readdirSync(folder)).toEqual(['plan.json'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

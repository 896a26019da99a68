import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readProgramReport } from './program-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'konductor-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (text: string) => {
  writeFileSync(join(folder, 'report.json'), text)
  return readProgramReport(join(folder, 'report.json'))
}

const nothing = { problems: [], timings: {}, notPlanned: [] }

test('a program that writes none reports nothing', () => {
  expect(readProgramReport(join(folder, 'none.json'))).toEqual(nothing)
})

test.for(['', '[]', '{"problems":1', '{"problems":1,"timings":[]}'])('a report %o says nothing', (text) => {
  expect(read(text)).toEqual(nothing)
})

test('a report gives problems, timings and what is not planned, and what is none of these is left out', () => {
  const problem = { _tag: 'A', at: 'a', because: 'b', fix: 'c' }
  const report = { problems: [problem, { _tag: 'B' }], timings: { read: 1, other: 'x' }, notPlanned: ['a.b', 1] }
  expect(read(JSON.stringify(report))).toEqual({
    problems: [problem],
    timings: { read: 1 },
    notPlanned: ['a.b'],
  })
})

import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendLine } from './append-line.ts'
import { auditedGit, beginAudit } from './audit.ts'

const git = { repository: 'r', branch: 'b', commit: 'abc', commitMessage: 'the message', tag: null, dirty: false }
const started = new Date('2026-03-01T10:00:00Z')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'konductor-audit-'))
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true })
})

const run = (more: object = {}) => ({
  project: 'acme',
  stack: 'dev',
  root: folder,
  planned: false,
  dryRun: false,
  env: { GITHUB_ACTOR: '', USER: 'jo' },
  mocked: false,
  ...more,
})

const listening = () => {
  const lines: string[] = []
  const at = (level: string) => (message: string) => void lines.push(`${level} ${message}`)
  const logger = {
    debug: at('debug'),
    verbose: at('verbose'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
  }
  return { lines, logger }
}

const written = (file = 'audit.jsonl'): readonly unknown[] =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

const base = { schemaVersion: 1, time: '2026-03-01T10:00:00.000Z', by: 'jo', project: 'acme', stack: 'dev' }

describe('the audit record', () => {
  it('says who asked for what, when and from which commit, and how it ended', () => {
    const { lines, logger } = listening()
    const audit = beginAudit(run(), started)
    audit.to(logger, 'audit.jsonl')
    audit.know({ modules: { aws: '1.0.0' }, units: ['aws.providers.default', 'aws.services.s3.buckets.logs'] })
    audit.know({ git: auditedGit(git) })
    audit.end('registered')
    const record = {
      ...base,
      operation: 'update',
      modules: { aws: '1.0.0' },
      units: ['aws.providers.default', 'aws.services.s3.buckets.logs'],
      git: { repository: 'r', commit: 'abc', dirty: false },
      outcome: 'registered',
    }
    expect(written()).toEqual([record])
    expect(lines).toEqual([`info Audit record: ${JSON.stringify(record)}`])
  })

  it('names the tag and the place of each problem, and none of their texts', () => {
    const { logger } = listening()
    const audit = beginAudit(run(), started)
    audit.to(logger, 'audit.jsonl')
    audit.end('refused', [{ _tag: 'WrongType', at: 'aws.region (a.yaml:1:1)', because: 'b', fix: 'f' }])
    expect(written()).toEqual([
      {
        ...base,
        operation: 'update',
        outcome: 'refused',
        problems: [{ tag: 'WrongType', at: 'aws.region (a.yaml:1:1)' }],
      },
    ])
  })

  it('adds a line for each run, in a folder that it makes', () => {
    for (const outcome of ['failed', 'registered'] as const) {
      const audit = beginAudit(run({ dryRun: true }), started)
      audit.to(listening().logger, 'audit/dev.jsonl')
      audit.end(outcome)
    }
    expect(written('audit/dev.jsonl')).toEqual([
      { ...base, operation: 'preview', outcome: 'failed' },
      { ...base, operation: 'preview', outcome: 'registered' },
    ])
  })

  it('of a plan is in the log alone, from verbose on', () => {
    const { lines, logger } = listening()
    const audit = beginAudit(run({ planned: true, dryRun: true }), started)
    audit.to(logger, 'audit.jsonl')
    audit.end('registered')
    expect(lines).toEqual([
      `verbose Audit record: ${JSON.stringify({ ...base, operation: 'plan', outcome: 'registered' })}`,
    ])
    expect(existsSync(join(folder, 'audit.jsonl'))).toBe(false)
  })

  it('is written once, and once more when a run that ended well is cut short after all', () => {
    const outcomes = (...ends: readonly ('registered' | 'failed' | 'cutShort')[]): readonly unknown[] => {
      const { lines, logger } = listening()
      const audit = beginAudit(run(), started)
      audit.to(logger)
      for (const end of ends) audit.end(end)
      return lines.map((line) => /"outcome":"(\w+)"/.exec(line)?.[1])
    }
    expect(outcomes('registered', 'registered', 'cutShort', 'cutShort')).toEqual(['registered', 'cutShort'])
    expect(outcomes('failed', 'cutShort')).toEqual(['failed'])
    expect(outcomes('cutShort', 'registered')).toEqual(['cutShort'])
  })

  it('fault 25: that cannot be written is a warning, and no failure', () => {
    writeFileSync(join(folder, 'file'), '')
    const { lines, logger } = listening()
    const audit = beginAudit(run(), started)
    audit.to(logger, 'file/audit.jsonl')
    audit.end('registered')
    expect(lines.map((line) => line.split(':')[0])).toEqual(['info Audit record', 'warn logging.audit'])
  })

  it('is not kept for a unit test', () => {
    const { lines, logger } = listening()
    const audit = beginAudit(run({ mocked: true }), started)
    audit.to(logger, 'audit.jsonl')
    audit.end('registered')
    expect([lines, existsSync(join(folder, 'audit.jsonl'))]).toEqual([[], false])
  })

  it('names whom the CI system names', () => {
    const { lines, logger } = listening()
    const audit = beginAudit(run({ env: { GITHUB_ACTOR: 'ci-bot', USER: 'jo' } }), started)
    audit.to(logger)
    audit.end('registered')
    expect(lines[0]).toContain('"by":"ci-bot"')
  })
})

it('a line is added behind what a file has', () => {
  const file = join(folder, 'x')
  writeFileSync(file, 'first\n')
  appendLine(file, 'second')
  expect(readFileSync(file, 'utf8')).toBe('first\nsecond\n')
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStack, type EngineStack } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { whySkipped } from '../skipped.ts'

const widgets = '{ one: {}, two: {} }'
const config = (acme: string): string => `config:
  project: { name: acme-stack, environment: dev }
  logging: { audit: audit/dev.jsonl }
  acme: { enabled: true, ${acme} }
`

interface Line {
  readonly operation: string
  readonly outcome: string
  readonly [fact: string]: unknown
}

describe.skipIf(whySkipped() !== undefined)('the file of audit records', () => {
  let stack: EngineStack
  let before = 0
  const lines = (): readonly Line[] => {
    const file = join(stack.folder, 'audit/dev.jsonl')
    if (!existsSync(file)) return []
    const text = readFileSync(file, 'utf8')
    // Each line is whole, the last one, too.
    expect(text.endsWith('\n')).toBe(true)
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  }
  const added = (): readonly Line[] => lines().slice(before)
  const told = (): readonly string[] => added().map(({ operation, outcome }) => `${operation} ${outcome}`)

  beforeAll(async () => {
    stack = await openStack({ project: 'tools/engine/fixtures/acme', env: { GITHUB_ACTOR: 'ci-bot' } })
  })
  beforeEach(() => {
    stack.write({ 'Pulumi.dev.yaml': config(`widgets: ${widgets}`) })
    before = lines().length
  })
  afterAll(() => stack?.remove())

  it('gets one line from a preview and one from an update, with who asked for what', async () => {
    expectSuccess(await stack.preview())
    const { stdout, ...up } = await stack.up()
    expectSuccess({ stdout, ...up })
    const [preview, update, ...more] = added()
    const facts = {
      schemaVersion: 1,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      by: 'ci-bot',
      project: 'acme-stack',
      stack: 'dev',
      git: { repository: 'unknown', commit: 'unknown', dirty: null },
      modules: { acme: '0.0.0' },
      units: ['acme.widgets.one', 'acme.widgets.two'],
      outcome: 'registered',
    }
    expect([preview, update, more]).toEqual([{ ...facts, operation: 'preview' }, { ...facts, operation: 'update' }, []])
    // An update says it in the log as well, word for word.
    expect(stdout).toContain(`Audit record: ${JSON.stringify(update)}`)
  })

  it('says what a run was refused for, by tag and place, and not what was written there', async () => {
    stack.write({ 'Pulumi.dev.yaml': config('widgets: { one: { colour: [hunter2] } }') })
    expect((await stack.up()).exitCode).not.toBe(0)
    expect((await stack.pulumi('preview')).exitCode).not.toBe(0)
    expect(told()).toEqual(['update refused', 'preview refused'])
    for (const line of added())
      expect(line['problems']).toEqual([
        { tag: 'WrongType', at: expect.stringMatching(/^acme\.widgets\.one\.colour \(Pulumi\.dev\.yaml:\d+:\d+\)$/) },
      ])
    expect(JSON.stringify(added())).not.toContain('hunter2')
  })

  it('names the units that were not built when a builder fails', async () => {
    const { exitCode } = await stack.with({ ACME_FAULT: 'builder-throws' }).up()
    expect(exitCode).not.toBe(0)
    expect(told()).toEqual(['update failed'])
    expect(added()[0]?.['failed']).toEqual(['acme.widgets.two'])
  })

  it.each([
    ['that calls process.exit(0) half-way', 'builder-exits'],
    ['that calls process.exit(0) while its modules load', 'load-exits'],
    ['that waits for something that never happens', 'load-hangs'],
  ])('says that a program was cut short %s', async (_, ACME_FAULT) => {
    const { exitCode } = await stack.with({ ACME_FAULT }).up()
    expect(exitCode).not.toBe(0)
    expect(told()).toEqual(['update cutShort'])
  })

  it('keeps the lines of runs at the same time apart', async () => {
    // Long ones, which would be written in several pieces by anything that writes in pieces.
    const many = Array.from({ length: 150 }, (_, index) => `widget-number-${index}: {}`).join(', ')
    stack.write({ 'Pulumi.dev.yaml': config(`widgets: { ${many} }`) })
    const runs = await Promise.all([1, 2, 3].map((run) => stack.with({ GITHUB_ACTOR: `run-${run}` }).preview()))
    runs.forEach(expectSuccess)
    expect(told()).toEqual(Array(3).fill('preview registered'))
    expect(new Set(added().map(({ by }) => by))).toEqual(new Set(['run-1', 'run-2', 'run-3']))
    expect(added().map(({ units }) => (Array.isArray(units) ? units.length : units))).toEqual([150, 150, 150])
  })
})

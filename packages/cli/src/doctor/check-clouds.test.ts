import { describe, expect, test } from 'vitest'
import { acmeFiles, examine, tagsOf } from '../testing/doctor-lab.ts'
import { folderWith, runInProcess } from '../testing/run-in-process.ts'

const probing = (check: string, more = ''): string =>
  folderWith(acmeFiles(`export const probe = { check: async (units, around, signal) => { ${check} }, ${more} }\n`))

const clouds = async (folder: string, ...args: string[]) => {
  const report = await examine([folder, ...args])
  return {
    code: report.code,
    text: report.text,
    clock: report.checks.find(({ name }) => name === 'clock'),
    items: report.checks
      .filter(({ group }) => group === 'clouds')
      .map(({ name, status, says, findings }) => [name, status, says, findings.map(({ _tag }) => _tag)]),
  }
}

describe('a module of anybody', () => {
  test('is asked by its probe, with its units and the time that is given', async () => {
    const folder = probing(
      "return [{ unit: units[0].id, source: 'a key', answer: `${units[0].settings.door} ${around.timeout} ${around.planned}`, findings: [] }]",
    )
    expect(await clouds(folder, '--timeout', '3')).toMatchObject({
      code: 0,
      items: [['acme.door', 'ok', 'front 3000 false; credentials from a key', []]],
    })
  })

  test('gives advice, which --no-probe leaves, and asks nobody then', async () => {
    const folder = probing(
      "throw new Error('asked')",
      "advise: () => [{ _tag: 'Advice', severity: 'warning', at: 'acme', because: 'b', fix: 'f' }]",
    )
    expect(await clouds(folder, '--no-probe')).toMatchObject({
      code: 0,
      items: [
        ['Acme, advice', 'warning', 'on its settings', ['Advice']],
        ['Acme', 'skipped', 'not asked: --no-probe', []],
      ],
    })
  })

  test('may have none', async () => {
    expect((await clouds(folderWith(acmeFiles(undefined)))).items).toEqual([
      ['Acme', 'skipped', 'acme-cloud has no probe', []],
    ])
  })

  test.each([
    ['export const other = 1', 'it does not export a probe under the name `probe`'],
    ["throw new Error('no such SDK')", 'no such SDK'],
    ["export const probe = { check: async () => { throw new Error('mistake') } }", 'mistake'],
    ['export const probe = { check: async () => 1 }', 'results'],
    ['export const probe = { check: async () => [{ unit: 1 }] }', 'results'],
  ])('with a broken probe is said so: %s', async (probe, says) => {
    const report = await examine([folderWith(acmeFiles(probe))])
    expect([tagsOf(report, 'Acme'), report.code]).toEqual([['BrokenProbe'], 0])
    expect(report.warnings[0]?.because).toContain(says)
  })

  test('whose probe does not end is given up', async () => {
    const report = await examine([probing('await new Promise(() => {})'), '--timeout', '0.1'])
    expect(report.warnings.map(({ _tag, because }) => [_tag, because])).toEqual([
      ['BrokenProbe', 'the probe of acme-cloud fails: no answer in 2.1 s'],
    ])
  })

  test('is given up with the command', async () => {
    const giveUp = new AbortController()
    setTimeout(() => giveUp.abort(130), 500)
    const { code, stdout } = await runInProcess(
      ['doctor', probing('await new Promise(() => {})')],
      {},
      { signal: giveUp.signal },
    )
    expect([code, stdout]).toEqual([130, ''])
  })

  test('is not asked where the configuration has problems', async () => {
    const folder = folderWith({
      ...acmeFiles("throw new Error('loaded')"),
      'Pulumi.dev.yaml': 'config:\n  acme: { enabled: true }\n  project: { nmae: x }\n',
    })
    expect((await clouds(folder)).items).toEqual([['modules', 'skipped', 'the configuration has problems', []]])
  })
})

describe('the clock', () => {
  test.each([
    [[0, 900_000], 'ok'],
    [[-90_000], 'warning'],
    [[400_000, -500_000], 'problem'],
  ])('that is ahead by %j ms is %s', async (clocks, status) => {
    const results = clocks.map((clock) => ({ unit: 'acme.door', answer: 'x', findings: [], clock }))
    const { clock } = await clouds(probing(`return ${JSON.stringify(results)}`))
    expect([clock?.status, clock?.findings.map(({ _tag }) => _tag)]).toEqual([
      status,
      status === 'ok' ? [] : ['ClockWrong'],
    ])
  })
})

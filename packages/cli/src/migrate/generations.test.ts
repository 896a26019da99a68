import fc from 'fast-check'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyOf, filesIn, labWith, migrate, migrateReport } from '../testing/migrate-lab.ts'
import { runInProcess } from '../testing/run-in-process.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/migrate')

describe.each([
  ['a', 'the first stacks, modules at the top'],
  ['b', 'keys of AWS beside its settings, an enum of log levels'],
  ['c', 'compliance with FISMA modes and a project block'],
  ['d', 'everything of core below core'],
  ['aliases', 'anchors, merge keys, and a layer with older names'],
])('generation %s: %s', (name) => {
  test('becomes what is expected, and a second run has nothing to do', async () => {
    const folder = copyOf(join(fixtures, name, 'before'))
    const { code } = await migrate(folder, '--write')
    expect(code).toBe(0)
    const after = filesIn(folder)
    expect(after).toEqual(filesIn(join(fixtures, name, 'after')))
    expect(await migrate(folder, '--write')).toEqual({
      code: 0,
      stdout: 'lab/dev: nothing to migrate: every setting is in its place and in its form.\n',
      stderr: '',
    })
    expect(filesIn(folder)).toEqual(after)
  })

  test('is left alone without --write', async () => {
    const folder = copyOf(join(fixtures, name, 'before'))
    const before = filesIn(folder)
    const { written, problems, files } = await migrateReport(folder)
    expect([written, problems, filesIn(folder)]).toEqual([false, [], before])
    expect(files.map(({ file }) => file)).toContain('config/dev.yaml')
  })

  test('gives no warning of older spellings afterwards', async () => {
    const folder = copyOf(join(fixtures, name, 'before'))
    await migrate(folder, '--write')
    const { installedTools } = await import('../tools.ts')
    const { stdout } = await runInProcess(['validate', folder, '--json'], { check: installedTools.check })
    const { problems, warnings } = JSON.parse(stdout)
    expect([problems, warnings.filter(({ _tag }: { _tag: string }) => _tag === 'OlderSpelling')]).toEqual([[], []])
  })
})

/** One setting in each of its spellings. */
const spellings = fc.record({
  home: fc.constantFrom('lab:', '', 'konductor:', 'core'),
  region: fc.constantFrom('region'),
  account: fc.constantFrom('account_id', 'accountId', 'account-id'),
  providers: fc.constantFrom('providers', 'instances'),
  bucketDefaults: fc.constantFrom('defaultBucketConfig', 'default_bucket_config', 'default-bucket-config'),
  level: fc.constantFrom('standard', 'info', 'debug', 'critical'),
  versions: fc.constantFrom('default_versions', 'default-versions', 'versions'),
  comment: fc.constantFrom('', '# a word\n'),
})

test('any mixture of spellings and homes is migrated without a change of meaning, once', async () => {
  await fc.assert(
    fc.asyncProperty(spellings, async (of) => {
      const sections: Readonly<Record<string, string>> = {
        aws: `{ enabled: true, region: us-east-1, ${of.account}: '111122223333', ${of.providers}: { west: { region: us-west-2 } }, services: { s3: { ${of.bucketDefaults}: { versioning: true } } } }`,
        logging: `{ level: ${of.level} }`,
        [of.versions]: of.versions === 'versions' ? '{ channel: stable }' : '{ kubevirt: "1.3.1" }',
      }
      const line = ([key, value]: readonly [string, string], indent: string) =>
        `${of.comment === '' ? '' : `${indent}${of.comment}`}${indent}${of.home === 'core' ? '' : of.home}${key}: ${value}\n`
      const text =
        of.home === 'core'
          ? `config:\n  core:\n${Object.entries(sections)
              .map((each) => line(each, '    '))
              .join('')}`
          : `config:\n${Object.entries(sections)
              .map((each) => line(each, '  '))
              .join('')}`
      const folder = labWith({ 'Pulumi.dev.yaml': text })
      const first = await migrateReport(folder, '--write')
      expect([first.problems, first.written]).toEqual([[], true])
      const layer = filesIn(folder)['config/dev.yaml'] ?? ''
      expect(layer.split('# a word').length).toBe(of.comment === '' ? 1 : 4)
      const second = await migrateReport(folder, '--write')
      expect([second.problems, second.files]).toEqual([[], []])
    }),
    { numRuns: process.env['KONDUCTOR_TEST_ALL'] === undefined ? 3 : 100 },
  )
}, 120_000)

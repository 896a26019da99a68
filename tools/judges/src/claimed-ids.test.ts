import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { installJudges } from './judging/install-judges.ts'
import { runJudges } from './judging/run-judges.ts'

const missing = installJudges()
const skipped = missing !== undefined && process.env['KONDUCTOR_TEST_ALL'] === undefined
if (skipped)
  process.stderr.write(`SKIPPED: the ids of rules that we claim are not held against the packs. ${missing}\n`)

const folder = join(import.meta.dirname, '../../../packages/provider-aws/src')

const files = globSync('**/*.controls.ts', { cwd: folder }).map((file) => ({
  file,
  text: readFileSync(join(folder, file), 'utf8'),
}))

/** The rules that our safeguards and exceptions name, as they are written: `cdk-nag S1`. */
const claimed = files.flatMap(({ file, text }) =>
  [...text.matchAll(/'?(cdk-nag|control-tower)'?: \[([^\]]*)\]/g)].flatMap(([, publisher = '', ids = '']) =>
    [...ids.matchAll(/'([^']+)'/g)].map(([, id = '']) => ({ file, rule: `${publisher} ${id}` })),
  ),
)

/** The rules that the packs have: those of cdk-nag without the name of their pack. */
const known = new Set<string>()

const strange = (rules: readonly { readonly file: string; readonly rule: string }[]): readonly string[] =>
  rules.filter(({ rule }) => !known.has(rule)).map(({ file, rule }) => `${file}: ${rule}`)

describe.skipIf(skipped)('the ids of rules that we claim', () => {
  beforeAll(() => {
    if (missing !== undefined) throw new Error(missing)
    // Every rule is asked of one resource, whatever it is for.
    const template = { Resources: { Bucket: { Type: 'AWS::S3::Bucket', Properties: {} } } }
    for (const { judge, rules } of runJudges('judge.mjs', { template })['template'] ?? []) {
      const [publisher, pack] = judge.split(' ')
      for (const rule of rules)
        known.add(publisher === 'cdk-nag' ? `cdk-nag ${rule.slice((pack ?? '').length + 1)}` : `control-tower ${rule}`)
    }
  }, 300_000)

  it('are rules of the packs', () => {
    expect(strange(claimed)).toEqual([])
  })

  it('are all found in the code, and would be missed', () => {
    const lists = files.flatMap(({ text }) => text.match(/'(cdk-nag|control-tower)'/g) ?? [])
    expect(lists.length).toBeGreaterThan(30)
    expect(claimed.length).toBeGreaterThanOrEqual(lists.length)
    expect(strange([{ file: 'x', rule: 'cdk-nag S999' }])).toEqual(['x: cdk-nag S999'])
  })
})

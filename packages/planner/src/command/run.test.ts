import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { urnOf } from '../../test/planned.ts'
import { withProgram } from '../../test/plan-program.ts'
import { run } from './run.ts'

const ran = async (...args: readonly string[]) => {
  const out: string[] = []
  const complaints: string[] = []
  const code = await run(args, {
    write: (text) => out.push(text),
    complain: (text) => complaints.push(text),
    signal: new AbortController().signal,
  })
  return { code, out: out.join(''), complaints: complaints.join('') }
}

const file = (content: unknown): string => {
  const folder = mkdtempSync(join(tmpdir(), 'konductor-planner-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'state.json'), typeof content === 'string' ? content : JSON.stringify(content))
  return join(folder, 'state.json')
}

const program = "new Thing('one', { size: new pulumi.Config().requireNumber('size') })"

test('a plan is printed as text, or as data, with configuration from the command line', async () => {
  await withProgram(program, async (project) => {
    expect(await ran(project, '--stack', 'dev', '--config', 'size=3')).toEqual({
      code: 0,
      out: 'site/dev\n\nacme:index:Thing one\n  inputs:\n    size: 3\n',
      complaints: '',
    })
    const { out } = await ran(project, '-s', 'dev', '-c', 'site:size=4', '--json')
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, ended: { ok: true } })
  })
})

test('against a state it shows what would change, and ends with 1 where Pulumi would refuse', async () => {
  await withProgram(program, async (project) => {
    const type = 'acme:index:Thing'
    const one = { urn: urnOf(type, 'one'), type, custom: true, inputs: { size: 2 } }
    const kept = { urn: urnOf(type, 'kept'), type, custom: true, inputs: {}, protect: true }
    const of = (...resources: readonly object[]) => file({ version: 3, deployment: { resources } })
    const asked = [project, '--stack', 'dev', '--config', 'size=3', '--against'] as const
    expect(await ran(...asked, of(one))).toEqual({
      code: 0,
      out: `Other steps:
  +  pulumi:pulumi:Stack site-dev
  ~  acme:index:Thing one
       may be replaced
       size

1 to create, 1 to update (1 may be replaced)
`,
      complaints: '',
    })
    const known = file({ replaces: { [type]: ['size'] } })
    expect((await ran(...asked, of(one), '--replace-table', known)).out).toContain('WOULD BE REPLACED (1)')
    const refused = await ran(...asked, of(one, kept), '--json')
    expect([refused.code, JSON.parse(refused.out).comparison.counts]).toEqual([1, { create: 1, update: 1, delete: 1 }])
  })
})

test('files on the command line are named from where one stands, and stacks as with Pulumi', async () => {
  const answers = file({ invoke: { 'acme:index:find': { size: 5 } } })
  const asking =
    'export const { size } = await find({})\nexport const stack = [pulumi.getOrganization(), pulumi.getStack()]'
  await withProgram(asking, async (project) => {
    const { code, out } = await ran(project, '-s', 'acme/site/dev', '--answers', relative(process.cwd(), answers))
    expect([code, out]).toEqual([0, 'site/dev\n\noutputs:\n  size: 5\n  stack:\n    - acme\n    - dev\n'])
  })
})

test('keys on the command line are paths where that is asked for, and warnings are told', async () => {
  const asking = "export const net = new pulumi.Config().requireObject('net')"
  await withProgram(asking, async (project) => {
    const { code, out, complaints } = await ran(project, '-s', 'prod', '--config-path', '-c', 'net.zones[0]=a')
    expect([code, out]).toEqual([0, 'site/prod\n\noutputs:\n  net:\n    zones:\n      - a\n'])
    expect(complaints).toMatch(/^warning: Pulumi\.prod\.yaml: the stack prod has no file; .*\[NoStackFile\]\n$/)
  })
})

test('a program that fails ends with 2, and says why on stderr', async () => {
  await withProgram("throw new Error('boom')", async (project) => {
    const { code, out, complaints } = await ran(project, '--stack', 'dev')
    expect([code, out]).toEqual([2, 'site/dev (did not run to its end)\n\nproblems:\n- ProgramFailed at index.mjs\n'])
    expect(complaints).toMatch(/^index\.mjs\n[^]*boom[^]*\[ProgramFailed\]\n$/)
  })
})

test.each([
  [['nowhere', '--stack', 'dev'], /\[NoProject\]/],
  [['nowhere'], /required option '-s, --stack <name>' not specified/],
  [['nowhere', '--stack', 'dev', '--config', 'x'], /It is to be key=value/],
  [['nowhere', '--stack', 'dev', '--timeout', 'x'], /It is to be a number of seconds/],
  [['nowhere', '--stack', 'dev', '--against', 'nowhere.json'], /it cannot be read: ENOENT[^]*\[PreviousUnusable\]/],
])('what is wrong with how it is called ends with 1: %j', async (args, said) => {
  const { code, complaints } = await ran(...args)
  expect(code).toBe(1)
  expect(complaints).toMatch(said)
})

test.each([
  ['[]', 'it holds no object'],
  ['{ "replaces": { "x": "y" } }', 'replaces is to be type → list of properties'],
  ['{ "fillsWhere": { "x": [] } }', 'fillsWhere is to be type → property → list'],
  ['{ "deletesFirst": { "x": [] } }', 'deletesFirst is to be type → property → list'],
  ['{ "source": 1, "forces": {} }', 'source is no text'],
])('a table of replacements that is %s is a problem', async (text, because) => {
  const { code, complaints } = await ran('nowhere', '--stack', 'dev', '--replace-table', file(text))
  expect([code, complaints]).toEqual([1, expect.stringContaining(because)])
  expect(complaints).toContain('[ReplaceTableUnusable]')
})

test('a state that is no JSON is a problem that quotes nothing of it', async () => {
  const { code, complaints } = await ran('nowhere', '--stack', 'dev', '--against', file('{ "secret": hush }'))
  expect([code, complaints.includes('it is not JSON'), complaints.includes('hush')]).toEqual([1, true, false])
})

test('help and version are printed', async () => {
  expect((await ran('--help')).out).toContain('Exit codes:')
  expect(await ran('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folderWith, runInProcess } from './testing/run-in-process.ts'

const manifest: { readonly version: string } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
)

test('--version prints the version', async () => {
  expect(await runInProcess(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
})

test.each([
  [['--help']],
  [['plan', '--help']],
  [['validate', '--help']],
  [['schema', '--help']],
  [['doctor', '--help']],
])('the help of %j', async (args) => {
  const { code, stdout, stderr } = await runInProcess(args)
  expect(stdout).toMatchSnapshot()
  expect([code, stderr]).toEqual([0, ''])
})

test.each([
  [['paln', '.'], "error: unknown command 'paln'\n(Did you mean plan?)\n(konductor --help tells more)\n"],
  [['plan', '.', '--jsno'], "error: unknown option '--jsno'\n(Did you mean --json?)\n(konductor --help tells more)\n"],
  [
    ['plan', 'a', 'b'],
    "error: too many arguments for 'plan'. Expected 1 argument but got 2: a, b.\n(konductor --help tells more)\n",
  ],
  [['plan', '.', '--stack'], "error: option '-s, --stack <name>' argument missing\n(konductor --help tells more)\n"],
])('%j is wrong usage: exit code 1 and the reason on stderr', async (args, stderr) => {
  expect(await runInProcess(args)).toEqual({ code: 1, stdout: '', stderr })
})

test('no command at all prints the help on stderr and ends with exit code 1', async () => {
  const { code, stdout, stderr } = await runInProcess([])
  expect([code, stdout, stderr.startsWith('Usage: konductor ')]).toEqual([1, '', true])
})

test.each([
  [['plan']],
  [['validate']],
  [['explain']],
  [['config', 'migrate']],
  [['schema', '--json']],
  [['versions']],
  [['versions', 'fetch']],
])('%j without a folder looks for the project in the one it is called in', async (args) => {
  const cwd = folderWith({})
  const { code, stdout } = await runInProcess(args, {}, { cwd })
  expect(stdout).toContain(`there is no Pulumi.yaml in ${cwd}: this is no Pulumi project`)
  expect(code).toBe(1)
})

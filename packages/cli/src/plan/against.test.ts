import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, planOf, projectWith, resource, runInProcess, urnOf } from '../testing/run-in-process.ts'

const type = 'aws:s3/bucket:Bucket'
const stack = resource('pulumi:pulumi:Stack', 'shop-dev', { custom: false })
const logs = resource(type, 'logs', { parent: stack.urn, inputs: { bucket: 'b', tags: { a: '1' }, acl: 'x' } })

const inState = (name: string, more: object = {}) => ({
  urn: urnOf(type, name),
  type,
  custom: true,
  inputs: {},
  ...more,
})
const stackState = { urn: stack.urn, type: stack.type, custom: false, inputs: {} }

const projectAgainst = (...resources: readonly object[]): string => {
  const folder = projectWith('dev')
  writeFileSync(join(folder, 'state.json'), JSON.stringify({ version: 3, deployment: { resources } }))
  return folder
}
const tools = (replaces: Readonly<Record<string, readonly string[]>>) => ({
  plan: async () => planOf({ resources: [stack, logs] }),
  modules: async () => ({
    modules: [{ id: 'aws', replacements: async () => ({ source: 'test', replaces, updates: { '*': ['*'] } }) }],
    unusable: [],
  }),
})

test('against a state it prints what would change, what is lost first, by what the modules know', async () => {
  const before = inState('logs', { inputs: { bucket: 'old', tags: { a: '1' }, acl: 'y' } })
  const folder = projectAgainst(stackState, before, inState('gone'))
  const args = ['plan', '.', '--against', 'state.json']
  expect(await runInProcess(args, tools({ [type]: ['bucket'] }), { cwd: folder })).toEqual({
    code: 0,
    stdout: `shop/dev: planned without Pulumi's engine; \`pulumi preview\` shows what a deployment would do.

WOULD BE DELETED (1):
  -  aws:s3:Bucket gone

WOULD BE REPLACED (1), the old ones deleted:
  +- aws:s3:Bucket logs
       acl; bucket, needs a new one

1 to replace, 1 to delete, 1 unchanged

1 resource planned in 1.2 s.
`,
    stderr: '',
  })
})

test('the steps are in the data', async () => {
  const folder = projectAgainst(stackState, inState('logs', { inputs: logs.inputs }))
  const { stdout } = await runInProcess(['plan', '.', '--against', 'state.json', '--json'], tools({}), { cwd: folder })
  expect(JSON.parse(stdout).comparison).toEqual({
    steps: [
      { op: 'same', urn: stack.urn, type: stack.type, name: 'shop-dev' },
      { op: 'same', urn: logs.urn, type, name: 'logs' },
    ],
    counts: { same: 2 },
    unseen: [],
    complete: true,
  })
})

test('what Pulumi would refuse ends with exit code 1', async () => {
  const folder = projectAgainst(stackState, inState('kept', { protect: true }))
  const { code, stdout } = await runInProcess(['plan', '.', '--against', 'state.json'], tools({}), { cwd: folder })
  expect(code).toBe(1)
  expect(stdout).toContain('  -  aws:s3:Bucket kept\n       PROTECTED: Pulumi refuses to\n')
  expect(stdout).toContain('A deployment would be refused: something is protected.')
})

test('a file that is no state is a problem before anything is planned', async () => {
  const folder = folderWith({
    'Pulumi.yaml': 'name: shop\nruntime: nodejs\n',
    'Pulumi.dev.yaml': '',
    'state.json': '{}',
  })
  const { code, stdout } = await runInProcess(['plan', '.', '--against', 'state.json'], {}, { cwd: folder })
  expect([code, stdout.includes('[PreviousUnusable]')]).toEqual([1, true])
})

test('configuration from the command line is handed on', async () => {
  const asked: unknown[] = []
  const { code } = await runInProcess(['plan', projectWith('dev'), '-c', 'size=3', '--config', 'aws:region=x=y'], {
    plan: async ({ config }) => {
      asked.push(config)
      return planOf()
    },
  })
  expect([code, asked]).toEqual([0, [{ size: '3', 'aws:region': 'x=y' }]])
  const wrong = await runInProcess(['plan', '.', '-c', 'x'])
  expect([wrong.code, wrong.stderr.includes('It is to be key=value.')]).toEqual([1, true])
})

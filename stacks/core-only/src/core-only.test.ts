import { plan } from '@konductor/planner'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'

const root = dirname(import.meta.dirname)
const workspace = dirname(dirname(root))
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'konductor-core-only-')))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const loads = join(scratch, 'loads.txt')
const recorder = `
  import { appendFileSync } from 'node:fs'
  import { registerHooks } from 'node:module'
  registerHooks({ load: (url, context, next) => (appendFileSync(${JSON.stringify(loads)}, url + '\\n'), next(url, context)) })
`
const planned = await plan({
  project: root,
  stack: 'dev',
  env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(recorder)}` },
})

test('with every provider switched off the run succeeds and creates nothing but the stack', () => {
  expect(planned.problems).toEqual([])
  expect(planned.ended).toEqual({ ok: true, exitCode: 0 })
  expect(planned.resources.map(({ type, name }) => `${type} ${name}`)).toEqual(['pulumi:pulumi:Stack core-only-dev'])
})

test('state says who, what and why, and that each provider is disabled', () => {
  expect(planned.outputs['state']).toEqual({
    schemaVersion: 1,
    metadata: {
      git: {
        repository: expect.any(String),
        branch: expect.any(String),
        commit: expect.any(String),
        commitMessage: expect.any(String),
        tag: expect.toSatisfy((tag) => tag === null || typeof tag === 'string'),
        dirty: expect.toSatisfy((dirty) => dirty === null || typeof dirty === 'boolean'),
      },
      project: { name: 'example-project', environment: 'dev', organization: 'example-org' },
      compliance: {
        frameworks: [
          {
            name: 'example-framework',
            version: '1.0',
            controls: [{ id: 'control-1', description: 'Example control description' }],
          },
        ],
      },
    },
    providers: { aws: { enabled: false }, azure: { enabled: false }, kubernetes: { enabled: false } },
  })
})

test('there are no secrets to show', () => {
  expect([Object.keys(planned.outputs).sort(), planned.outputs['secrets']]).toEqual([['secrets', 'state'], {}])
})

test('nothing of a cloud is loaded', () => {
  const loaded = readFileSync(loads, 'utf8').split('\n')
  expect(loaded.some((url) => url.endsWith('/stacks/core-only/src/index.ts'))).toBe(true)
  expect(loaded.filter((url) => /\/provider-\w+\/|@pulumi\/(?:aws|azure|kubernetes)/.test(url))).toEqual([])
})

test('the same program runs where no provider package is installed', async () => {
  const alone = mkdtempSync(join(scratch, 'alone-'))
  onTestFinished(() => rmSync(alone, { recursive: true, force: true }))
  for (const name of ['package.json', 'Pulumi.yaml', 'Pulumi.dev.yaml', 'src/index.ts'])
    cpSync(join(root, name), join(alone, name))
  for (const name of ['@konductor/core', '@konductor/interfaces', '@pulumi/pulumi', 'fp-ts', 'io-ts']) {
    mkdirSync(dirname(join(alone, 'node_modules', name)), { recursive: true })
    symlinkSync(realpathSync(join(workspace, 'node_modules', name)), join(alone, 'node_modules', name))
  }
  const { problems, ended, outputs, resources } = await plan({ project: alone, stack: 'dev' })
  expect({ problems, ended, types: resources.map(({ type }) => type), outputs: Object.keys(outputs).sort() }).toEqual({
    problems: [],
    ended: { ok: true, exitCode: 0 },
    types: ['pulumi:pulumi:Stack'],
    outputs: ['secrets', 'state'],
  })
})

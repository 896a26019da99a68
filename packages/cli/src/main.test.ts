import type { Problem } from '@konductor/interfaces'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from './testing/run-in-process.ts'

const main = join(import.meta.dirname, 'main.ts')
const fixture = (name: string): string => join(import.meta.dirname, '..', 'fixtures', name)

// Whoever runs the tests may force colours, of which Node then warns beside NO_COLOR.
const { FORCE_COLOR: _, ...environment } = process.env

const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, ['--conditions=@konductor/source', main, ...args], {
    env: { ...environment, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const text = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk
    })
  return { child, text, ended: once(child, 'close').then(([code]) => ({ code, ...text })) }
}

test('any Pulumi project is planned, with secrets and unknowns marked', async () => {
  const { code, stdout, stderr } = await start(['plan', fixture('plain')]).ended
  expect(stdout.replace(/\d+\.\d s/, '0.0 s'))
    .toBe(`plain/dev: planned without Pulumi's engine; \`pulumi preview\` shows what a deployment would do.

pulumi:pulumi:Stack      plain-dev
└─ library:index:Shelf   books
   └─ library:shelf:Box  books

Resources
  1  library:index:Shelf
  1  library:shelf:Box

Outputs
  place: [unknown]
  shelves:
    - books
  token: [secret]

2 resources planned in 0.0 s.
`)
  expect([code, stderr]).toEqual([0, ''])
})

test('a resource of a plain project has the tags it was given', async () => {
  const { stdout } = await start(['plan', fixture('plain'), '--json']).ended
  const { resources } = JSON.parse(stdout)
  expect(
    resources.flatMap((one: { name: string; effectiveTags?: unknown }) =>
      one.effectiveTags === undefined ? [] : [[one.name, one.effectiveTags]],
    ),
  ).toEqual([['books', { Team: 'a' }]])
})

test('a program that throws ends with exit code 2', async () => {
  const { code, stdout } = await start(['plan', fixture('failing')]).ended
  expect([code, stdout.includes('no more shelves'), stdout.endsWith('\nThe program failed.\n')]).toEqual([
    2,
    true,
    true,
  ])
})

test('a secret is marked in the units that validate lists, and stands nowhere', async () => {
  const folder = folderWith({
    'Pulumi.yaml': 'name: shop\nruntime: nodejs\n',
    'Pulumi.dev.yaml': `config:
  kubernetes:
    enabled: true
    providers:
      main: { identifier: main, kubeconfig: { secure: AAABAGVuY3J5cHRlZA== } }
`,
    'package.json': '{ "dependencies": { "@konductor/provider-kubernetes": "*" } }',
  })
  symlinkSync(join(import.meta.dirname, '../../../node_modules'), join(folder, 'node_modules'))
  const { stdout } = await start(['validate', folder, '--json']).ended
  const { problems, units } = JSON.parse(stdout)
  expect([problems, units.length]).toEqual([[], 1])
  expect(units[0]).toMatchObject({
    id: 'kubernetes.providers.main',
    settings: { source: { kubeconfig: { secret: true } } },
  })
  expect(/AAABAG|sealed/.test(stdout)).toBe(false)
})

const mistakes = [
  ['UnquotedString', 'project.name (Pulumi.dev.yaml:4:5)'],
  ['UnknownKey', 'project.envronment (Pulumi.dev.yaml:5:5)'],
  ['UnknownValue', 'logging.level (Pulumi.dev.yaml:6:14)'],
  ['UnknownModule', 'aws (Pulumi.dev.yaml:7:3)'],
  ['UnknownKey', 'project.costcentre (config/team.yaml:3:3)'],
]

test.each(['validate', 'plan'])('%s lists each mistake once, in the order of the files', async (command) => {
  const { code, stdout, stderr } = await start([command, fixture('mistakes'), '--json']).ended
  const { problems } = JSON.parse(stdout)
  expect(problems.map(({ _tag, at }: Problem) => [_tag, at])).toEqual(mistakes)
  expect([code, stderr]).toEqual([1, ''])
})

test('a run that ends on problems registers nothing but the stack', async () => {
  const { stdout } = await start(['plan', fixture('mistakes'), '--json']).ended
  expect(JSON.parse(stdout).resources.map(({ type }: { type: string }) => type)).toEqual(['pulumi:pulumi:Stack'])
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  'fault 24: %s ends a plan with exit code %i, and no process or file of it is left',
  async (signal, expected) => {
    const temp = folderWith({})
    const { child, text, ended } = start(['plan', fixture('endless'), '--debug'], {
      TMPDIR: temp,
      NODE_COMPILE_CACHE: '',
    })
    while (!text.stderr.includes('waiting')) await once(child.stderr, 'data')
    child.kill(signal)
    // `close` comes only when nobody holds the pipes any more: the program is gone too.
    expect(await ended).toEqual({ code: expected, stdout: '', stderr: text.stderr })
    expect(readdirSync(temp).filter((name) => name !== 'node-compile-cache')).toEqual([])
  },
)

test('what goes wrong outside of every promise ends with exit code 3, and the program with it', async () => {
  const stray = `if (process.argv[1].endsWith('main.ts')) setTimeout(() => { throw new Error('stray') }, 1500)`
  const { ended } = start(['plan', fixture('endless')], {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(stray)}`,
  })
  expect(await ended).toEqual({
    code: 3,
    stdout: '',
    stderr:
      'konductor failed, through no fault of your project: stray\n' +
      'Please report it, with what the same command prints with --debug.\n',
  })
})

test('validate loads neither the planner nor Pulumi', async () => {
  const hooks = `
    import { registerHooks } from 'node:module'
    const loaded = new Set()
    registerHooks({ load: (url, context, next) => (loaded.add(url), next(url, context)) })
    process.on('exit', () => process.stderr.write(JSON.stringify([...loaded])))
  `
  const { ended } = start(['validate', join(import.meta.dirname, '../../../stacks/quickstart'), '--json'], {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hooks)}`,
  })
  const { stderr } = await ended
  const loaded: readonly string[] = JSON.parse(stderr)
  expect(loaded.some((url) => url.endsWith('/validate/run-validate.ts'))).toBe(true)
  expect(loaded.filter((url) => /\/@pulumi\/|\/packages\/planner\/|\/@grpc\//.test(url))).toEqual([])
})

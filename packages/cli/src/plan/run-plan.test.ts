import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, planOf, projectWith, resource, runInProcess, urnOf } from '../testing/run-in-process.ts'

const stack = resource('pulumi:pulumi:Stack', 'shop-dev', { custom: false })
const good = planOf({
  resources: [
    stack,
    resource('aws:s3/bucket:Bucket', 'logs', {
      parent: stack.urn,
      inputs: { tags: { a: '1' } },
      options: { protect: true },
    }),
  ],
  outputs: { state: { name: 'shop' }, token: { secret: true }, arn: { unknown: true } },
  log: [
    { severity: 'info', message: '[core:INFO] hello' },
    { severity: 'warning', message: 'no git\n' },
  ],
})
const problem = {
  _tag: 'UnknownKey',
  at: 'aws.x (Pulumi.dev.yaml:3:5)',
  because: 'no such setting',
  fix: 'take it out',
}

test('a plan is printed as tree, counts, outputs and warnings', async () => {
  const { code, stdout, stderr } = await runInProcess(['plan', projectWith('dev')], { plan: async () => good })
  expect(stdout).toBe(`shop/dev: planned without Pulumi's engine; \`pulumi preview\` shows what a deployment would do.

pulumi:pulumi:Stack  shop-dev
└─ aws:s3:Bucket     logs  (protected)

Resources
  1  aws:s3:Bucket

Outputs
  state:
    name: shop
  token: [secret]
  arn: [unknown]

Warnings
  no git

1 resource planned in 1.2 s.
`)
  expect([code, stderr]).toEqual([0, ''])
})

test('with --json nothing but the data is on stdout', async () => {
  const { code, stdout, stderr } = await runInProcess(['plan', projectWith('dev'), '--json'], {
    plan: async () => good,
  })
  expect(JSON.parse(stdout)).toEqual({
    ...good,
    resources: [stack, { ...good.resources[1], effectiveTags: { a: '1' } }],
  })
  expect([code, stderr]).toEqual([0, ''])
})

test('problems end with exit code 1 and are printed with place and fix, not twice', async () => {
  const plan = planOf({
    problems: [problem],
    log: [{ severity: 'error', message: 'configuration has 1 problem' }],
    ended: { ok: false, exitCode: 32, fault: 'input', reason: 'the program ended with code 32' },
  })
  const { code, stdout } = await runInProcess(['plan', projectWith('dev')], { plan: async () => plan })
  expect(stdout).toBe(`shop/dev: planned without Pulumi's engine; \`pulumi preview\` shows what a deployment would do.

Problems
Pulumi.dev.yaml
  aws.x (Pulumi.dev.yaml:3:5)
    no such setting
    fix: take it out [UnknownKey]

1 problem: a deployment would change nothing.
`)
  expect(code).toBe(1)
})

test('what is not planned is named, and what a deployment would do without it is shown', async () => {
  const plan = planOf({
    resources: [stack],
    problems: [problem],
    notPlanned: Array.from({ length: 12 }, (_, index) => `aws.units.u${index}`),
    log: [{ severity: 'error', message: 'this machine lacks something' }],
    ended: { ok: false, exitCode: 32, fault: 'input', reason: 'the program ended with code 32' },
  })
  const { code, stdout } = await runInProcess(['plan', projectWith('dev')], { plan: async () => plan })
  expect(stdout).toBe(`shop/dev: planned without Pulumi's engine; \`pulumi preview\` shows what a deployment would do.

pulumi:pulumi:Stack  shop-dev

Not shown, since this machine lacks something for it
  aws.units.u0
  aws.units.u1
  aws.units.u2
  aws.units.u3
  aws.units.u4
  aws.units.u5
  aws.units.u6
  aws.units.u7
  aws.units.u8
  aws.units.u9
  and 2 more (all with --json)

Problems
Pulumi.dev.yaml
  aws.x (Pulumi.dev.yaml:3:5)
    no such setting
    fix: take it out [UnknownKey]

1 problem, 12 units not shown: a deployment (pulumi up --skip-preview) would make the rest, delete nothing, and fail.
`)
  expect(code).toBe(1)
})

test('with what is not planned, nothing that is there is shown as deleted', async () => {
  const folder = projectWith('dev')
  const there = { urn: urnOf('acme:Thing', 'kept'), type: 'acme:Thing', custom: true, id: 'i', inputs: {} }
  writeFileSync(join(folder, 'state.json'), JSON.stringify({ version: 3, deployment: { resources: [there] } }))
  const plan = planOf({
    resources: [stack],
    problems: [problem],
    notPlanned: ['acme.kept'],
    ended: { ok: false, exitCode: 32, fault: 'input' },
  })
  const { code, stdout } = await runInProcess(
    ['plan', '.', '--against', 'state.json', '--json'],
    { plan: async () => plan },
    { cwd: folder },
  )
  expect(JSON.parse(stdout)).toMatchObject({
    notPlanned: ['acme.kept'],
    comparison: { steps: [{ op: 'create' }], counts: { create: 1 }, complete: false },
  })
  expect(code).toBe(1)
})

test('a program that fails ends with exit code 2 and says what it said', async () => {
  const plan = planOf({
    resources: [stack],
    log: [{ severity: 'error', message: 'Error: boom\n    at index.ts:3:7\n' }],
    ended: { ok: false, exitCode: 1, reason: 'it ended with exit code 1' },
  })
  const { code, stdout } = await runInProcess(['plan', projectWith('dev')], { plan: async () => plan })
  expect(stdout).toBe(`shop/dev: planned without Pulumi's engine; \`pulumi preview\` shows what a deployment would do.

pulumi:pulumi:Stack  shop-dev

Errors
  Error: boom
      at index.ts:3:7

The program failed: it ended with exit code 1
`)
  expect(code).toBe(2)
})

test('what the planner says of a program ends with exit code 2 and is printed once', async () => {
  const plan = planOf({
    problems: [{ _tag: 'ProgramFailed', at: 'src/index.ts', because: 'Error: boom', fix: 'correct the program' }],
    log: [{ severity: 'error', message: 'Error: boom' }],
    ended: { ok: false, exitCode: 1, reason: 'Error: boom' },
  })
  const { code, stdout } = await runInProcess(['plan', projectWith('dev')], { plan: async () => plan })
  expect(stdout).toBe(`shop/dev: planned without Pulumi's engine; \`pulumi preview\` shows what a deployment would do.

Problems
  src/index.ts
    Error: boom
    fix: correct the program [ProgramFailed]

The program failed.
`)
  expect(code).toBe(2)
})

test('a program that failed because a module cannot be used names the module, and not what Node says', async () => {
  const missing = {
    _tag: 'PackageNotInstalled',
    at: 'package.json',
    because: '@konductor/provider-aws is not installed',
    fix: 'npm install @konductor/provider-aws',
  }
  const failed = planOf({
    problems: [
      { _tag: 'ProgramFailed', at: 'src/index.ts', because: 'Cannot find package', fix: 'correct the program' },
    ],
    ended: { ok: false, exitCode: 1, fault: 'program', reason: 'Cannot find package' },
  })
  const { code, stdout } = await runInProcess(['plan', projectWith('dev'), '--json'], {
    plan: async () => failed,
    modules: async () => ({ modules: [], unusable: [missing] }),
  })
  expect([code, JSON.parse(stdout).problems]).toEqual([1, [missing]])
})

test('an exception of our own ends with exit code 3 and one line; the stack trace is for --debug', async () => {
  const plan = async () => {
    throw new Error('oh\nno')
  }
  const quiet = await runInProcess(['plan', projectWith('dev')], { plan })
  expect(quiet).toEqual({
    code: 3,
    stdout: '',
    stderr:
      'konductor failed, through no fault of your project: oh\\nno\n' +
      'Please report it, with what the same command prints with --debug.\n',
  })
  const loud = await runInProcess(['plan', projectWith('dev'), '--debug'], { plan })
  expect(loud.stderr).toMatch(/^konductor failed, through no fault of your project: oh\\nno\nError: oh\nno\n {4}at /)
})

test('--out writes the data to a file, whole, and still prints the text', async () => {
  const folder = projectWith('dev')
  const out = folderWith({})
  const args = ['plan', folder, '--out', join(out, 'plan.json')]
  const { code, stdout } = await runInProcess(args, { plan: async () => good })
  expect(stdout.startsWith("shop/dev: planned without Pulumi's engine")).toBe(true)
  expect(readdirSync(out)).toEqual(['plan.json'])
  expect(JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8'))).toMatchObject({ schemaVersion: 1, stack: 'dev' })
  expect(code).toBe(0)
})

test('--out into a folder that does not exist is a problem before anything is planned', async () => {
  const folder = projectWith('dev')
  expect(await runInProcess(['plan', '.', '--out', 'no/plan.json'], {}, { cwd: folder })).toEqual({
    code: 1,
    stdout: `  --out
    ${folder}/no/plan.json cannot be written: its folder does not exist
    fix: name a file in a folder that exists and that you may write to [CannotWrite]
`,
    stderr: '',
  })
})

test('--out leaves no older plan behind when the stack is not known', async () => {
  const out = folderWith({ 'plan.json': 'older' })
  const args = ['plan', projectWith('dev'), '--stack', 'prod', '--out', join(out, 'plan.json')]
  const { code, stdout } = await runInProcess(args)
  expect([code, stdout.includes('[UnknownStack]')]).toEqual([1, true])
  expect(JSON.parse(readFileSync(join(out, 'plan.json'), 'utf8'))).toMatchObject({
    stack: 'prod',
    problems: [{ _tag: 'UnknownStack' }],
    ended: { ok: false },
  })
})

test('--out onto a folder leaves no unfinished file behind and ends with exit code 1', async () => {
  const out = folderWith({ 'plan.json/x': '' })
  const args = ['plan', projectWith('dev'), '--out', join(out, 'plan.json')]
  const { code, stderr } = await runInProcess(args, { plan: async () => good })
  expect([code, stderr.includes('[CannotWrite]'), readdirSync(out)]).toEqual([1, true, ['plan.json']])
})

test('progress is told where stderr is a terminal, and taken away in the end', async () => {
  const { stderr, stdout } = await runInProcess(
    ['plan', projectWith('dev'), '--json'],
    {
      plan: async ({ onEvent }) => {
        onEvent?.({ kind: 'resource', urn: urnOf('a:b:C', 'x'), type: 'a:b:C', name: 'x' })
        return good
      },
    },
    { terminal: true },
  )
  const line = '\r\u001b[2K'
  expect(stderr).toBe(`${line}planning shop/dev: 0 resources${line}planning shop/dev: 1 resource${line}`)
  expect(stdout.startsWith('{')).toBe(true)
})

test('with --debug what the program logs is on stderr as it comes', async () => {
  const { stderr } = await runInProcess(['plan', projectWith('dev'), '--debug'], {
    plan: async ({ onEvent }) => {
      onEvent?.({ kind: 'log', entry: { severity: 'info', message: '[core:INFO] hello\n' } })
      return good
    },
  })
  expect(stderr).toBe('info: [core:INFO] hello\n')
})

test('Ctrl-C stops the plan, ends with exit code 130 and writes nothing', async () => {
  const giveUp = new AbortController()
  const folder = projectWith('dev')
  const ran = runInProcess(
    ['plan', folder, '--out', 'plan.json'],
    {
      plan: ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason))
          giveUp.abort(new Error('interrupted'))
        }),
    },
    { signal: giveUp.signal, cwd: folder },
  )
  expect(await ran).toEqual({ code: 130, stdout: '', stderr: '' })
  expect(existsSync(join(folder, 'plan.json'))).toBe(false)
})

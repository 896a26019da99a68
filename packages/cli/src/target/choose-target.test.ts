import { expect, test } from 'vitest'
import { folderWith, projectWith, runInProcess } from '../testing/run-in-process.ts'

test('several stacks and no --stack is a problem that lists them, as data too', async () => {
  const folder = projectWith('prod', 'dev')
  const { code, stdout } = await runInProcess(['plan', folder])
  expect(stdout).toBe(`Pulumi.yaml
  Pulumi.yaml
    the project has 2 stacks: dev, prod
    fix: say which one: --stack dev [StackNotChosen]
`)
  expect(code).toBe(1)
  const json = await runInProcess(['plan', folder, '--json'])
  expect(JSON.parse(json.stdout)).toEqual({
    schemaVersion: 1,
    project: 'shop',
    stack: '',
    resources: [],
    outputs: {},
    problems: [
      {
        _tag: 'StackNotChosen',
        at: 'Pulumi.yaml',
        because: 'the project has 2 stacks: dev, prod',
        fix: 'say which one: --stack dev',
      },
    ],
    log: [],
    timings: {},
    ended: { ok: false, exitCode: null, fault: 'input' },
  })
})

test.each([
  [['dev', 'prod'], 'prdo', 'did you mean --stack prod?'],
  [['dev', 'prod'], 'somewhere', 'make the file Pulumi.somewhere.yaml, or say --stack dev'],
  [[], 'dev', 'make the file Pulumi.dev.yaml'],
])('of the stacks %j, %s is not one', async (stacks, stackName, fix) => {
  const { code, stdout } = await runInProcess(['plan', projectWith(...stacks), '--stack', stackName])
  expect([code, stdout.split('\n').at(-2)]).toEqual([1, `    fix: ${fix} [UnknownStack]`])
})

test('a project without a stack is told how to make one', async () => {
  const { code, stdout } = await runInProcess(['plan', projectWith()])
  expect(stdout).toBe(`Pulumi.yaml
  Pulumi.yaml
    the project has no stack: no file Pulumi.<stack>.yaml lies beside Pulumi.yaml
    fix: make one with \`pulumi stack init dev\`, or write Pulumi.dev.yaml [NoStack]
`)
  expect(code).toBe(1)
})

test('a folder that is no project ends with exit code 1', async () => {
  const { code, stdout } = await runInProcess(['plan', 'nowhere'], {}, { cwd: folderWith({}) })
  expect([code, stdout.includes('[NoProject]')]).toEqual([1, true])
})

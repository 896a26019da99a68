import type { Finding } from '@konductor/interfaces'
import { expect, test } from 'vitest'
import { projectWith, runInProcess } from '../testing/run-in-process.ts'
import type { Checkup } from './validate-report.ts'

const wrong: Finding = {
  _tag: 'UnknownKey',
  at: 'aws.x (Pulumi.dev.yaml:3:5)',
  because: 'no such setting',
  fix: 'take it out',
  severity: 'problem',
}
const worthSaying: Finding = {
  _tag: 'PlainSecret',
  at: 'aws.key (Pulumi.dev.yaml:2:1)',
  because: 'plain text',
  fix: 'encrypt it',
  severity: 'warning',
}
const unit = { id: 'aws.providers.default', kind: 'provider' }
const modules = { list: 'discovered', ids: ['aws', 'kubernetes'] } as const

const validate = (checkup: Checkup, ...more: string[]) =>
  runInProcess(['validate', projectWith('dev'), ...more], { check: async () => checkup })

test('a valid stack ends with exit code 0, and which modules were looked at is said', async () => {
  expect(await validate({ findings: [], units: [unit], modules })).toEqual({
    code: 0,
    stdout: 'Modules: aws, kubernetes (found through package.json).\nshop/dev is valid: 1 unit.\n',
    stderr: '',
  })
})

test('problems and warnings are printed in the order of the file, and problems end with exit code 1', async () => {
  expect(await validate({ findings: [wrong, worthSaying], units: [] })).toEqual({
    code: 1,
    stdout: `Pulumi.dev.yaml
  warning: aws.key (Pulumi.dev.yaml:2:1)
    plain text
    fix: encrypt it [PlainSecret]
  aws.x (Pulumi.dev.yaml:3:5)
    no such setting
    fix: take it out [UnknownKey]

1 problem, 1 warning in shop/dev.
`,
    stderr: '',
  })
})

test('warnings alone end with exit code 0', async () => {
  const { code, stdout } = await validate({ findings: [worthSaying], units: [], modules: { ...modules, ids: [] } })
  expect(stdout).toBe(`Pulumi.dev.yaml
  warning: aws.key (Pulumi.dev.yaml:2:1)
    plain text
    fix: encrypt it [PlainSecret]

Modules: none (found through package.json).
shop/dev is valid: 0 units, 1 warning.
`)
  expect(code).toBe(0)
})

test('with --json nothing but the data is on stdout', async () => {
  const { code, stdout, stderr } = await validate({ findings: [wrong, worthSaying], units: [unit] }, '--json')
  const bare = ({ _tag, at, because, fix }: Finding) => ({ _tag, at, because, fix })
  expect(JSON.parse(stdout)).toEqual({
    schemaVersion: 1,
    problems: [bare(wrong)],
    warnings: [bare(worthSaying)],
    units: [unit],
  })
  expect([code, stderr]).toEqual([1, ''])
})

test('several stacks and no --stack is a problem that lists them, as data', async () => {
  const { code, stdout } = await runInProcess(['validate', projectWith('dev', 'prod'), '--json'])
  expect(JSON.parse(stdout)).toEqual({
    schemaVersion: 1,
    problems: [
      {
        _tag: 'StackNotChosen',
        at: 'Pulumi.yaml',
        because: 'the project has 2 stacks: dev, prod',
        fix: 'say which one: --stack dev',
      },
    ],
    warnings: [],
    units: [],
  })
  expect(code).toBe(1)
})

test('an exception of our own ends with exit code 3', async () => {
  const { code, stdout } = await runInProcess(['validate', projectWith('dev')], {
    check: async () => {
      throw new Error('oh no')
    },
  })
  expect([code, stdout]).toEqual([3, ''])
})

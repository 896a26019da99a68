import { expect, test } from 'vitest'
import { planned, planOf, stackUrn } from '../../test/planned.ts'
import { planProgram, withProgram } from '../../test/plan-program.ts'
import { plan } from '../make-plan.ts'
import { planText } from './plan-text.ts'

const program = `
const east = new Provider('east', { region: 'here' })
new Site('home', { provider: east }, (site) => {
  const one = new Thing('one', { size: 1, token: pulumi.secret('hush') }, { parent: site, protect: true })
  new Thing('two', { of: one.endpoint, list: [1, { b: 1, a: 'true' }] }, { parent: site })
  return { url: one.endpoint }
})
new Thing('seen', {}, { id: 'id-1' })
export const url = 'x'
`

test('a plan as text is the same on every run', async () => {
  const [first, second] = [await planProgram(program), await planProgram(program)]
  expect(planText(second)).toBe(planText(first))
  expect(planText(first)).toMatchInlineSnapshot(`
    "site/dev

    acme:index:Site home
      outputs:
        url: [unknown]

    acme:index:Thing one
      parent: acme:index:Site home
      provider: pulumi:providers:acme east
      options:
        protect: true
      inputs:
        size: 1
        token: [secret]

    acme:index:Thing two
      parent: acme:index:Site home
      provider: pulumi:providers:acme east
      dependencies:
        - acme:index:Thing one
      inputs:
        list:
          - 1
          - a: "true"
            b: 1
        of: [unknown]

    acme:index:Thing seen (read, not created)
      id: id-1

    pulumi:providers:acme east
      inputs:
        region: here

    outputs:
      url: x
    "
  `)
})

test('the folder that the plan was made in is not in it, and neither is a secret', async () => {
  await withProgram(
    "new Thing('one', { file: new pulumi.asset.FileAsset(process.cwd() + '/a.txt'), s: pulumi.secret('hush') })",
    async (project) => {
      const text = planText(await plan({ project, stack: 'dev', timeout: 50_000 }))
      expect(text).toContain('path: ./a.txt')
      expect(text).not.toContain(project)
      expect(text).not.toContain('hush')
    },
  )
})

test('a plan that was read from JSON takes the folder that is to be left out', () => {
  const made = planOf([planned('a:b:C', 'x', { parent: stackUrn, inputs: { path: '/home/me/site/a' } })])
  expect(planText(made, { folder: '/home/me/site' })).toBe('site/dev\n\na:b:C x\n  inputs:\n    path: ./a\n')
})

test('a plan with problems names them', () => {
  const problem = { _tag: 'ProgramFailed', at: 'index.ts', because: 'at 12:34 it broke', fix: 'x' }
  expect(planText(planOf([], { problems: [problem], ended: { ok: false, exitCode: 1 } }))).toBe(
    'site/dev (did not run to its end)\n\nproblems:\n- ProgramFailed at index.ts\n',
  )
})

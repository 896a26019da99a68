import { expect, test } from 'vitest'
import { folderWith, runInProcess } from '../testing/run-in-process.ts'

const layered = (): string =>
  folderWith({
    'Pulumi.yaml': 'name: shop\nruntime: nodejs\n',
    'Pulumi.dev.yaml': `config:
  konductor:layers: [config/all.yaml, config/dev.yaml]
  project: { owner: null, environment: dev }
  azure: { enabled: false, clientSecret: hunter2 }
`,
    'config/all.yaml': `project: { owner: platform, cost_center: '012345', environment: prod, tags: { Team: a, Why: '${'because '.repeat(12)}' } }
metadata: { protected: [owner] }
`,
    'config/dev.yaml': 'project: { environment: test }\n',
    'package.json': '{}',
  })

const explain = (folder: string, ...args: readonly string[]) => runInProcess(['explain', folder, ...args])

test('a setting is shown with its place, what it overrode, and what is known of it', async () => {
  const { code, stdout } = await explain(layered(), 'project.environment')
  expect(stdout).toBe(`project.environment = dev
  What the stack is for; in \`production\` what holds data is protected.

  from     Pulumi.dev.yaml:3:27
  over     test  config/dev.yaml:1:12
           prod  config/all.yaml:1:52
  default  none
  type     the name of an environment
  example  dev
`)
  expect(code).toBe(0)
})

test('what was taken away is said, with the place that did it', async () => {
  const { stdout } = await explain(layered(), 'project.owner')
  expect(stdout).toBe(`project.owner = (nothing)
  Team or person that answers for it.

  removed  null      Pulumi.dev.yaml:3:14
  over     platform  config/all.yaml:1:12
  default  none
  type     the name of a team or person
  example  platform-team
`)
})

test('what was taken away with the map around it is said so', async () => {
  const folder = folderWith({
    'Pulumi.yaml': 'name: shop\nruntime: nodejs\n',
    'Pulumi.dev.yaml': 'config:\n  konductor:layers: [a.yaml]\n  project: { tags: null }\n',
    'a.yaml': 'project: { owner: me, tags: { Team: a } }\n',
    'package.json': '{}',
  })
  const { stdout } = await explain(folder, 'project.tags.Team')
  expect(stdout.split('\n').slice(0, 4)).toEqual([
    'project.tags.Team = (nothing)',
    '',
    '  removed  null  Pulumi.dev.yaml:3:14, as project.tags',
    '  over     a     a.yaml:1:31',
  ])
  const map = await explain(folder, 'project.tags')
  expect(map.stdout.split('\n').slice(3, 5)).toEqual([
    '  removed  null   Pulumi.dev.yaml:3:14',
    '  over     a map  a.yaml:1:23',
  ])
})

test('another spelling is understood, and the one that was written is said', async () => {
  const { stdout } = await explain(layered(), 'core.project.cost-center')
  expect(stdout.split('\n').slice(0, 4)).toEqual([
    "project.costCenter = '012345'",
    '  Cost center that pays for it.',
    '',
    '  from     config/all.yaml:1:29, as project.cost_center',
  ])
})

test('a long value is shown whole, on lines of its own', async () => {
  const { stdout } = await explain(layered(), 'project.tags.Why')
  expect(stdout.split('\n').slice(0, 3)).toEqual(['project.tags.Why =', `    '${'because '.repeat(12)}'`, ''])
})

test('a map lists what was written below it, and what else it may hold', async () => {
  const { stdout } = await explain(layered(), 'metadata')
  expect(stdout).toBe(`metadata
  What is written on resources beside the tags of the project.

  from  config/all.yaml:2:1
  type  a map

metadata.protected  [owner]  config/all.yaml:2:13

It may also hold:
  git  a map  What git says of the program.
`)
})

test('without a path every setting that was written is listed, and no value that nothing describes', async () => {
  const expected = `shop/dev: 9 settings written, with the strongest place of each

azure.clientSecret   [not shown]                                       Pulumi.dev.yaml:4:28
azure.enabled        false                                             Pulumi.dev.yaml:4:12
layers               [config/all.yaml, config/dev.yaml]                Pulumi.dev.yaml:2:3, as konductor:layers
metadata.protected   [owner]                                           config/all.yaml:2:13
project.costCenter   '012345'                                          config/all.yaml:1:29, as project.cost_center
project.environment  dev                                               Pulumi.dev.yaml:3:27, over 2
project.owner        (nothing)                                         taken away at Pulumi.dev.yaml:3:14
project.tags.Team    a                                                 config/all.yaml:1:79
project.tags.Why     'because because because because because becaus…  config/all.yaml:1:88
`
  const folder = layered()
  expect((await explain(folder)).stdout).toBe(expected)
  expect((await explain(folder, '--all')).stdout).toBe(expected)
})

test('with --defaults what nobody wrote and has a default is listed too', async () => {
  const { stdout } = await explain(layered(), 'metadata', '--all', '--defaults')
  expect(stdout).toBe(`metadata: 2 settings, with the strongest place of each

metadata.git.onResources  false    default
metadata.protected        [owner]  config/all.yaml:2:13
`)
})

test('with --json nothing but the data is on stdout', async () => {
  const { code, stdout } = await explain(layered(), 'project.environment', '--json')
  expect(JSON.parse(stdout)).toEqual({
    schemaVersion: 1,
    project: 'shop',
    stack: 'dev',
    settings: [
      {
        path: 'project.environment',
        kind: 'value',
        told: { by: 'stack', value: 'dev', file: 'Pulumi.dev.yaml', line: 3, column: 27 },
        overrode: [
          { by: 'layer', value: 'test', file: 'config/dev.yaml', line: 1, column: 12 },
          { by: 'layer', value: 'prod', file: 'config/all.yaml', line: 1, column: 52 },
        ],
        type: 'the name of an environment',
        description: 'What the stack is for; in `production` what holds data is protected.',
        required: false,
        secret: false,
        example: 'dev',
        aliases: [],
        environment: [],
        problems: [],
      },
    ],
    unwritten: [],
    problems: [],
  })
  expect(code).toBe(0)
})

test('a path that leads nowhere ends with exit code 1 and the nearest setting', async () => {
  const folder = layered()
  const { code, stdout } = await explain(folder, 'project.enviroment')
  expect([code, stdout.split('\n').at(-2)]).toEqual([1, '    fix: did you mean project.environment? [UnknownSetting]'])
  const json = await explain(folder, 'project.enviroment', '--json')
  expect(JSON.parse(json.stdout)).toMatchObject({ settings: [], problems: [{ _tag: 'UnknownSetting' }] })
})

test('a configuration with problems is explained, and the problems are named', async () => {
  const folder = folderWith({
    'Pulumi.yaml': 'name: shop\nruntime: nodejs\n',
    'Pulumi.dev.yaml': 'config:\n  project: { environment: 5, owner: me }\n  logging: { level: loud }\n',
    'package.json': '{}',
  })
  const { code, stdout } = await explain(folder, 'project.environment')
  expect([code, stdout]).toEqual([
    0,
    `project.environment = 5
  What the stack is for; in \`production\` what holds data is protected.

  from     Pulumi.dev.yaml:2:14
  default  none
  type     the name of an environment
  example  dev

Pulumi.dev.yaml
  project.environment (Pulumi.dev.yaml:2:14)
    expected the name of an environment, found a number
    fix: quote it as you wrote it: "5"; Pulumi may have rewritten it (1.30 becomes 1.3, and 0777 becomes 511) [UnquotedString]

The configuration has 1 more problem: see \`konductor validate\`.
`,
  ])
})

test('a folder that is no project, and a file that cannot be read, end with exit code 1', async () => {
  expect((await explain(folderWith({}))).code).toBe(1)
  const folder = folderWith({ 'Pulumi.yaml': 'name: shop\nruntime: nodejs\n', 'Pulumi.dev.yaml': 'config: [\n' })
  const { code, stdout } = await explain(folder, 'project.owner')
  expect([code, stdout.includes('[YamlSyntax]')]).toEqual([1, true])
})

test('a setting alone is taken for a folder, and the answer says how to ask for it', async () => {
  const { code, stdout } = await runInProcess(['explain', 'project.environment'], {}, { cwd: layered() })
  expect(code).toBe(1)
  expect(stdout).toContain(
    '    fix: if project.environment is a setting, say `konductor explain . project.environment`; else name the folder',
  )
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { programArguments } from './program-arguments.ts'
import { readProject, type Project } from './project.ts'
import { readStackConfig, type StackConfig } from './stack-config.ts'
import { stacksOf } from './stacks-of.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'host-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const head = 'name: acme\nruntime: nodejs\n'

const projectOf = (files: Readonly<Record<string, string>>): Project => {
  const read = readProject(folderOf({ 'Pulumi.yaml': head, ...files }))
  if (read._tag === 'Left') throw new Error(JSON.stringify(read.left))
  return read.right
}

const projectProblems = (text: string): readonly string[] => {
  const read = readProject(folderOf({ 'Pulumi.yaml': text }))
  return read._tag === 'Left' ? read.left.map(({ _tag, at }) => `${_tag} ${at}`) : []
}

const configOf = (files: Readonly<Record<string, string>>): StackConfig => {
  const read = readStackConfig(projectOf(files), 'dev')
  if (read._tag === 'Left') throw new Error(JSON.stringify(read.left))
  return read.right
}

const configProblems = (files: Readonly<Record<string, string>>, stack = 'dev'): readonly string[] => {
  const read = readStackConfig(projectOf(files), stack)
  return read._tag === 'Left' ? read.left.map(({ _tag, at }) => `${_tag} ${at}`) : []
}

test('a project is read with its runtime, program and folder of stacks', () => {
  const text =
    'name: acme\nmain: src/index.ts\nstackConfigDir: stacks\nruntime:\n  name: nodejs\n  options: { typescript: false, nodeargs: --trace-warnings }\n'
  const { origins: _, root: __, ...project } = projectOf({ 'Pulumi.yaml': text })
  expect(project).toEqual({
    file: 'Pulumi.yaml',
    name: 'acme',
    main: 'src/index.ts',
    stackConfigDir: 'stacks',
    runtime: { name: 'nodejs', options: { typescript: false, nodeargs: '--trace-warnings' } },
    config: {},
  })
})

test('a folder without Pulumi.yaml is no project, and the problem says what to do', () => {
  const folder = folderOf({})
  expect(readProject(folder)).toEqual({
    _tag: 'Left',
    left: [
      {
        _tag: 'NoProject',
        at: 'Pulumi.yaml',
        because: `there is no Pulumi.yaml in ${folder}: this is no Pulumi project`,
        fix: 'name the folder that holds Pulumi.yaml, or make a project there with `pulumi new typescript`',
      },
    ],
  })
})

test.each([
  ['an empty file', '', ['BadProject Pulumi.yaml:1:1']],
  ['a list', '- a', ['BadProject Pulumi.yaml:1:1']],
  ['no name and no runtime', 'main: x', ['BadProject name (Pulumi.yaml:1:1)', 'BadProject runtime (Pulumi.yaml:1:1)']],
  ['a number as name', 'name: 5\nruntime: nodejs', ['BadProject name (Pulumi.yaml:1:1)']],
  [
    'options of the wrong type',
    'name: a\nruntime:\n  name: nodejs\n  options: { typescript: "no", nodeargs: [x] }',
    [
      'BadProject runtime.options.typescript (Pulumi.yaml:4:14)',
      'BadProject runtime.options.nodeargs (Pulumi.yaml:4:32)',
    ],
  ],
  ['a list as config', `${head}config: [a]`, ['BadProject config (Pulumi.yaml:3:1)']],
  ['broken YAML', 'name: "a', ['YamlSyntax Pulumi.yaml:1:9']],
])('%s in place of a project is a problem with its place', (_what, text, expected) => {
  expect(projectProblems(text)).toEqual(expected)
})

test('stacks are those that have a file, in the folder the project names', () => {
  const files = {
    'Pulumi.dev.yaml': '',
    'Pulumi.eu.prod.yaml': '',
    'Pulumi.json': '',
    'notes.yaml': '',
    'Pulumi..yaml': '',
  }
  expect(stacksOf(projectOf(files))).toEqual(['dev', 'eu.prod'])
  const elsewhere = { 'Pulumi.yaml': `${head}stackConfigDir: stacks`, 'stacks/Pulumi.dev.yaml': 'config: {}' }
  expect(stacksOf(projectOf(elsewhere))).toEqual(['dev'])
  expect(configOf(elsewhere).file).toBe('stacks/Pulumi.dev.yaml')
  expect(stacksOf(projectOf({ 'Pulumi.yaml': `${head}stackConfigDir: missing` }))).toEqual([])
})

test('values are the text that Pulumi hands a program, byte for byte', () => {
  const { values, secretKeys, findings, environment } = configOf({
    'Pulumi.dev.yaml': [
      'config:',
      '  aws: { region: <us>, id: 012345670123, big: 12345678901234567, a: [1.10, null, ~, yes] }',
      '  aws:region: us-east-1',
      '  other:config:size: 1_000',
      '  big: 18446744073709551615',
      '  date: 2026-03-01',
      '  nothing:',
      '  text: "0123"',
    ].join('\n'),
  })
  expect(values).toEqual({
    'acme:aws': '{"a":[1.1,null,null,"yes"],"big":12345678901234567,"id":1402433619,"region":"\\u003cus\\u003e"}',
    'aws:region': 'us-east-1',
    'other:size': '1000',
    'acme:big': '18446744073709551615',
    'acme:date': '2026-03-01 00:00:00 +0000 UTC',
    'acme:nothing': '',
    'acme:text': '0123',
  })
  expect({ secretKeys, findings, environment }).toEqual({ secretKeys: [], findings: [], environment: false })
})

test('encrypted values are sealed, and only their key is known to be secret', () => {
  const { values, secretKeys, origins } = configOf({
    'Pulumi.dev.yaml':
      'config:\n  acme:token: {secure: v1:abc}\n  db:\n    user: x\n    list: [{secure: v1:def}]\n  open: 1\n',
  })
  expect(values).toEqual({
    'acme:token': '[sealed]',
    'acme:db': '{"list":["[sealed]"],"user":"x"}',
    'acme:open': '1',
  })
  expect(secretKeys).toEqual(['acme:db', 'acme:token'])
  expect(origins.get(['acme:db', 'list', 0])).toEqual({
    file: 'Pulumi.dev.yaml',
    line: 5,
    column: 12,
    sealed: true,
    cipher: 'v1:def',
  })
})

test('origins start with the whole key, in whichever spelling it was written', () => {
  const { origins } = configOf({ 'Pulumi.dev.yaml': 'config:\n  acme:config:aws:\n    id: 0777\n  size: 5' })
  const file = 'Pulumi.dev.yaml'
  expect([...origins.entries()]).toEqual([
    ['acme:aws', { file, line: 2, column: 3, valueText: '{"id":511}' }],
    ['acme:aws.id', { file, line: 3, column: 5, source: '0777' }],
    ['acme:size', { file, line: 4, column: 3, source: '5', valueText: '5' }],
  ])
})

test('values and defaults of the project stand in, whole, for keys the stack does not have', () => {
  const { values, origins } = configOf({
    'Pulumi.yaml': [
      'name: acme',
      'runtime: nodejs',
      'config:',
      '  size: 3',
      '  aws:region: us-east-1',
      '  azure-native:location: { value: westus2 }',
      '  object: { type: object, default: { a: 1, b: { c: 2 } } }',
      '  taken: { type: object, default: { a: 1 } }',
    ].join('\n'),
    'Pulumi.dev.yaml': 'config:\n  acme:taken: { b: 2 }',
  })
  expect(values).toEqual({
    'acme:size': '3',
    'aws:region': 'us-east-1',
    'azure-native:location': 'westus2',
    'acme:object': '{"a":1,"b":{"c":2}}',
    'acme:taken': '{"b":2}',
  })
  expect(origins.get(['acme:object', 'b', 'c'])).toEqual({ file: 'Pulumi.yaml', line: 7, column: 49, source: '2' })
  expect(origins.get(['acme:taken', 'b'])).toEqual({ file: 'Pulumi.dev.yaml', line: 2, column: 17, source: '2' })
})

test('one key in two spellings is a finding with both places', () => {
  const { findings } = configOf({ 'Pulumi.dev.yaml': 'config:\n  aws: 1\n  x: 1\n  acme:aws: 2\n' })
  expect(findings).toEqual([
    {
      _tag: 'SameKeyTwice',
      severity: 'problem',
      at: 'acme:aws (Pulumi.dev.yaml:4:3)',
      because: 'the key acme:aws stands here and at aws (Pulumi.dev.yaml:2:3): Pulumi takes either, by chance',
      fix: 'keep one of the two',
    },
  ])
})

test('a setting of the stack that Pulumi ignores is a warning', () => {
  const { findings, values } = configOf({ 'Pulumi.dev.yaml': 'configs:\n  aws: 1\nencryptionsalt: v1:x\n' })
  expect(values).toEqual({})
  expect(findings.map(({ _tag, severity, at }) => [_tag, severity, at])).toEqual([
    ['IgnoredKey', 'warning', 'configs (Pulumi.dev.yaml:1:1)'],
  ])
})

test('a stack that takes part of its configuration from Pulumi ESC says so', () => {
  expect(configOf({ 'Pulumi.dev.yaml': 'environment: [shared]\nconfig: {}' }).environment).toBe(true)
})

test.each([
  ['an empty file', '', ['BadStackFile Pulumi.dev.yaml:1:1']],
  ['a list', '- a', ['BadStackFile Pulumi.dev.yaml:1:1']],
  ['a list as config', 'config: [a]', ['BadStackFile config (Pulumi.dev.yaml:1:1)']],
  ['broken YAML', 'config: {', ['YamlSyntax Pulumi.dev.yaml:1:10']],
  [
    'a number and a date as keys',
    'config:\n  1: x\n  2024-01-02: x',
    ['BadConfigKey 1 (Pulumi.dev.yaml:2:3)', 'BadConfigKey 2024-01-02 00:00:00 +0000 UTC (Pulumi.dev.yaml:3:3)'],
  ],
  ['a number beside `config:`', '1: x', ['BadStackFile 1 (Pulumi.dev.yaml:1:1)']],
  [
    'a key with three colons',
    'config:\n  a:b:c: 1\n  d:e:f:g: 1',
    ['BadConfigKey ["a:b:c"] (Pulumi.dev.yaml:2:3)', 'BadConfigKey ["d:e:f:g"] (Pulumi.dev.yaml:3:3)'],
  ],
])('%s in place of a stack is a problem with its place', (_what, text, expected) => {
  const found = configProblems({ 'Pulumi.dev.yaml': text })
  expect(found.map((each) => each.replaceAll(/\["|"\]/g, ''))).toEqual(
    expected.map((each) => each.replaceAll(/\["|"\]/g, '')),
  )
})

test('a stack without a file names those that have one', () => {
  const project = projectOf({ 'Pulumi.dev.yaml': 'config: {}' })
  expect(readStackConfig(project, 'prod')).toEqual({
    _tag: 'Left',
    left: [
      {
        _tag: 'NoStackFile',
        at: 'Pulumi.prod.yaml',
        because: 'the stack prod has no file',
        fix: 'name a stack that has one (dev), or make Pulumi.prod.yaml',
      },
    ],
  })
  expect(configProblems({}, '../../etc/passwd')).toEqual(['BadStackName stack'])
})

test.each([
  ['need: { type: string }', '{}', ['MissingConfig need (Pulumi.yaml:4:3)']],
  ['size: { type: integer }', '{ size: x }', ['WrongConfigType size (Pulumi.dev.yaml:1:11)']],
  ['size: { type: integer }', '{ size: "5" }', []],
  ['flag: { type: boolean }', '{ flag: 1 }', ['WrongConfigType flag (Pulumi.dev.yaml:1:11)']],
  ['aws: { type: object }', '{ aws: [] }', ['WrongConfigType aws (Pulumi.dev.yaml:1:11)']],
  ['ids: { type: array, items: { type: string } }', '{ ids: [a, 1] }', ['WrongConfigType ids (Pulumi.dev.yaml:1:11)']],
  ['key: { type: string, secret: true }', '{ key: x }', ['WrongConfigType key (Pulumi.dev.yaml:1:11)']],
  ['key: { type: string, secret: true }', '{ key: { secure: v1:x } }', []],
  ['aws:region: { type: string }', '{}', ['BadProject aws:region (Pulumi.yaml:4:3)']],
  ['both: { default: 1, value: 2 }', '{}', ['BadProject both (Pulumi.yaml:4:3)']],
  ['none:', '{}', ['BadProject none (Pulumi.yaml:4:3)']],
])('with %s in the project, the configuration %s gives %j', (declared, config, expected) => {
  const files = { 'Pulumi.yaml': `${head}config:\n  ${declared}\n`, 'Pulumi.dev.yaml': `config: ${config}` }
  expect(configProblems(files)).toEqual(expected)
})

const sdk = {
  'package.json': '{}',
  'node_modules/@pulumi/pulumi/package.json': '{ "name": "@pulumi/pulumi" }',
  'node_modules/@pulumi/pulumi/cmd/run/index.js': '',
}
const run = {
  stack: 'dev',
  monitor: '127.0.0.1:1',
  engine: '127.0.0.1:2',
  config: { 'acme:aws': '{}' },
  secretKeys: ['acme:aws'],
}

test("a program is started as Pulumi's language host starts it, with the stack's own SDK", () => {
  const project = projectOf({
    ...sdk,
    'Pulumi.yaml': `name: acme\nmain: src/index.ts\nruntime: { name: nodejs, options: { typescript: false, nodeargs: --import "my hook.mjs" } }`,
    'src/index.ts': '',
  })
  const command = programArguments(project, {
    ...run,
    nodeArguments: ['--import', 'quiet.mjs'],
    organization: 'acme-org',
  })
  const { root } = project
  expect(command).toEqual({
    _tag: 'Right',
    right: {
      command: 'node',
      args: [
        ...['--import', 'quiet.mjs', '--import', 'my hook.mjs'],
        join(root, 'node_modules/@pulumi/pulumi/cmd/run/index.js'),
        ...['--monitor', '127.0.0.1:1', '--engine', '127.0.0.1:2', '--organization', 'acme-org', '--project', 'acme'],
        ...['--root-directory', root, '--stack', 'dev', '--pwd', join(root, 'src'), '--dry-run', '--parallel', '32'],
        'index.ts',
      ],
      env: { PULUMI_CONFIG: '{"acme:config:aws":"{}"}', PULUMI_CONFIG_SECRET_KEYS: '["acme:aws"]' },
      programDirectory: join(root, 'src'),
    },
  })
})

test('without `main`, and with a folder as `main`, the package of that folder is the program', () => {
  const tail = (project: Project): readonly unknown[] => {
    const command = programArguments(project, { ...run, dryRun: false, parallel: 4 })
    if (command._tag === 'Left') throw new Error(JSON.stringify(command.left))
    return [command.right.args.at(-1), command.right.programDirectory, command.right.env['PULUMI_NODEJS_TYPESCRIPT']]
  }
  const plain = projectOf(sdk)
  expect(tail(plain)).toEqual(['.', plain.root, 'true'])
  const inFolder = projectOf({ ...sdk, 'Pulumi.yaml': `${head}main: app`, 'app/index.js': '' })
  expect(tail(inFolder)).toEqual(['.', join(inFolder.root, 'app'), 'true'])
})

test.each([
  ['no SDK', { 'package.json': '{}' }, ['NoPulumiSdk']],
  ['no program', { ...sdk, 'Pulumi.yaml': `${head}main: dist/index.js` }, ['NoProgram']],
  [
    'another runtime and an open quote',
    { ...sdk, 'Pulumi.yaml': 'name: acme\nruntime: { name: python, options: { nodeargs: "\'x" } }' },
    ['OtherRuntime', 'BadNodeArguments'],
  ],
])('%s is a problem before anything is started', (_what, files, expected) => {
  const command = programArguments(projectOf(files), run)
  expect(command._tag === 'Left' ? command.left.map(({ _tag }) => _tag) : []).toEqual(expected)
})

// What Pulumi's engine 3.260.0 hands a program of a project with this `config:`, or that it refuses to run it.
test.each([
  [
    ['aws:a: { value: 2024-01-02 }', 'b: { default: 2024-1-2 }', 'c: [2024-01-02]', 'd: { value: "2024-01-02" }'],
    {
      'aws:a': '2024-01-02T00:00:00Z',
      'acme:b': '2024-01-02T00:00:00Z',
      'acme:c': '["2024-01-02T00:00:00Z"]',
      'acme:d': '2024-01-02',
    },
  ],
  [
    ['aws:a: { value: 2024-01-02T03:04:05.120300-07:30 }', 'b: { value: 2024-01-02 03:04:05 }', 'c: !!str 2024-01-02'],
    { 'aws:a': '2024-01-02T03:04:05.1203-07:30', 'acme:b': '2024-01-02T03:04:05Z', 'acme:c': '2024-01-02' },
  ],
  [
    ['aws:a: { value: &d 2024-01-02 }', 'aws:b: { value: *d }'],
    { 'aws:a': '2024-01-02T00:00:00Z', 'aws:b': '2024-01-02T00:00:00Z' },
  ],
  [
    ['a: { type: object, default: { b: { c: [2024-01-02T03:04:05+02:00] } } }'],
    { 'acme:a': '{"b":{"c":["2024-01-02T03:04:05+02:00"]}}' },
  ],
  [['a: { type: array, items: { type: string }, value: [2024-01-02] }'], { 'acme:a': '["2024-01-02T00:00:00Z"]' }],
  [
    ['a: { default: 0777 }', 'b: { value: 1e3 }', 'c: 0o17', 'd: 1_000'],
    { 'acme:a': '511', 'acme:b': '1000', 'acme:c': '15', 'acme:d': '1000' },
  ],
  [
    [
      'a: { value: 18446744073709551615 }',
      'b: { value: [9223372036854775807, 18446744073709551615] }',
      'c: 9223372036854775807',
    ],
    {
      'acme:a': '18446744073709552000',
      'acme:b': '[9223372036854775807,18446744073709552000]',
      'acme:c': '9223372036854775807',
    },
  ],
  [
    ['a: { type: integer, default: 1e3 }', 'b: { type: integer, default: "5" }', 'c: { default: null, value: 1 }'],
    { 'acme:a': '1000', 'acme:b': '5', 'acme:c': '1' },
  ],
  [['acme:a: [1]', 'a: 5', 'secret: true'], { 'acme:a': '5', 'acme:secret': 'true' }],
  [['a: 2024-01-02'], 'a (Pulumi.yaml:4:3): Pulumi takes no date here'],
  [['aws:a: 2024-01-02'], 'aws:a (Pulumi.yaml:4:3): Pulumi takes no date here'],
  [['2024-01-02: 1'], '["2024-01-02 00:00:00 +0000 UTC"] (Pulumi.yaml:4:3): Pulumi takes only texts for keys here'],
  [['1: x'], '1 (Pulumi.yaml:4:3): Pulumi takes only texts for keys here'],
  [['aws:a: { value: { 1: x } }'], 'aws:a (Pulumi.yaml:4:3): Pulumi takes only texts for keys here'],
  [['a: { type: object, default: { 2024-01-02: 1 } }'], 'a (Pulumi.yaml:4:3): the default is not of the type object'],
  [['a: { type: string, default: 2024-01-02 }'], 'a (Pulumi.yaml:4:3): the default is not of the type string'],
  [['a: { type: string, default: 5 }'], 'a (Pulumi.yaml:4:3): the default is not of the type string'],
  [
    ['a: { type: array, items: { type: string }, default: [2024-01-02] }'],
    'a (Pulumi.yaml:4:3): the default is not of the type array',
  ],
  [
    ['a: { type: string, value: 2024-01-02 }'],
    'a (Pulumi.yaml:4:3): Pulumi cannot hold a date without quotes against a type',
  ],
  [['a: { type: string, value: 1.5 }'], 'a (Pulumi.yaml:4:3): the project wants a value of type string here'],
  [['a: { description: 2024-01-02, default: x }'], 'a (Pulumi.yaml:4:3): a description is a text'],
  [['a: { comment: x, default: x }'], 'a (Pulumi.yaml:4:3): there is nothing called `comment` to say of a key'],
  [['a: { type: text, default: x }'], 'a (Pulumi.yaml:4:3): `type` is one of string, integer, boolean, object, array'],
  [
    ['a: { type: array, items: { type: text }, default: [x] }'],
    'a (Pulumi.yaml:4:3): `items` says the `type` of each element',
  ],
  [['a: { secret: yes, default: x }'], 'a (Pulumi.yaml:4:3): `secret` is true or false'],
  [['secret: x'], 'secret (Pulumi.yaml:4:3): Pulumi takes true or false for a key of this name'],
  [['a: { default: { b: { secure: v1:x } } }'], 'a (Pulumi.yaml:4:3): a project has no encrypted values'],
  ...['1.5', '1e3', '18446744073709551615', '~'].map((value): [string[], string] => [
    [`a: ${value}`],
    'a (Pulumi.yaml:4:3): expected a value, or a map with `type`, `default` or `value`; no fraction, no null',
  ]),
])('of the project configuration %j a program gets what the engine makes of it: %j', (config, expected) => {
  const project = projectOf({
    'Pulumi.yaml': `${head}config:\n${config.map((line) => `  ${line}\n`).join('')}`,
    'Pulumi.dev.yaml': 'config: {}',
  })
  const read = readStackConfig(project, 'dev')
  const seen =
    read._tag === 'Right' ? read.right.values : read.left.map(({ at, because }) => `${at}: ${because}`).join('\n')
  expect(seen).toEqual(expected)
})

test.each([
  ['description: 2024-01-02', 'BadProject description (Pulumi.yaml:3:1)'],
  ['main: 2024-01-02', 'BadProject main (Pulumi.yaml:3:1)'],
  ['description: 5', 'BadProject description (Pulumi.yaml:3:1)'],
  ['1: x', 'BadProject 1 (Pulumi.yaml:3:1)'],
])('a project with %s is refused, as Pulumi refuses it', (line, expected) => {
  expect(projectProblems(`${head}${line}\n`)).toEqual([expected])
})

test('a default that the stack has a value for is not held against more than its type', () => {
  const stack = { 'Pulumi.dev.yaml': 'config:\n  acme:a: { b: 1 }\n' }
  expect(configOf({ 'Pulumi.yaml': `${head}config: { a: { default: { 1: x } } }`, ...stack }).values).toEqual({
    'acme:a': '{"b":1}',
  })
  const typed = `${head}config: { a: { type: object, default: { 1: x } } }`
  expect(configProblems({ 'Pulumi.yaml': typed, ...stack })).toEqual(['BadProject a (Pulumi.yaml:3:11)'])
})

test('what is given beside the file takes the place of the whole key, is no secret, and is checked', () => {
  const project = projectOf({
    'Pulumi.yaml': `${head}config: { size: { type: integer }, need: { type: string } }`,
    'Pulumi.dev.yaml': 'config:\n  acme:token: { secure: v1:abc }\n  db: { user: x, port: 1 }\n',
  })
  const read = (values: Record<string, string>, paths = false) => {
    const outcome = readStackConfig(project, 'dev', { given: { values, paths } })
    return outcome._tag === 'Left' ? outcome.left.map(({ _tag, at }) => `${_tag} ${at}`) : outcome.right
  }
  expect(read({ size: '7', need: 'this', token: 'clear', 'db.user': 'y' }, true)).toMatchObject({
    values: { 'acme:db': '{"user":"y"}', 'acme:need': 'this', 'acme:size': '7', 'acme:token': 'clear' },
    secretKeys: [],
  })
  expect(read({ size: 'many', need: 'this' })).toEqual(['WrongConfigType acme:size (given for this run)'])
  expect(read({ size: '7' })).toEqual(['MissingConfig need (Pulumi.yaml:3:36)'])
})

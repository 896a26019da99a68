import { expect, test } from 'vitest'
import { cloud } from '../../test/cloud.ts'
import { checked, problemsOf, project } from '../../test/project.ts'
import { check } from './check.ts'
import { read } from './read.ts'
import { valueOf } from './tree/node.ts'

const input = (root: string, values: Readonly<Record<string, string>> = {}, name = 'acme') => ({
  root,
  project: name,
  stack: 'dev',
  values,
  secretKeys: [],
})
const settings = (values: Readonly<Record<string, string>>, files = {}, name = 'acme') =>
  valueOf(read(input(project(files), values, name)).tree)

const problems = (files: Readonly<Record<string, string>>) =>
  problemsOf(checked(project(files), { modules: [cloud()] }))

test('the layers come first, in their order, and the stack last', () => {
  expect(
    settings(
      { 'konductor:layers': '["a.yaml","config/b.yaml"]', 'acme:project': '{"owner":"stack"}' },
      {
        'a.yaml': 'project: { name: a, owner: a, environment: a }\naws: { tags: { x: "1" } }\n',
        'config/b.yaml': 'project: { owner: b, environment: b }\naws: { tags: null }\n',
      },
    ),
  ).toEqual({ project: { name: 'a', owner: 'stack', environment: 'b' }, aws: {} })
})

test('every home of a setting is the same setting', () => {
  const canonical = { project: { name: 'x' }, compliance: { frameworks: [] }, metadata: {}, aws: { enabled: true } }
  expect(
    settings({
      'acme:core': '{"project":{"name":"x"},"metadata":{"compliance":{"frameworks":[]}}}',
      'konductor:aws': '{"enabled":true}',
    }),
  ).toEqual(canonical)
  expect(
    settings({
      'acme:config:project': '{"name":"x"}',
      'acme:config:metadata': '{}',
      'acme:compliance': '{"frameworks":[]}',
      'acme:aws': '{"enabled":true}',
    }),
  ).toEqual(canonical)
  expect(
    settings({ 'konductor:project': '{"name":"x"}', 'konductor:aws': '{"enabled":true}' }, {}, 'konductor'),
  ).toEqual({ project: { name: 'x' }, aws: { enabled: true } })
})

test('a project called konductor names its layers in its own namespace', () => {
  expect(settings({ 'konductor:layers': '["a.yaml"]' }, { 'a.yaml': 'project: { name: x }\n' }, 'konductor')).toEqual({
    project: { name: 'x' },
  })
})

test('instances are providers', () => {
  expect(settings({ 'acme:aws': '{"instances":{"east":{}},"services":{"ec2":{"instances":{}}}}' })).toEqual({
    aws: { providers: { east: {} }, services: { ec2: { instances: {} } } },
  })
})

test('the same setting in two homes is a problem with both places', async () => {
  expect(
    await problems({
      'Pulumi.dev.yaml':
        'config:\n  project:\n    name: a\n  core:\n    project:\n      name: b\n      owner: c\n  konductor:project:\n    owner: d\n',
    }),
  ).toEqual([
    {
      _tag: 'WrittenTwice',
      at: 'project.name (Pulumi.dev.yaml:6:7)',
      because: 'the same setting is written twice: it also stands at Pulumi.dev.yaml:3:5',
      fix: 'keep one of the two, under the plain key',
    },
    {
      _tag: 'WrittenTwice',
      at: 'project.owner (Pulumi.dev.yaml:9:5)',
      because: 'the same setting is written twice: it also stands at Pulumi.dev.yaml:7:7',
      fix: 'keep one of the two, under the plain key',
    },
  ])
})

test('one key in two spellings of Pulumi is a problem', async () => {
  expect(
    await problems({ 'Pulumi.dev.yaml': 'config:\n  logging: { level: debug }\n  acme:logging: { level: verbose }\n' }),
  ).toMatchObject([{ _tag: 'SameKeyTwice', at: 'acme:logging (Pulumi.dev.yaml:3:3)' }])
})

test('a place is only lent where the file says what was received', async () => {
  const root = project({
    'Pulumi.dev.yaml': 'config:\n  aws:\n    enabled: true\n    version: 1.3\n    region: 5\n',
  })
  const found = await problemsOf(
    checked(root, { modules: [cloud()], values: { 'acme:aws': '{"enabled":true,"version":1.4,"region":5}' } }),
  )
  expect(found.map(({ at, fix }) => [at, fix])).toEqual([
    [
      'aws.region (Pulumi.dev.yaml:5:5)',
      'quote it as you wrote it: "5"; Pulumi may have rewritten it (1.30 becomes 1.3, and 0777 becomes 511)',
    ],
    ['aws.version', 'put it in quotes, as you wrote it'],
  ])
})

test('places are found in a file that Pulumi has rewritten', async () => {
  expect(
    await problems({
      'Pulumi.dev.yaml': 'config:\n  acme:aws:\n    enabled: true\n    regoin: x\nencryptionsalt: v1:a\n',
    }),
  ).toMatchObject([{ at: 'aws.regoin (Pulumi.dev.yaml:4:5)' }])
})

test('a layer that is not there is one problem at the line that names it', async () => {
  expect(
    await problems({
      'Pulumi.dev.yaml': 'config:\n  konductor:layers:\n    - config/dev.yaml\n  aws: { region: x }\n',
    }),
  ).toEqual([
    {
      _tag: 'LayerNotFound',
      at: 'konductor:layers[0] (Pulumi.dev.yaml:3:7)',
      because: 'config/dev.yaml: there is no such file',
      fix: 'write the path of a layer from the folder of Pulumi.yaml, such as config/organization.yaml',
    },
  ])
})

test.each([
  ['a list', '- aws\n', 'LayerNotAMap a.yaml:1:1'],
  ['duplicate keys', 'project: {}\nproject: {}\n', 'DuplicateKey project (a.yaml:2:1)'],
  ['a forbidden key', 'aws: { enabled: true, __proto__: { x: 1 } }\n', 'ForbiddenKey aws.__proto__ (a.yaml:1:23)'],
  ['layers of its own', 'layers: [b.yaml]\n', 'UnknownKey layers (a.yaml:1:1)'],
  ['a key that is not ours', 'services: {}\n', 'UnknownKey services (a.yaml:1:1)'],
])('a layer with %s is one problem', async (_, text, expected) => {
  const found = await problems({ 'Pulumi.dev.yaml': 'config:\n  konductor:layers: [a.yaml]\n', 'a.yaml': text })
  expect(found.map(({ _tag, at }) => `${_tag} ${at}`)).toEqual([expected])
})

test('an empty layer says nothing', async () => {
  const stack = 'config:\n  konductor:layers: [a.yaml]\n  project: { name: acme }\n'
  expect(await problems({ 'Pulumi.dev.yaml': stack, 'a.yaml': '# later\n' })).toEqual([])
})

test('layers that are no list are a problem at their place', async () => {
  expect(await problems({ 'Pulumi.dev.yaml': 'config:\n  konductor:layers: a.yaml\n' })).toMatchObject([
    { _tag: 'WrongType', at: 'konductor:layers (Pulumi.dev.yaml:2:3)', fix: 'put it in brackets: ["a.yaml"]' },
  ])
})

test.each(['aws', 'azure-native', 'kubernetes', 'pulumi'])('a project cannot be called %s', async (name) => {
  const found = await problems({
    'Pulumi.yaml': `name: ${name}\nruntime: nodejs\n`,
    'Pulumi.dev.yaml': 'config:\n  project: { owner: me }\n',
  })
  expect(found.map(({ _tag, at }) => `${_tag} ${at}`)).toEqual(['ReservedProjectName name (Pulumi.yaml)'])
})

test('forbidden keys, nonsense and depth in what Pulumi passes on are problems, never exceptions', async () => {
  const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
  const outcome = await check({
    ...input(project({}), {
      'acme:aws': '{"enabled":true,"__proto__":{"polluted":true},"tags":{"constructor":"x"}}',
      'acme:project': deep,
      'acme:logging': '{"level":',
      'acme:modules': '',
    }),
    modules: [cloud()],
    env: {},
    planned: true,
  })
  expect(outcome._tag === 'Left' && outcome.left.problems.map(({ _tag, at }) => `${_tag} ${at}`)).toEqual([
    'ForbiddenKey acme:aws',
    'ForbiddenKey acme:aws',
    'TooDeep acme:project',
    'WrongType logging',
  ])
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test('layers that the stack names with nothing below are a problem, and not none', async () => {
  expect(await problems({ 'Pulumi.dev.yaml': 'config:\n  konductor:layers:\n' })).toMatchObject([
    { _tag: 'WrongType', at: 'konductor:layers (Pulumi.dev.yaml:2:3)' },
  ])
})

test('two lists of layers are a problem: neither is left out in silence', async () => {
  expect(
    await problems({
      'Pulumi.dev.yaml': 'config:\n  konductor:layers: [a.yaml]\n  core: { layers: [b.yaml] }\n',
      'a.yaml': '',
      'b.yaml': '',
    }),
  ).toEqual([
    {
      _tag: 'WrittenTwice',
      at: 'layers (Pulumi.dev.yaml:2:3)',
      because: 'the same setting is written twice: it also stands at Pulumi.dev.yaml:3:11',
      fix: 'keep one list, under konductor:layers',
    },
  ])
})

test.each(['config/dev.yaml', '[config/dev.yaml]'])('layers: %s without its namespace is a problem', async (layers) => {
  expect(await problems({ 'Pulumi.dev.yaml': `config:\n  layers: ${layers}\n` })).toMatchObject([
    { _tag: 'UnknownKey', at: 'layers (Pulumi.dev.yaml:2:3)', fix: 'write konductor:layers' },
  ])
})

test('a section that is emptied over a layer has to say whether it is on: what the layer asks for would go', async () => {
  const layer = 'aws: { enabled: true, services: { s3: { buckets: { logs: {} } } } }\n'
  const found = (more: string) =>
    problems({ 'Pulumi.dev.yaml': `config:\n  konductor:layers: [a.yaml]\n${more}`, 'a.yaml': layer })
  expect(await found('  aws:\n')).toMatchObject([{ _tag: 'EnabledNotSaid', at: 'aws (Pulumi.dev.yaml:3:3)' }])
  expect(await found('  aws:\n  modules: { aws: false }\n')).toEqual([])
})

test('another spelling in a stronger layer is the same setting, and the names of the user are not', async () => {
  const root = project({
    'Pulumi.dev.yaml': 'config:\n  konductor:layers: [a.yaml, b.yaml]\n  aws: { allowed_regions: x }\n',
    'a.yaml':
      'project: { costCenter: "1", tags: { a-b: "1" } }\naws: { enabled: true, credentials: { secretKey: x }, services: { s3: { default_bucket_config: { versioning: true } } } }\n',
    'b.yaml':
      'project: { cost_center: "2", tags: { aB: "2" } }\naws: { credentials: { secret-access-key: null }, services: { s3: { defaultBucketConfig: { encryption: true } } } }\n',
  })
  const outcome = await checked(root, { modules: [cloud()] })
  expect(outcome._tag === 'Left' && outcome.left.problems.map(({ _tag, at }) => `${_tag} ${at}`)).toEqual([
    'UnknownKey aws.allowed_regions (Pulumi.dev.yaml:3:10)',
  ])
})

test('of two spellings in two layers the stronger layer is taken', async () => {
  const root = project({
    'Pulumi.dev.yaml': 'config:\n  konductor:layers: [a.yaml, b.yaml]\n',
    'a.yaml': 'project: { costCenter: "1", owner: a }\n',
    'b.yaml': 'project: { cost_center: "2" }\n',
  })
  expect(await checked(root, { modules: [] })).toMatchObject({
    _tag: 'Right',
    right: { settings: { project: { costCenter: '2', owner: 'a' } } },
  })
})

test('two spellings in one layer stay a problem, beside another layer', async () => {
  const found = await problems({
    'Pulumi.dev.yaml': 'config:\n  konductor:layers: [a.yaml, b.yaml]\n',
    'a.yaml': 'project: { costCenter: "1", cost-center: "3" }\n',
    'b.yaml': 'project: { cost_center: "2" }\n',
  })
  expect(found.map(({ _tag, at }) => `${_tag} ${at}`)).toEqual(['TwoSpellings project.cost-center (a.yaml:1:29)'])
})

import type { AnyModule } from '@konductor/interfaces'
import { expect, test } from 'vitest'
import { accepting, cloud } from '../../test/cloud.ts'
import { checked, problemsOf, project } from '../../test/project.ts'

const problems = (stack: string, modules: readonly AnyModule[] = [cloud()], files = {}) =>
  problemsOf(checked(project({ 'Pulumi.dev.yaml': stack, ...files }), { modules }))

const short = async (found: ReturnType<typeof problems>) =>
  (await found).map(({ _tag, at, fix }) => ({ _tag, at, fix }))

test('a registered module and a stack file give units in build order', async () => {
  const root = project({
    'Pulumi.dev.yaml': `config:
  aws:
    enabled: true
    providers: { east: {} }
    services: { s3: { buckets: { logs: { provider: east } } } }
`,
  })
  const result = await checked(root, { modules: [cloud()] })
  expect(result).toMatchObject({ _tag: 'Right', right: { moduleList: 'registered', warnings: [] } })
  if (result._tag === 'Left') return
  expect(result.right.units.map(({ id }) => id)).toEqual([
    'aws.providers.default',
    'aws.providers.east',
    'aws.services.s3.buckets.logs',
  ])
  expect(result.right.settings).toMatchObject({
    project: { name: 'acme', tags: {} },
    logging: { level: 'standard', format: 'text' },
    metadata: { git: { onResources: false }, protected: [] },
    modules: {},
    exports: {},
    outputs: 'summary',
  })
})

const lacking = (...units: readonly string[]) =>
  cloud('aws', {
    inspect: () =>
      units.map((lackedBy) => ({
        _tag: 'NoContext',
        at: 'aws.providers.east',
        because: 'there is none here',
        fix: 'make one',
        severity: 'problem',
        lackedBy,
      })),
  })
const east = 'config:\n  aws: { enabled: true, providers: { east: {}, west: {} } }\n'
const noContext = {
  _tag: 'NoContext',
  at: 'aws.providers.east (Pulumi.dev.yaml:2:38)',
  because: 'there is none here',
  fix: 'make one',
}

test('what the machine lacks for single units is handed on with them, and ends no run', async () => {
  const modules = [lacking('aws.providers.east', 'aws.providers.west')]
  const result = await checked(project({ 'Pulumi.dev.yaml': east }), { modules, building: true })
  expect(result).toMatchObject({ _tag: 'Right', right: { warnings: [] } })
  expect(result._tag === 'Right' && [...result.right.lacks]).toEqual([
    ['aws.providers.east', [noContext]],
    ['aws.providers.west', [noContext]],
  ])
})

test.each<[string, string, readonly string[], boolean]>([
  ['where nothing is built, which says it once', east, ['aws.providers.east', 'aws.providers.west'], false],
  ['where it is lacked by nothing that there is', east, ['aws.providers.north'], true],
  ['beside a problem', `${east}  azure: { enabled: true }\n`, ['aws.providers.east'], true],
])('what the machine lacks is a problem as any other %s', async (_, stack, units, building) => {
  const found = await problemsOf(
    checked(project({ 'Pulumi.dev.yaml': stack }), { modules: [lacking(...units)], building }),
  )
  expect(found.filter(({ _tag }) => _tag === 'NoContext')).toEqual([noContext])
})

test('an unknown key has its place and the nearest known one', async () => {
  expect(await problems('config:\n  aws:\n    enabled: true\n    regoin: us-west-2\n')).toEqual([
    {
      _tag: 'UnknownKey',
      at: 'aws.regoin (Pulumi.dev.yaml:4:5)',
      because:
        '"regoin" is not a setting here; expected one of enabled, region, profile, token, tokens, version, tags, credentials, providers, services',
      fix: 'did you mean "region"?',
    },
  ])
})

test('a wrong type says what was expected and what is there', async () => {
  expect(await problems('config:\n  aws:\n    enabled: "true"\n')).toEqual([
    {
      _tag: 'WrongType',
      at: 'aws.enabled (Pulumi.dev.yaml:3:5)',
      because: 'expected true or false, found the string "true"',
      fix: 'write true without quotes',
    },
  ])
})

test('an unquoted account id is to be quoted as the file has it, although Pulumi passes on another number', async () => {
  expect(
    await problems(
      'config:\n  aws:\n    enabled: true\n    providers: { east: { allowedAccountIds: [012345670123] } }\n',
    ),
  ).toEqual([
    {
      _tag: 'UnquotedString',
      at: 'aws.providers.east.allowedAccountIds[0] (Pulumi.dev.yaml:4:46)',
      because: 'expected a 12-digit account id in quotes, found a number',
      fix: 'quote it as you wrote it: "012345670123"',
    },
  ])
})

test('what Pulumi has made of an unquoted account id is not recommended', async () => {
  expect(
    await short(
      problems(
        'config:\n  acme:aws:\n    enabled: true\n    providers:\n      east:\n        allowedAccountIds: [1402433619]\n',
      ),
    ),
  ).toEqual([
    {
      _tag: 'UnquotedString',
      at: 'aws.providers.east.allowedAccountIds[0] (Pulumi.dev.yaml:6:29)',
      fix: 'put it in quotes, as you wrote it: the file says 1402433619 by now, which cannot be all of it',
    },
  ])
})

test('an unknown provider lists the known ones, in the form in which it was written', async () => {
  expect(
    await problems(`config:
  aws:
    enabled: true
    providers: { east: {}, west: {} }
    services: { s3: { buckets: { logs: { provider: eats } } } }
`),
  ).toEqual([
    {
      _tag: 'UnknownReference',
      at: 'aws.services.s3.buckets.logs.provider (Pulumi.dev.yaml:5:42)',
      because: 'nothing is called "eats" here; known: default, east, west',
      fix: 'did you mean "east"?',
    },
  ])
})

test('a section whose module is not there says how to install it', async () => {
  expect(await problems('config:\n  azure:\n    enabled: true\n', [])).toEqual([
    {
      _tag: 'UnknownModule',
      at: 'azure (Pulumi.dev.yaml:2:3)',
      because: 'the module azure is not installed',
      fix: 'npm install @konductor/provider-azure, and register it in deploy({ modules }); or say enabled: false',
    },
  ])
})

test('a layer that does not parse is one problem, and nothing that it would have said is missed', async () => {
  const found = await problems(
    'config:\n  konductor:layers: [config/dev.yaml]\n  aws: { region: us-west-2 }\n',
    [cloud()],
    {
      'config/dev.yaml': 'project: { name: acme\naws: [\n',
    },
  )
  expect(found.map(({ _tag }) => _tag)).toEqual(['YamlSyntax'])
  expect(found[0]?.at).toMatch(/^config\/dev\.yaml:\d+:\d+$/)
})

test('a section that does not say whether it is enabled is a problem', async () => {
  expect(await problems('config:\n  aws:\n    region: us-west-2\n')).toEqual([
    {
      _tag: 'EnabledNotSaid',
      at: 'aws (Pulumi.dev.yaml:2:3)',
      because: 'the section aws does not say whether it is enabled',
      fix: 'add enabled: true (or false) to aws',
    },
  ])
})

test.each([
  ['a file without settings', 'config: {}\n'],
  ["settings of the program's own only", 'config:\n  colour: blue\n'],
  ['an empty layer', 'config:\n  konductor:layers: [config/dev.yaml]\n'],
])('%s is a problem where there are modules, and not asking for nothing', async (_, stack) => {
  expect(await problems(stack, [cloud()], { 'config/dev.yaml': '' })).toEqual([
    {
      _tag: 'NothingConfigured',
      at: 'Pulumi.dev.yaml',
      because: "nowhere is a setting of core's or of the module aws: a run would delete all that earlier ones made",
      fix: 'see that the file of the stack dev and its layers are there and complete; if nothing is what is meant, say so in it: aws: { enabled: false }',
    },
  ])
})

test('no settings at all are fine where there are no modules', async () => {
  expect(await problems('config: {}\n', [])).toEqual([])
})

test.each([
  [
    'project: { owner: me }',
    [
      ['SectionMissing', 'aws'],
      ['SectionMissing', 'azure'],
    ],
  ],
  ['aws: { enabled: true, region: x }', [['SectionMissing', 'azure']]],
  ['aws: { enabled: true, region: x }\n  azure: { enabled: false }', []],
  ['aws: { enabled: true, region: x }\n  modules: { azure: false }', []],
  ['modules: { aws: true, azure: false }', []],
])('modules of which nothing is said beside %j are a warning', async (text, expected) => {
  const result = await checked(project({ 'Pulumi.dev.yaml': `config:\n  ${text}\n` }), {
    modules: [cloud(), cloud('azure')],
  })
  const found = result._tag === 'Right' ? result.right.warnings : result.left.problems
  expect(found.map(({ _tag, at }) => [_tag, at])).toEqual(expected)
})

test('an empty key that takes away what a layer asks for is a warning', async () => {
  const root = project({
    'Pulumi.dev.yaml': 'config:\n  konductor:layers: [config/base.yaml]\n  aws:\n    services:\n    region:\n',
    'config/base.yaml': `aws:
  enabled: true
  region: us-west-2
  services: { s3: { buckets: { logs: {} } } }
`,
  })
  const result = await checked(root, { modules: [cloud()] })
  expect(result._tag === 'Right' && result.right.warnings.filter(({ _tag }) => _tag === 'TakenAway')).toEqual([
    {
      _tag: 'TakenAway',
      severity: 'warning',
      at: 'aws.services (Pulumi.dev.yaml:4:5)',
      because:
        'nothing stands here, which takes away what config/base.yaml says: s3; what an earlier update made of it is deleted',
      fix: 'nothing, if that is meant; otherwise take the key services out',
    },
  ])
})

test('a typo in enabled is one problem', async () => {
  expect(await short(problems('config:\n  aws:\n    enabeld: true\n'))).toEqual([
    { _tag: 'UnknownKey', at: 'aws.enabeld (Pulumi.dev.yaml:3:5)', fix: 'did you mean "enabled"?' },
  ])
})

test('ten mistakes in one file are ten problems, in the order of the file', async () => {
  const found = await problems(`config:
  project:
    nmae: acme
  logging:
    level: loud
  compliance:
    frameworks:
      - version: "5"
  aws:
    enabled: yes
    region: 3
    providers:
      East: {}
      west: { allowedAccountIds: [012345670123] }
    services:
      s3:
        buckets:
          logs: { versioning: "no" }
          assets: { provider: wset, encryption: aes265 }
      queues:
        main: { size: medium }
`)
  expect(found.map(({ _tag, at }) => `${_tag} ${at}`)).toEqual([
    'UnknownKey project.nmae (Pulumi.dev.yaml:3:5)',
    'UnknownValue logging.level (Pulumi.dev.yaml:5:5)',
    'Missing compliance.frameworks[0].name (Pulumi.dev.yaml:8:9)',
    'WrongType aws.enabled (Pulumi.dev.yaml:10:5)',
    'UnquotedString aws.region (Pulumi.dev.yaml:11:5)',
    'BadName aws.providers.East (Pulumi.dev.yaml:13:7)',
    'UnquotedString aws.providers.west.allowedAccountIds[0] (Pulumi.dev.yaml:14:35)',
    'WrongType aws.services.s3.buckets.logs.versioning (Pulumi.dev.yaml:18:19)',
    'UnknownValue aws.services.s3.buckets.assets.encryption (Pulumi.dev.yaml:19:37)',
    'UnknownValue aws.services.queues.main.size (Pulumi.dev.yaml:21:17)',
  ])
})

test('problems of several files come in reading order: the stack, then its layers', async () => {
  const found = await short(
    problems('config:\n  konductor:layers: [a.yaml, b.yaml]\n  aws: { enabled: true, regoin: x }\n', [cloud()], {
      'a.yaml': 'aws: { tgas: {} }\n',
      'b.yaml': 'project: { nmae: x }\n',
    }),
  )
  expect(found.map(({ at }) => at)).toEqual([
    'aws.regoin (Pulumi.dev.yaml:3:25)',
    'aws.tgas (a.yaml:1:8)',
    'project.nmae (b.yaml:1:12)',
  ])
})

test('an unquoted number in a layer is said once, and the rest of the layer is read', async () => {
  const found = await short(
    problems('config:\n  konductor:layers: [a.yaml]\n', [cloud()], {
      'a.yaml': 'aws:\n  enabled: true\n  version: 01.30\n  regoin: x\n',
    }),
  )
  expect(found.map(({ _tag, at }) => `${_tag} ${at}`)).toEqual([
    'AmbiguousScalar aws.version (a.yaml:3:12)',
    'UnknownKey aws.regoin (a.yaml:4:3)',
  ])
})

test('a module that accepts what others offer sees their units, and comes last', async () => {
  const root = project({
    'Pulumi.dev.yaml':
      'config:\n  kubernetes: { enabled: true }\n  aws: { enabled: true, services: { s3: { buckets: { logs: {} } } } }\n',
  })
  const result = await checked(root, { modules: [accepting(), cloud()] })
  expect(result).toMatchObject({ _tag: 'Right' })
  if (result._tag === 'Left') return
  expect(result.right.units.map(({ id }) => id)).toEqual([
    'aws.providers.default',
    'aws.services.s3.buckets.logs',
    'kubernetes.clusters.logs',
  ])
  expect(result.right.modules.map(({ id, units }) => [id, units.length])).toEqual([
    ['kubernetes', 1],
    ['aws', 2],
  ])
})

test('a disabled module is decoded all the same, and asks for nothing', async () => {
  expect(await short(problems('config:\n  aws: { enabled: false, regoin: x }\n'))).toEqual([
    { _tag: 'UnknownKey', at: 'aws.regoin (Pulumi.dev.yaml:2:26)', fix: 'did you mean "region"?' },
  ])
  const result = await checked(project({ 'Pulumi.dev.yaml': 'config:\n  aws: { enabled: false }\n' }), {
    modules: [cloud()],
  })
  expect(result).toMatchObject({ _tag: 'Right', right: { units: [], modules: [{ id: 'aws', enabled: false }] } })
})

test('each phase tells how the run is to log, also when something is wrong', async () => {
  const phases: string[] = []
  const root = project({ 'Pulumi.dev.yaml': 'config:\n  logging: { level: debug }\n  aws: { regoin: x }\n' })
  await checked(root, {
    modules: [cloud()],
    onPhase: (phase, { logging, message }) => phases.push(`${phase} ${logging.level}: ${message}`),
  })
  expect(phases).toEqual([
    'read debug: configuration of the stack read',
    'discover debug: modules (registered): aws 1.0.0',
    'decode debug: 0 units of acme, 2 problems, 0 warnings',
  ])
})

test('what is only worth saying is said beside problems, too', async () => {
  const root = project({ 'Pulumi.dev.yaml': 'config:\n  aws: { enabled: true, token: hunter2, regoin: x }\n' })
  expect(await checked(root, { modules: [cloud()] })).toMatchObject({
    _tag: 'Left',
    left: { problems: [{ _tag: 'UnknownKey' }], warnings: [{ _tag: 'PlainSecret', severity: 'warning' }] },
  })
})

import { readProject, readStackConfig } from '@konductor/host'
import type { AnyModule } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { cloud } from '../../test/cloud.ts'
import { project } from '../../test/project.ts'
import { closed, enabledSwitch, optional, secret, sectionOf } from '../config/index.ts'
import { explain, type Explained } from './explain.ts'
import type { Told } from './explanation.ts'

const aws: AnyModule = cloud('aws', { pulumiNamespace: { name: 'aws', settings: { region: 'region' } } })

const explained = async (
  files: Readonly<Record<string, string>>,
  modules: readonly AnyModule[] = [aws],
): Promise<Explained> => {
  const root = project(files)
  const found = readProject(root)
  if (found._tag === 'Left') throw new Error(JSON.stringify(found.left))
  const config = readStackConfig(found.right, 'dev')
  if (config._tag === 'Left') throw new Error(JSON.stringify(config.left))
  const { values, secretKeys } = config.right
  return explain({ root, project: 'acme', stack: 'dev', values, secretKeys, modules, env: {}, planned: true })
}

/** What one source says, in a line: `"us-west-2" a.yaml:1:3`. */
const line = ({ by, value, removes, written, file, line: at, column }: Told): string =>
  [
    removes === true ? 'null' : value === undefined ? 'map' : JSON.stringify(value),
    ...(file === undefined ? [by] : [`${file}:${at}:${column}`]),
    ...(written === undefined ? [] : [`as ${written}`]),
  ].join(' ')

const setting = (all: Explained, path: string) => {
  const found = all.setting(path)
  if (found._tag === 'Left') throw new Error(JSON.stringify(found.left))
  return found.right
}

/** A setting and what it overrode, a line each. */
const trail = (all: Explained, path: string): readonly string[] => {
  const { told, overrode } = setting(all, path)
  return [told === undefined ? 'nothing' : line(told), ...overrode.map(line)]
}

const layered = {
  'Pulumi.dev.yaml': `config:
  konductor:layers: [config/a.yaml, config/b.yaml]
  aws:
    region: eu-west-1
    tags: { Team: null }
`,
  'config/a.yaml': `project: { owner: a, cost_center: '1' }
aws:
  enabled: true
  region: us-west-2
  tags: { Team: platform, Env: dev }
  providers:
    east: { region: us-east-1, allowedAccountIds: ['111122223333'] }
  services: { s3: { buckets: { logs: } } }
`,
  'config/b.yaml': `project: { costCenter: '2' }
aws:
  region: eu-central-1
  providers:
    east: { allowedAccountIds: ['444455556666', '777788889999'] }
    west:
`,
}

describe('where a setting comes from', () => {
  it('is its place, and what it overrode, the strongest first', async () => {
    expect(trail(await explained(layered), 'aws.region')).toEqual([
      '"eu-west-1" Pulumi.dev.yaml:4:5',
      '"eu-central-1" config/b.yaml:3:3',
      '"us-west-2" config/a.yaml:4:3',
    ])
  })
  it('is the null that took it away, over what there was', async () => {
    expect(trail(await explained(layered), 'aws.tags.Team')).toEqual([
      'nothing',
      'null Pulumi.dev.yaml:5:13',
      '"platform" config/a.yaml:5:11',
    ])
  })
  it('is one list in place of another, and of an item what stood in its place', async () => {
    const all = await explained(layered)
    expect(trail(all, 'aws.providers.east.allowedAccountIds')).toEqual([
      '["444455556666","777788889999"] config/b.yaml:5:13',
      '["111122223333"] config/a.yaml:7:32',
    ])
    expect(trail(all, 'aws.providers.east.allowedAccountIds[0]')).toEqual([
      '"444455556666" config/b.yaml:5:33',
      '"111122223333" config/a.yaml:7:52',
    ])
    expect(trail(all, 'aws.providers.east.allowedAccountIds[1]')).toEqual(['"777788889999" config/b.yaml:5:49'])
  })
  it('is, of a map, every source that writes to it', async () => {
    expect(trail(await explained(layered), 'aws')).toEqual([
      'map Pulumi.dev.yaml:3:3',
      'map config/b.yaml:2:1',
      'map config/a.yaml:2:1',
    ])
  })
  it('is, of a name with nothing below it, the line that asks for all defaults', async () => {
    expect(trail(await explained(layered), 'aws.services.s3.buckets.logs')).toEqual(['map config/a.yaml:8:32'])
  })
  it('is the default where nobody wrote it, or somebody took it away', async () => {
    const all = await explained({
      'Pulumi.dev.yaml': 'config:\n  konductor:layers: [a.yaml]\n  logging: { level: null }\n',
      'a.yaml': 'logging: { level: debug }\n',
    })
    expect(trail(all, 'logging.format')).toEqual(['"text" default'])
    expect(trail(all, 'logging.level')).toEqual([
      '"standard" default',
      'null Pulumi.dev.yaml:3:14',
      '"debug" a.yaml:1:12',
    ])
  })
  it('tells the spelling that was written, where it is another', async () => {
    expect(trail(await explained(layered), 'project.costCenter')).toEqual([
      '"2" config/b.yaml:1:12',
      '"1" config/a.yaml:1:22 as project.cost_center',
    ])
    const homes = await explained({
      'Pulumi.dev.yaml':
        'config:\n  core: { project: { owner: me } }\n  metadata: { compliance: { mode: warn } }\n  konductor:logging: { level: debug }\n',
    })
    expect(trail(homes, 'project.owner')).toEqual(['"me" Pulumi.dev.yaml:2:22 as core.project.owner'])
    expect(trail(homes, 'logging.level')).toEqual(['"debug" Pulumi.dev.yaml:4:24 as konductor:logging.level'])
  })
  it("is Pulumi's own namespace of the provider, which is weaker than all else", async () => {
    const only = await explained({ 'Pulumi.dev.yaml': 'config:\n  aws: { enabled: true }\n  aws:region: us-west-2\n' })
    expect(trail(only, 'aws.region')).toEqual(['"us-west-2" Pulumi.dev.yaml:3:3 as aws:region'])
    const both = await explained({
      'Pulumi.dev.yaml': 'config:\n  aws: { enabled: true, region: us-west-2 }\n  aws:region: us-west-2\n',
    })
    expect(trail(both, 'aws.region')).toEqual([
      '"us-west-2" Pulumi.dev.yaml:2:25',
      '"us-west-2" Pulumi.dev.yaml:3:3 as aws:region',
    ])
  })
  it('is the modules map, for a section that does not say whether it is on', async () => {
    const all = await explained({ 'Pulumi.dev.yaml': 'config:\n  aws: {}\n  modules: { aws: true }\n' })
    expect(trail(all, 'aws.enabled')).toEqual(['true Pulumi.dev.yaml:3:14 as modules.aws'])
  })
  it('is the list of layers, too', async () => {
    expect(trail(await explained(layered), 'layers')).toEqual([
      '["config/a.yaml","config/b.yaml"] Pulumi.dev.yaml:2:3 as konductor:layers',
    ])
  })
  it('is the stack, without a place, where no file shows it', async () => {
    const root = project({ 'Pulumi.dev.yaml': 'config:\n  aws: { enabled: true, region: a }\n' })
    const values = { 'acme:aws': '{"enabled":true,"region":"b"}' }
    const all = await explain({
      ...{ root, project: 'acme', stack: 'dev', values, secretKeys: [], modules: [aws], env: {}, planned: true },
    })
    expect(trail(all, 'aws.region')).toEqual(['"b" stack'])
  })
})

describe('the path of a setting', () => {
  const written = {
    'Pulumi.dev.yaml':
      'config:\n  project: { costCenter: "1" }\n  aws: { enabled: true, region: x, tags: { a.b: "1" } }\n',
  }
  it.each([
    ['project.cost_center', 'project.costCenter'],
    ['project.cost-center', 'project.costCenter'],
    ['core.project.costCenter', 'project.costCenter'],
    ['config.project.costCenter', 'project.costCenter'],
    ['acme:project.costCenter', 'project.costCenter'],
    ['acme:config:project.costCenter', 'project.costCenter'],
    ['konductor:project.costCenter', 'project.costCenter'],
    ['konductor:layers', 'layers'],
    ['metadata.compliance.frameworks', 'compliance.frameworks'],
    ['aws:region', 'aws.region'],
    ['aws.instances', 'aws.providers'],
    ['aws.services.s3.default_bucket_config', 'aws.services.s3.defaultBucketConfig'],
    ['aws.credentials.accessKeyId', 'aws.credentials.accessKey'],
    ['aws.tags["a.b"]', 'aws.tags["a.b"]'],
    ['aws.providers.*.region', 'aws.providers.*.region'],
  ])('%s means %s', async (path, canonical) => {
    expect(setting(await explained(written), path).path).toBe(canonical)
  })
  it.each([
    ['aws.regoin', 'UnknownSetting', 'did you mean aws.region?'],
    [
      'versioning',
      'UnknownSetting',
      'did you mean aws.services.s3.defaultBucketConfig.versioning, or aws.services.s3.buckets.*.versioning?',
    ],
    ['aws.providers.east', 'UnknownSetting', 'name one of those, or * for what any of them may say: aws.providers.*'],
    ['aws.region.x', 'UnknownSetting', 'name one of those'],
    ['asw', 'UnknownSetting', 'did you mean aws?'],
    ['port', 'UnknownSetting', 'name one of those'],
    [
      'aws..region',
      'BadPath',
      'write it as messages do: aws.region, or kubernetes.default.labels["app.kubernetes.io/name"]',
    ],
    ['', 'BadPath', 'write it as messages do: aws.region, or kubernetes.default.labels["app.kubernetes.io/name"]'],
  ])('%j leads nowhere', async (path, tag, fix) => {
    const found = (
      await explained({ 'Pulumi.dev.yaml': 'config:\n  aws: { enabled: true, region: x }\n  port: 80\n' })
    ).setting(path)
    expect(found._tag === 'Left' && [found.left._tag, found.left.fix]).toEqual([tag, fix])
  })
})

describe('what is known of a setting', () => {
  it('is told whether or not anybody wrote it', async () => {
    const all = await explained({ 'Pulumi.dev.yaml': 'config:\n  aws: { enabled: true }\n' })
    expect(setting(all, 'aws.version')).toEqual({
      path: 'aws.version',
      kind: 'value',
      overrode: [],
      type: 'a version in quotes',
      description: 'Version.',
      required: false,
      secret: false,
      example: '1.34',
      aliases: [],
      environment: [],
      problems: [],
    })
    expect(setting(all, 'aws.credentials.secretKey')).toMatchObject({
      secret: true,
      type: 'text, as a secret',
      aliases: ['secretAccessKey'],
    })
  })
  it('names the environment variables that count where nothing is written, and shows none of them', async () => {
    const Section = closed({
      enabled: enabledSwitch(),
      key: optional(secret(), 'Key.', { environment: ['KEY', 'OTHER'] }),
    })
    const root = project({ 'Pulumi.dev.yaml': '' })
    const values = { 'acme:own': '{"enabled":true}' }
    const own = cloud('own', { config: sectionOf(Section), units: () => [] })
    const all = await explain({
      ...{ root, project: 'acme', stack: 'dev', values, secretKeys: [], modules: [own], planned: true },
      env: { KEY: 'hunter2' },
    })
    expect(setting(all, 'own.key').environment).toEqual([
      { name: 'KEY', set: true },
      { name: 'OTHER', set: false },
    ])
    expect(JSON.stringify(all.withDefaults())).not.toContain('hunter2')
  })
  it('is told of a configuration with problems, which are named', async () => {
    const all = await explained({
      'Pulumi.dev.yaml': 'config:\n  aws: { enabled: true, region: 5, regoin: x }\n  project: { owner: me }\n',
    })
    expect(all.problems.map(({ _tag }) => _tag)).toEqual(['UnquotedString', 'UnknownKey'])
    expect(setting(all, 'aws.region').problems.map(({ _tag }) => _tag)).toEqual(['UnquotedString'])
    expect(setting(all, 'project.owner').problems).toEqual([])
    expect(setting(all, 'aws').problems).toHaveLength(2)
  })
  it('is told of the rest where a layer cannot be read', async () => {
    const all = await explained({
      'Pulumi.dev.yaml': 'config:\n  konductor:layers: [a.yaml]\n  aws: { region: x }\n',
      'a.yaml': 'aws: [\n',
    })
    expect(all.problems.map(({ _tag }) => _tag)).toEqual(['YamlSyntax'])
    expect(trail(all, 'aws.region')).toEqual(['"x" Pulumi.dev.yaml:3:10'])
  })
})

describe('the whole configuration', () => {
  it('is every value that was written, sorted by path, and what was taken away', async () => {
    const all = await explained(layered)
    expect(all.written().map(({ path, told }) => `${path} ${told === undefined ? 'nothing' : line(told)}`)).toEqual([
      'aws.enabled true config/a.yaml:3:3',
      'aws.providers.east.allowedAccountIds ["444455556666","777788889999"] config/b.yaml:5:13',
      'aws.providers.east.region "us-east-1" config/a.yaml:7:13',
      'aws.providers.west map config/b.yaml:6:5',
      'aws.region "eu-west-1" Pulumi.dev.yaml:4:5',
      'aws.services.s3.buckets.logs map config/a.yaml:8:32',
      'aws.tags.Env "dev" config/a.yaml:5:27',
      'aws.tags.Team nothing',
      'layers ["config/a.yaml","config/b.yaml"] Pulumi.dev.yaml:2:3 as konductor:layers',
      'project.costCenter "2" config/b.yaml:1:12',
      'project.owner "a" config/a.yaml:1:12',
    ])
  })
  it('is that and every default, on request', async () => {
    const all = await explained({
      'Pulumi.dev.yaml': 'config:\n  aws: { enabled: true, services: { s3: { buckets: { logs: {} } } } }\n',
    })
    const lines = all.withDefaults().map(({ path, told }) => `${path} ${told === undefined ? 'nothing' : line(told)}`)
    expect(lines).toContain('aws.services.s3.buckets.logs.versioning true default')
    expect(lines).toContain('logging.format "text" default')
    expect(all.withDefaults('aws.services').map(({ path }) => path)).toEqual([
      'aws.services.s3.buckets.logs.provider',
      'aws.services.s3.buckets.logs.versioning',
    ])
  })
  it('leaves out what is the program’s own', async () => {
    const all = await explained({ 'Pulumi.dev.yaml': 'config:\n  port: 80\n  project: { owner: me }\n' }, [])
    expect(all.written().map(({ path }) => path)).toEqual(['project.owner'])
  })
  it('shows what else a map may hold', async () => {
    const all = await explained({ 'Pulumi.dev.yaml': 'config:\n  aws: { enabled: true, region: x }\n' })
    expect(all.unwritten('aws').map(({ path }) => path)).toEqual([
      'aws.profile',
      'aws.token',
      'aws.tokens',
      'aws.version',
      'aws.tags',
      'aws.credentials',
      'aws.providers',
      'aws.services',
    ])
  })
})

describe('a secret', () => {
  it.each([
    ['in its place', 'aws: { enabled: true, token: hunter2, tokens: [hunter2] }'],
    ['under an older name', 'aws: { enabled: true, credentials: { secretAccessKey: hunter2 } }'],
    ['in a key that is mistyped', 'aws: { enabled: true, tokne: hunter2, credentails: { secretKey: hunter2 } }'],
    ['a level too high', 'aws: { enabled: true, tokens: hunter2, credentials: hunter2, providers: { east: hunter2 } }'],
    ['of a module that is not installed', 'azure: { enabled: false, clientSecret: hunter2, list: [hunter2] }'],
    ['of a module that is not installed and on', 'acme: { enabled: true, password: hunter2 }'],
    ['that a layer overrides', 'aws: { enabled: true, token: hunter2 }\nlayer'],
  ])('is not shown: %s', async (_, text) => {
    const [section = '', layer] = text.split('\n')
    const all = await explained({
      'Pulumi.dev.yaml': `config:\n  ${layer === undefined ? '' : 'konductor:layers: [a.yaml]\n  '}${section}\n`,
      'a.yaml': 'aws: { token: hunter2 }\n',
    })
    const said = JSON.stringify([
      all.problems,
      all.warnings,
      all.written(),
      all.withDefaults(),
      all.setting('aws'),
      all.setting('azure'),
      all.setting('acme'),
      ...all.written().map(({ path }) => all.setting(path)),
    ])
    expect(said).not.toContain('hunter2')
    expect(said).toMatch(/\[secret\]|\[not shown\]/)
  })
  it('is not shown where a map around it was taken away', async () => {
    const all = await explained({
      'Pulumi.dev.yaml': 'config:\n  konductor:layers: [a.yaml]\n  aws: { enabled: true, credentials: null }\n',
      'a.yaml': 'aws: { credentials: { secretKey: hunter2, more: hunter2 } }\n',
    })
    expect(trail(all, 'aws.credentials.secretKey')).toEqual([
      'nothing',
      'null Pulumi.dev.yaml:3:25 as aws.credentials',
      '"[secret]" a.yaml:1:23',
    ])
    expect(JSON.stringify([all.setting('aws.credentials.more'), all.written()])).not.toContain('hunter2')
  })
  it('is not shown where it is encrypted, on whatever setting', async () => {
    const all = await explained({
      'Pulumi.dev.yaml': 'config:\n  aws: { enabled: true, region: { secure: v1:abc }, token: { secure: v1:abc } }\n',
    })
    expect([trail(all, 'aws.region'), trail(all, 'aws.token')]).toEqual([
      ['"[secret]" Pulumi.dev.yaml:2:25'],
      ['"[secret]" Pulumi.dev.yaml:2:53'],
    ])
  })
})

it('the mode of compliance is found where FISMA says it', async () => {
  const all = await explained({
    'Pulumi.dev.yaml': 'config:\n  konductor:layers: [a.yaml]\n  compliance: { fisma: { mode: warn } }\n',
    'a.yaml': 'compliance: { mode: enforcing }\n',
  })
  const expected = ['"warn" Pulumi.dev.yaml:3:26 as compliance.fisma.mode', '"enforcing" a.yaml:1:15']
  expect(trail(all, 'compliance.mode')).toEqual(expected)
  expect(trail(all, 'compliance.fisma.mode')).toEqual(expected)
  expect(all.written('compliance').map(({ path }) => path)).toEqual(['compliance.fisma', 'compliance.mode'])
})

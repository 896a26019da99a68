import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import fc from 'fast-check'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { folderWith, runInProcess } from '../testing/run-in-process.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/migrate')
const modules = join(import.meta.dirname, '../../../../node_modules')

const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.startsWith('node_modules') && statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

/** A copy of a project of its own, with everything it needs installed. */
const copyOf = (name: string): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'konductor-cli-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(fixtures, name, 'before'), folder, { recursive: true })
  symlinkSync(modules, join(folder, 'node_modules'))
  return folder
}

const project = (files: Readonly<Record<string, string>>): string => {
  const folder = folderWith({
    'Pulumi.yaml': 'name: lab\nruntime: nodejs\n',
    'package.json': '{ "dependencies": { "@konductor/provider-aws": "*", "@konductor/provider-kubernetes": "*" } }',
    ...files,
  })
  symlinkSync(modules, join(folder, 'node_modules'))
  return folder
}

const migrate = (folder: string, ...more: string[]) => runInProcess(['config', 'migrate', folder, ...more])

interface Report {
  readonly problems: readonly { readonly _tag: string; readonly at: string }[]
  readonly files: readonly { readonly file: string; readonly change: string; readonly diff: string }[]
  readonly moves: readonly { readonly from: string; readonly to?: string; readonly file: string }[]
  readonly written: boolean
}

const report = async (folder: string, ...more: string[]): Promise<Report> =>
  JSON.parse((await migrate(folder, '--json', ...more)).stdout)

const tagsOf = ({ problems }: Report): readonly string[] => problems.map(({ _tag, at }) => `${_tag} ${at}`)

describe.each([
  ['a', 'the first stacks, modules at the top'],
  ['b', 'keys of AWS beside its settings, an enum of log levels'],
  ['c', 'compliance with FISMA modes and a project block'],
  ['d', 'everything of core below core'],
  ['aliases', 'anchors, merge keys, and a layer with older names'],
])('generation %s: %s', (name) => {
  test('becomes what is expected, and a second run has nothing to do', async () => {
    const folder = copyOf(name)
    const { code } = await migrate(folder, '--write')
    expect(code).toBe(0)
    const after = filesIn(folder)
    expect(after).toEqual(filesIn(join(fixtures, name, 'after')))
    expect(await migrate(folder, '--write')).toEqual({
      code: 0,
      stdout: 'lab/dev: nothing to migrate: every setting is in its place and in its form.\n',
      stderr: '',
    })
    expect(filesIn(folder)).toEqual(after)
  })

  test('is left alone without --write', async () => {
    const folder = copyOf(name)
    const before = filesIn(folder)
    const { written, problems, files } = await report(folder)
    expect([written, problems, filesIn(folder)]).toEqual([false, [], before])
    expect(files.map(({ file }) => file)).toContain('config/dev.yaml')
  })

  test('gives no warning of older spellings afterwards', async () => {
    const folder = copyOf(name)
    await migrate(folder, '--write')
    const { installedTools } = await import('../tools.ts')
    const { stdout } = await runInProcess(['validate', folder, '--json'], { check: installedTools.check })
    const { problems, warnings } = JSON.parse(stdout)
    expect([problems, warnings.filter(({ _tag }: { _tag: string }) => _tag === 'OlderSpelling')]).toEqual([[], []])
  })
})

test('secrets, switches, the keys of the program and of Pulumi stay; no secret is in a diff', async () => {
  const folder = project({
    'Pulumi.dev.yaml': `encryptionsalt: v1:c2FsdA==
config:
  aws:allowedAccountIds: ['111122223333']
  lab:motd: hello
  lab:modules: { kubernetes: true }
  lab:kubernetes:
    providers:
      plain:
        identifier: lab
        kubeconfig: |
          clusters: [{ name: plain, cluster: { server: 'https://hush.example.com' } }]
          users: [{ name: me, user: { token: hush-hush } }]
          contexts: [{ name: plain, context: { cluster: plain, user: me } }]
      sealed: { identifier: den, kubeconfig: { secure: v1:c2VhbGVk } }
`,
  })
  const { stdout } = await migrate(folder)
  expect(stdout).not.toContain('hush')
  const { code } = await migrate(folder, '--write')
  expect(code).toBe(0)
  expect(filesIn(folder)).toMatchObject({
    'Pulumi.dev.yaml': `encryptionsalt: v1:c2FsdA==
config:
  konductor:layers: [config/dev.yaml]
  aws:allowedAccountIds: ['111122223333']
  lab:motd: hello
  lab:modules: { kubernetes: true }
  lab:kubernetes:
    providers:
      plain:
        kubeconfig: |
          clusters: [{ name: plain, cluster: { server: 'https://hush.example.com' } }]
          users: [{ name: me, user: { token: hush-hush } }]
          contexts: [{ name: plain, context: { cluster: plain, user: me } }]
      sealed: { kubeconfig: { secure: v1:c2VhbGVk } }
`,
    'config/dev.yaml': `kubernetes:
  providers:
    plain:
      identifier: lab
    sealed: { identifier: den }
`,
  })
})

test('what would mean something else in a layer is quoted there', async () => {
  const folder = project({
    'Pulumi.dev.yaml': `config:
  project:
    tags:
      since: 2026-03-01
      mode: "0777"
      yes: off
`,
  })
  await migrate(folder, '--write')
  expect(filesIn(folder)['config/dev.yaml']).toBe(`project:
  tags:
    since: "2026-03-01 00:00:00 +0000 UTC"
    mode: "0777"
    yes: off
`)
})

test('what cannot be carried over is a problem, and nothing is written', async () => {
  const text = `config:
  aws: { enabled: true, region: us-east-1, network: { vpc_cidr: 10.0.0.0/16 }, iamUsers: [{ name: x }] }
  cert_manager: { enabled: true }
`
  const folder = project({ 'Pulumi.dev.yaml': text })
  const { code, stdout } = await migrate(folder, '--write', '--json')
  expect([code, tagsOf(JSON.parse(stdout)), filesIn(folder)['Pulumi.dev.yaml']]).toEqual([
    1,
    [
      'NotCarriedOver aws.network (Pulumi.dev.yaml:2:44)',
      'NotCarriedOver aws.iamUsers (Pulumi.dev.yaml:2:80)',
      'NotCarriedOver cert_manager (Pulumi.dev.yaml:3:3)',
    ],
    text,
  ])
})

test('an exception without a reason is not carried over, and nothing is written', async () => {
  const folder = project({
    'Pulumi.dev.yaml': 'config:\n  compliance:\n    nist: { enabled: true, controls: [AC-1], exceptions: [AC-2] }\n',
  })
  const { code, stdout } = await migrate(folder, '--write', '--json')
  expect([code, tagsOf(JSON.parse(stdout)), existsSync(join(folder, 'config'))]).toEqual([
    1,
    ['NotCarriedOver lab:compliance.nist.exceptions[0] (Pulumi.dev.yaml)'],
    false,
  ])
})

test('a default of Pulumi.yaml that would come to light again is told, and nothing is written', async () => {
  const folder = project({
    'Pulumi.yaml': 'name: lab\nruntime: nodejs\nconfig:\n  logging: { value: { level: debug } }\n',
    'Pulumi.dev.yaml': 'config:\n  logging: { level: verbose }\n',
  })
  const { problems, written } = await report(folder, '--write')
  expect([problems.map(({ _tag, at }) => [_tag, at]), written]).toEqual([[['NotTheSame', 'logging']], false])
})

describe('--to', () => {
  const layered = (layers: string) =>
    project({
      'Pulumi.dev.yaml': `config:\n  konductor:layers: ${layers}\n  project: { owner: me }\n`,
      'config/a.yaml': 'project: { name: a }\n',
      'config/b.yaml': 'project:\n  # ours\n  owner: them\n',
    })

  test('takes the strongest layer there is, whose values the stack overrides', async () => {
    const folder = layered('[config/a.yaml, config/b.yaml]')
    await migrate(folder, '--to', 'config/b.yaml', '--write')
    expect(filesIn(folder)).toMatchObject({
      'Pulumi.dev.yaml': 'config:\n  konductor:layers: [config/a.yaml, config/b.yaml]\n',
      'config/b.yaml': 'project:\n  # ours\n  owner: me\n',
    })
  })

  test.each([
    ['config/a.yaml', '[config/a.yaml, config/b.yaml]'],
    ['config/b.yaml', '[config/a.yaml]'],
    ['Pulumi.prod.yaml', '[config/a.yaml]'],
    ['notes.txt', '[config/a.yaml]'],
  ])('refuses %s beside the layers %s', async (to, layers) => {
    const { problems } = await report(layered(layers), '--to', to, '--write')
    expect(problems.map(({ _tag, at }) => [_tag, at])).toEqual([['BadTargetLayer', '--to']])
  })
})

test('files that cannot be written together stay as they were', async () => {
  const folder = project({ 'Pulumi.dev.yaml': 'config:\n  project: { owner: me }\n', config: 'no folder\n' })
  const before = filesIn(folder)
  const { problems, written } = await report(folder, '--write')
  expect([problems.map(({ _tag }) => _tag), written, filesIn(folder)]).toEqual([['CannotWrite'], false, before])
})

test('line ends and links stay what they are', async () => {
  const folder = project({ 'real.yaml': 'config:\r\n  lab:project:\r\n    cost_center: "1"\r\n' })
  symlinkSync('real.yaml', join(folder, 'Pulumi.dev.yaml'))
  await migrate(folder, '--write')
  expect(filesIn(folder)['real.yaml']).toBe('config:\r\n  konductor:layers: [config/dev.yaml]\r\n')
  expect(relative(folder, realpathSync(join(folder, 'Pulumi.dev.yaml')))).toBe('real.yaml')
})

/** One setting in each of its spellings. */
const spellings = fc.record({
  home: fc.constantFrom('lab:', '', 'konductor:', 'core'),
  region: fc.constantFrom('region'),
  account: fc.constantFrom('account_id', 'accountId', 'account-id'),
  providers: fc.constantFrom('providers', 'instances'),
  bucketDefaults: fc.constantFrom('defaultBucketConfig', 'default_bucket_config', 'default-bucket-config'),
  level: fc.constantFrom('standard', 'info', 'debug', 'critical'),
  versions: fc.constantFrom('default_versions', 'default-versions', 'versions'),
  comment: fc.constantFrom('', '# a word\n'),
})

test('any mixture of spellings and homes is migrated without a change of meaning, once', async () => {
  await fc.assert(
    fc.asyncProperty(spellings, async (of) => {
      const sections: Readonly<Record<string, string>> = {
        aws: `{ enabled: true, region: us-east-1, ${of.account}: '111122223333', ${of.providers}: { west: { region: us-west-2 } }, services: { s3: { ${of.bucketDefaults}: { versioning: true } } } }`,
        logging: `{ level: ${of.level} }`,
        [of.versions]: of.versions === 'versions' ? '{ channel: stable }' : '{ kubevirt: "1.3.1" }',
      }
      const line = ([key, value]: readonly [string, string], indent: string) =>
        `${of.comment === '' ? '' : `${indent}${of.comment}`}${indent}${of.home === 'core' ? '' : of.home}${key}: ${value}\n`
      const text =
        of.home === 'core'
          ? `config:\n  core:\n${Object.entries(sections)
              .map((each) => line(each, '    '))
              .join('')}`
          : `config:\n${Object.entries(sections)
              .map((each) => line(each, '  '))
              .join('')}`
      const folder = project({ 'Pulumi.dev.yaml': text })
      const first = await report(folder, '--write')
      expect([first.problems, first.written]).toEqual([[], true])
      const layer = filesIn(folder)['config/dev.yaml'] ?? ''
      expect(layer.split('# a word').length).toBe(of.comment === '' ? 1 : 4)
      const second = await report(folder, '--write')
      expect([second.problems, second.files]).toEqual([[], []])
    }),
    { numRuns: process.env['KONDUCTOR_TEST_ALL'] === undefined ? 3 : 100 },
  )
}, 120_000)

test('a stack without settings has nothing to migrate', async () => {
  const folder = project({ 'Pulumi.dev.yaml': 'config: {}\n' })
  writeFileSync(join(folder, 'Pulumi.dev.yaml'), 'config:\n  lab:motd: { a: [1,\n    2] }\n')
  expect((await migrate(folder)).code).toBe(0)
})

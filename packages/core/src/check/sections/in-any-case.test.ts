import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { anyConfiguration } from '../../../test/any-configuration.ts'
import { accepting, cloud } from '../../../test/cloud.ts'
import { checked, problemsOf, project } from '../../../test/project.ts'
import { check } from '../check.ts'
import { read } from '../read.ts'

const all = process.env['KONDUCTOR_TEST_ALL'] !== undefined
const seed = Number(process.env['KONDUCTOR_TEST_SEED'] ?? (all ? Date.now() % 2 ** 31 : 20_260_301))

const modules = [cloud('aws', { pulumiNamespace: { name: 'aws', settings: { region: 'region' } } }), accepting()]

const told = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await problemsOf(checked(project(files), { modules }))).map(({ _tag, at }) => `${_tag} ${at}`)

const stack = 'config:\n  konductor:layers: [weak.yaml, broken.yaml, strong.yaml]\n'

test('what is wrong in files that an unread one cannot override is said beside it', async () => {
  const files = {
    'Pulumi.dev.yaml': `${stack}  project: { environment: 5 }\n  kubernets: { enabled: true }\n`,
    'weak.yaml': 'logging: { level: loud }\n',
    'broken.yaml': 'aws: [\n',
    'strong.yaml': 'aws: { regoin: x, services: { s3: { buckets: { Logs: {}, web: { logTo: 5 } } } } }\n',
  }
  expect(await told(files)).toEqual([
    'UnquotedString project.environment (Pulumi.dev.yaml:3:14)',
    'UnknownKey kubernets (Pulumi.dev.yaml:4:3)',
    'YamlSyntax broken.yaml:2:1',
    'UnknownKey aws.regoin (strong.yaml:1:8)',
    'BadName aws.services.s3.buckets.Logs (strong.yaml:1:48)',
    'UnquotedString aws.services.s3.buckets.web.logTo (strong.yaml:1:65)',
  ])
})

test('what an unread file may complete is not said', async () => {
  const files = {
    'Pulumi.dev.yaml': `${stack}  kubernetes: { clusters: { platform: { from: aws.services.s3.buckets.logs } } }\n`,
    'weak.yaml': '',
    'broken.yaml': 'aws: [\n',
    'strong.yaml':
      'aws: { tags: { Team: null }, providers: { east: {} }, services: { s3: { buckets: { web: { logTo: logs } } } } }\nacme: {}\n',
  }
  expect(await told(files)).toEqual(['YamlSyntax broken.yaml:2:1'])
})

test('what is wrong beside a key that stands twice is said with it, and nothing of what the key may say', async () => {
  const files = {
    'Pulumi.dev.yaml': `${stack}  kubernetes: { clusters: { platform: { from: aws.services.s3.buckets.logs } } }\n`,
    'weak.yaml': 'project: { name: 5 }\nmetadata: { git: 5 }\n',
    'broken.yaml':
      'logging: { level: loud }\nproject:\n  name: a\n  __proto__: {}\n  name: b\n  owner: 5\naws: { regoin: x }\naws: { enabled: true }\n',
    'strong.yaml': 'logging: { format: xml }\n',
  }
  expect(await told(files)).toEqual([
    'UnknownValue logging.level (broken.yaml:1:12)',
    'ForbiddenKey project.__proto__ (broken.yaml:4:3)',
    'DuplicateKey project.name (broken.yaml:5:3)',
    'UnquotedString project.owner (broken.yaml:6:3)',
    'DuplicateKey aws (broken.yaml:8:1)',
    'UnknownValue logging.format (strong.yaml:1:12)',
  ])
})

test('a key that no setting can have leaves everything else to be judged', async () => {
  const files = {
    'Pulumi.dev.yaml': `${stack}  kubernetes: { enabled: true, clusters: { platform: { from: aws.services.s3.buckets.logs } } }\n`,
    'weak.yaml': 'metadata: { git: 5 }\n',
    'broken.yaml': 'constructor: 1\n',
    'strong.yaml': 'secure: v1:abc\n',
  }
  const whole = { ...files, 'strong.yaml': '' }
  expect(await told(files)).toEqual(['ForbiddenKey constructor (broken.yaml:1:1)', 'SecureInLayer strong.yaml:1:1'])
  expect(await told(whole)).toEqual([
    'DisabledReference kubernetes.clusters.platform.from (Pulumi.dev.yaml:3:56)',
    'WrongType metadata.git (weak.yaml:1:13)',
    'ForbiddenKey constructor (broken.yaml:1:1)',
  ])
})

test('where the list of layers itself is wrong, the stack alone is judged', async () => {
  const files = { 'Pulumi.dev.yaml': 'config:\n  konductor:layers: a.yaml\n  logging: { level: loud }\n' }
  expect(await told(files)).toEqual([
    'WrongType konductor:layers (Pulumi.dev.yaml:2:3)',
    'UnknownValue logging.level (Pulumi.dev.yaml:3:14)',
  ])
})

test('whatever the unread file would say, what is said of the others stays true', async () => {
  const root = mkdtempSync(join(tmpdir(), 'konductor-unread-'))
  try {
    await fc.assert(
      fc.asyncProperty(anyConfiguration, fc.nat(), async (configuration, which) => {
        const { layers, stackFile, values, secretKeys } = configuration
        fc.pre(layers.length > 0)
        writeFileSync(join(root, 'Pulumi.yaml'), 'name: acme\nruntime: nodejs\n')
        writeFileSync(join(root, 'Pulumi.dev.yaml'), stackFile)
        const options = { root, project: 'acme', stack: 'dev', values, secretKeys, modules, env: {}, planned: true }
        const unread = which % layers.length
        const write = (lost: boolean) =>
          layers.forEach((text, index) =>
            writeFileSync(join(root, `layer-${index}.yaml`), lost && index === unread ? 'a: [' : text),
          )
        const said = async () => {
          const outcome = await check(options)
          const problems = outcome._tag === 'Left' ? outcome.left.problems : []
          // Another source may spell the same setting otherwise.
          const plainly = (at: string) =>
            at.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase()).replace('accessKeyId', 'accessKey')
          return problems.map(({ _tag, at }) => `${_tag} ${plainly(at).replace('secretAccessKey', 'secretKey')}`)
        }
        write(false)
        fc.pre(read(options).complete)
        const whole = await said()
        write(true)
        const some = (await said()).filter((each) => !each.includes(`layer-${unread}.yaml:1:5`))
        expect(some.filter((each) => !whole.includes(each))).toEqual([])
      }),
      { numRuns: all ? 2_000 : 50, seed },
    )
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}, 600_000)

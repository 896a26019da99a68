import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineResource, type EngineStack } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { whySkipped } from '../skipped.ts'

const pulumi = (name: string): string =>
  `name: ${name}\nmain: src/index.ts\nruntime: { name: nodejs, options: { typescript: false } }\n`

const TOKEN = 'canary-of-a-token'

/** A module that knows a cluster, as one that makes clusters would offer it. */
const clusters = `import { closed, enabledSwitch, group, named, sectionOf } from '@konductor/core/config'
import { output, secret } from '@pulumi/pulumi'

export const module = {
  id: 'clusters',
  displayName: 'Clusters',
  packageName: 'clusters',
  version: '1.0.0',
  contract: 1,
  config: sectionOf(closed({ enabled: enabledSwitch(), known: group(named(closed({})), 'Clusters.') })),
  units: ({ known }) =>
    Object.keys(known).map((name) => ({
      kind: 'cluster', id: 'clusters.known.' + name, at: 'clusters.known.' + name, name,
      settings: {}, needs: {}, offers: ['kubernetes.access'],
    })),
  load: async () => ({
    build: {
      cluster: ({ name }) => ({
        offers: {
          'kubernetes.access': { kubeconfig: secret('${TOKEN}'), identifier: output('acme-' + name), ready: [] },
        },
      }),
    },
  }),
}
`
const base = {
  'Pulumi.yaml': pulumi('base'),
  'package.json': '{ "name": "base", "type": "module" }',
  'src/clusters.ts': clusters,
  'src/index.ts': `import { deploy } from '@konductor/core'
import { aws } from '@konductor/provider-aws'
import { module as clusters } from './clusters.ts'
export const { state, secrets } = deploy({ modules: [aws, clusters] })
`,
  'Pulumi.dev.yaml': `config:
  project: { name: base, environment: dev }
  aws: { enabled: true, region: us-west-2, services: { s3: { buckets: { copies: {} } } } }
  clusters: { enabled: true, known: { platform: {} } }
  exports:
    key: aws.providers.default.keys.s3
    logs: aws.providers.default.logs
    copies: aws.services.s3.buckets.copies
    arn: aws.services.s3.buckets.copies.arn
    platform: clusters.known.platform
`,
}

const of = (name: string): string => `{ stack: organization/base/dev, export: ${name} }`
const config = (bucket: string, cluster = of('platform')): string => `config:
  project: { name: apps, environment: dev }
  aws: { enabled: true, region: us-west-2, services: { s3: { buckets: { shop: ${bucket} } } } }
  kubernetes:
    enabled: true
    providers: { platform: { from: ${cluster} } }
    resources: { namespaces: { shop: {} } }
`
const good = config(
  `{ kmsKey: ${of('key')}, logging: { bucket: ${of('logs')} }, replication: { to: ${of('copies')} } }`,
)
const apps = {
  'Pulumi.yaml': pulumi('apps'),
  'package.json': '{ "name": "apps", "type": "module" }',
  'src/index.ts': `import { deploy } from '@konductor/core'
import { aws } from '@konductor/provider-aws'
import { kubernetes } from '@konductor/provider-kubernetes'
export const { state, secrets } = deploy({ modules: [aws, kubernetes] })
`,
  'Pulumi.dev.yaml': good,
}

describe.skipIf(whySkipped() !== undefined)('what another stack exports', () => {
  let exporting: EngineStack
  let using: EngineStack
  let resources: readonly EngineResource[] = []
  beforeAll(async () => {
    exporting = await openStack({ project: base })
    expectSuccess(await exporting.up())
    const backend = exporting.env['PULUMI_BACKEND_URL'] ?? ''
    using = await openStack({ project: apps, env: { PULUMI_BACKEND_URL: backend } })
    expectSuccess(await using.up())
    resources = await using.resources()
  })
  afterAll(() => {
    using?.remove()
    exporting?.remove()
  })

  const named = (name: string): EngineResource | undefined => resources.find(({ urn }) => urn.endsWith(`::${name}`))

  it('stands in the outputs of that stack, by capability, and what is secret apart', async () => {
    const state = await exporting.output('state')
    expect(state).toMatchObject({
      exports: {
        key: {
          unit: 'aws.providers.default.keys.s3',
          offers: { 'aws.key': { arn: expect.stringMatching(/^arn:aws:kms:/) } },
        },
        logs: { unit: 'aws.providers.default.logs', offers: { 'aws.logBucket': { name: expect.any(String) } } },
        arn: expect.stringMatching(/^arn:aws:s3:::copies/),
        platform: { unit: 'clusters.known.platform', offers: { 'kubernetes.access': { identifier: 'acme-platform' } } },
      },
    })
    expect(JSON.stringify(state)).not.toContain(TOKEN)
    const { stdout } = await exporting.pulumi('stack', 'output', '--json', '--show-secrets')
    expect(JSON.parse(stdout).secrets).toEqual({
      exports: { platform: { 'kubernetes.access': { kubeconfig: TOKEN } } },
    })
  })

  it('is what the units of this one are built with', () => {
    expect(named('shop-encryption')?.inputs).toMatchObject({
      rules: [{ applyServerSideEncryptionByDefault: { kmsMasterKeyId: expect.stringMatching(/^arn:aws:kms:/) } }],
    })
    expect(named('shop-logging')?.inputs).toMatchObject({ targetBucket: expect.stringMatching(/^aws-default-logs-/) })
    expect(named('shop-replication')?.inputs).toMatchObject({
      rules: [{ destination: { bucket: expect.stringMatching(/^arn:aws:s3:::copies/) } }],
    })
    expect(named('kubernetes-platform')?.inputs).toMatchObject({
      clusterIdentifier: 'acme-platform',
      kubeconfig: { ciphertext: expect.any(String) },
    })
  })

  it('is read once, by one reference below the stack itself', () => {
    const references = resources.filter(({ type }) => type === 'pulumi:pulumi:StackReference')
    expect(references.map(({ urn, parent }) => [urn.split('::').slice(2), parent?.split('::').at(-1)])).toEqual([
      [['pulumi:pulumi:StackReference', 'konductor:organization/base/dev'], 'apps-dev'],
    ])
  })

  it('changes nothing when nothing has changed', async () => {
    const { exitCode, steps } = await using.preview()
    expect(exitCode).toBe(0)
    const changed = steps.filter(({ op }) => op !== 'same' && op !== 'read')
    expect(changed.map(({ op, urn, diffReasons }) => [op, urn.split('::').at(-1), diffReasons])).toEqual([])
  })

  it.each([
    ['is not there', config(`{ kmsKey: ${of('kee')} }`), 'exports no kee; it exports arn, copies, key, logs, platform'],
    ['is one fact', config(`{ kmsKey: ${of('arn')} }`), 'the export arn of organization/base/dev is one fact'],
    [
      'offers something else',
      config(`{ kmsKey: ${of('copies')} }`),
      'the export copies of organization/base/dev offers aws.bucket, and aws.key is needed here',
    ],
    ['is in no stack', config('{}', '{ stack: organization/nowhere/dev, export: x }'), 'organization/nowhere/dev'],
  ])('fails the preview when it %s, and says so without a trace', async (_, text, words) => {
    using.write({ 'Pulumi.dev.yaml': text })
    const { exitCode, stdout, stderr } = await using.pulumi('preview')
    expect(stdout + stderr).toContain(words)
    expect(stdout + stderr).not.toMatch(/^\s+at .*konductor/m)
    expect(exitCode).not.toBe(0)
  })

  it('fails an update, too, which deletes nothing', async () => {
    using.write({ 'Pulumi.dev.yaml': config(`{ kmsKey: ${of('copies')} }`) })
    expect((await using.up()).exitCode).not.toBe(0)
    expect((await using.resources()).map(({ urn }) => urn)).toEqual(
      expect.arrayContaining(resources.map(({ urn }) => urn)),
    )
  })
})

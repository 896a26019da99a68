import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineResource, type EngineStack } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { kubeconfig } from '../kubeconfig.ts'
import { whySkipped } from '../skipped.ts'

const program = `import { deploy } from '@konductor/core'
import { aws } from '@konductor/provider-aws'
import { kubernetes } from '@konductor/provider-kubernetes'
import { Bucket } from '@pulumi/aws/s3/index.js'
import { ConfigMap, ConfigMapList } from '@pulumi/kubernetes/core/v1/index.js'
import { ComponentResource, output, secret } from '@pulumi/pulumi'

class Chart extends ComponentResource {
  constructor(name, args, opts) { super('kubernetes:helm.sh/v4:Chart', name, args, opts, true) }
}
class Group extends ComponentResource {
  constructor(name, args, opts) { super('acme:own:Group', name, args, opts) }
}
export const { state, secrets } = deploy({
  modules: [aws, kubernetes],
  extend: (built) => {
    const { provider } = built.get('kubernetes.cluster', 'kubernetes.providers.dev-cluster')
    const cloud = built.get('aws.provider', 'aws.providers.default').provider
    const made = (name, metadata) => new ConfigMap(name, { metadata }, { provider })
    const first = made('plain', { name: 'plain', labels: { own: 'a' } })
    const uid = first.metadata.uid
    made('none', { name: 'none' })
    made('secret-leaf', { name: 'secret-leaf', labels: { own: secret('hush') } })
    made('secret-map', { name: 'secret-map', labels: secret({ own: 'hush' }) })
    made('secret-whole', secret({ name: 'secret-whole', labels: { own: 'hush' } }))
    made('unknown-leaf', { name: 'unknown-leaf', labels: { own: uid } })
    made('unknown-map', { name: 'unknown-map', labels: uid.apply((own) => ({ own })) })
    made('unknown-whole', uid.apply((own) => ({ name: 'unknown-whole', labels: { own } })))
    made('output', output({ name: 'output', labels: output({ own: 'a' }) }))
    made('promise', Promise.resolve({ name: 'promise', labels: Promise.resolve({ own: 'a' }) }))
    new Chart('chart', { chart: 'x' }, { provider })
    new Group('group', { tags: { own: 'a' }, metadata: { labels: { own: 'a' } } })
    new ConfigMapList('list', { items: [] }, { provider })
    new Bucket('theirs', { tags: { Owner: 'somebody', tier: 'gold' } }, { provider: cloud })
    new Bucket('hidden', { tags: secret({ owner: 'somebody', tier: 'hush' }) }, { provider: cloud })
    new Bucket('plainly', { tags: { tier: 'gold' } }, { provider: cloud })
    return {}
  },
})
`
const project = {
  'Pulumi.yaml': 'name: shapes\nmain: src/index.ts\nruntime: { name: nodejs, options: { typescript: false } }\n',
  'package.json': '{ "name": "shapes", "type": "module" }',
  'Pulumi.dev.yaml': `config:
  project: { name: shapes, environment: dev, owner: Platform team }
  metadata: { protected: [owner] }
  aws: { enabled: true, region: us-east-1, tags: { OWNER: nobody } }
  kubernetes: { enabled: true, providers: { dev-cluster: {} } }
`,
  kubeconfig: kubeconfig('dev-cluster'),
  'src/index.ts': program,
}

/** A value of `stack export --show-secrets`, with what is secret as `{ secret: value }`. */
const shown = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shown)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const plaintext = entries.find(([key]) => key === 'plaintext')?.[1]
  if (typeof plaintext === 'string') return { secret: shown(JSON.parse(plaintext)) }
  return Object.fromEntries(entries.map(([key, inner]) => [key, shown(inner)]))
}

const ours = {
  'managed-by': 'konductor',
  'konductor.dev/project': 'shapes',
  'konductor.dev/stack': 'dev',
  'konductor.dev/environment': 'dev',
  'konductor.dev/owner': expect.stringMatching(/^Platform-team-[0-9a-f]{8}$/),
}
const annotations = { 'konductor.dev/owner': 'Platform team' }

describe.skipIf(whySkipped() !== undefined)('the one transform on the engine', () => {
  let stack: EngineStack
  let resources: readonly EngineResource[] = []
  let previewed = ''
  beforeAll(async () => {
    const made = await openStack({ project })
    stack = made.with({ KUBECONFIG: join(made.folder, 'kubeconfig') })
    const preview = await stack.preview()
    previewed = preview.diagnostics.map(({ message }) => message).join('')
    expectSuccess(preview)
    expectSuccess(await stack.up())
    const exported: unknown = JSON.parse((await stack.pulumi('stack', 'export', '--show-secrets')).stdout)
    resources = (shown(exported) as { deployment: { resources: readonly EngineResource[] } }).deployment.resources
  })
  afterAll(() => stack?.remove())

  const named = (name: string): EngineResource | undefined => resources.find(({ urn }) => urn.endsWith(`::${name}`))
  const uid = (): unknown => Reflect.get(Object(named('plain')?.outputs?.['metadata']), 'uid')

  it.each([
    ['plain', () => ({ own: 'a' })],
    ['none', () => ({})],
    ['output', () => ({ own: 'a' })],
    ['promise', () => ({ own: 'a' })],
    ['unknown-leaf', () => ({ own: uid() })],
    ['unknown-map', () => ({ own: uid() })],
    ['unknown-whole', () => ({ own: uid() })],
  ])('puts labels beside those of an object whose own are: %s', (name, own) => {
    expect(named(name)?.inputs?.['metadata']).toEqual({ name, labels: { ...ours, ...own() }, annotations })
  })

  it.each(['secret-leaf', 'secret-map', 'secret-whole'])('keeps labels secret that are: %s', (name) => {
    const text = JSON.stringify(named(name)?.inputs?.['metadata'])
    expect(text).toContain('"konductor.dev/project":"shapes"')
    expect(text).toContain('"own":')
    expect(text.replaceAll(/\{"secret":.*\}/g, '')).not.toContain('hush')
  })

  it('leaves components, providers and what takes no labels as they are', () => {
    expect(named('group')?.inputs).toEqual({ tags: { own: 'a' }, metadata: { labels: { own: 'a' } } })
    expect(named('list')?.inputs).toEqual({ apiVersion: 'v1', kind: 'ConfigMapList', items: [] })
    const provider = resources.find(({ type }) => type === 'pulumi:providers:kubernetes')
    expect(JSON.stringify(provider?.inputs)).not.toContain('konductor.dev')
  })

  it('reaches what a remote component makes, which keeps its cluster', () => {
    const child = named('chart-inner')
    expect(child?.inputs?.['metadata']).toEqual({
      name: 'chart-inner',
      namespace: 'default',
      labels: ours,
      annotations,
    })
    const cluster = resources.find(
      ({ type, urn }) => type === 'pulumi:providers:kubernetes' && !urn.includes('default_'),
    )
    expect(child?.provider).toBe(`${cluster?.urn}::${cluster?.id}`)
  })

  it('lets no resource of AWS say otherwise of what the project protects, and says which tried', () => {
    expect(named('theirs')?.inputs?.['tags']).toEqual({ owner: 'Platform team', tier: 'gold' })
    expect(JSON.stringify(named('hidden')?.inputs?.['tags'])).toContain('"owner":"Platform team"')
    expect(JSON.stringify(named('hidden')?.inputs?.['tags'])).toMatch(/^\{"secret":/)
    expect(named('plainly')?.inputs?.['tags']).toEqual({ tier: 'gold' })
    const provider = resources.find(({ type }) => type === 'pulumi:providers:aws')
    expect(JSON.parse(String(provider?.inputs?.['defaultTags']))).toMatchObject({ tags: { owner: 'Platform team' } })
    expect(previewed).toContain('provider default: its own OWNER gives way to that of the project (metadata.protected)')
    expect(previewed).toContain('aws:s3/bucket:Bucket theirs: its own Owner gives way to that of the project')
    expect(previewed).toContain('aws:s3/bucket:Bucket hidden: its own owner gives way to that of the project')
    expect(previewed).not.toContain('somebody')
  })

  it('lists what was changed to fit in state', async () => {
    expect(await stack.output('state')).toMatchObject({
      metadata: {
        changedToFit: {
          kubernetes: [
            expect.stringMatching(/^the label konductor.dev\/owner is "Platform-team-[0-9a-f]{8}", its annotation has/),
          ],
        },
      },
    })
  })

  it('changes nothing on a second run', async () => {
    expectSuccess(await stack.pulumi('preview', '--expect-no-changes'))
  })
})

describe.skipIf(whySkipped() !== undefined)('a stack of AWS alone, whose provider writes the tags', () => {
  const own = `import { deploy } from '@konductor/core'
import { aws } from '@konductor/provider-aws'
export const { state } = deploy({ modules: [aws] })
`
  const settings = (protect: string): string => `config:
  project: { name: shapes, environment: dev, owner: us }
  metadata: { protected: ${protect} }
  aws: { enabled: true, region: us-east-1, services: { s3: { buckets: { data: { tags: { Owner: me } } } } } }
`
  let stack: EngineStack
  beforeAll(async () => {
    stack = await openStack({ project: { ...project, 'src/index.ts': own, 'Pulumi.dev.yaml': settings('[owner]') } })
  })
  afterAll(() => stack?.remove())

  it.each([
    ['[]', { Owner: 'me' }],
    ['[owner]', { owner: 'us' }],
  ])('has the tags of a bucket as they are written, unless they are protected: %s', async (protect, tags) => {
    stack.write({ 'Pulumi.dev.yaml': settings(protect) })
    const { steps } = await stack.preview()
    const bucket = steps.find(({ urn }) => urn.endsWith('$aws:s3/bucket:Bucket::data'))
    expect(bucket?.newState?.inputs?.['tags']).toEqual(tags)
  })
})

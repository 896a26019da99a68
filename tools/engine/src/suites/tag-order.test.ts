import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineResource, type EngineStack } from '../engine.ts'
import { expectSuccess } from '../expect-success.ts'
import { kubeconfig } from '../kubeconfig.ts'
import { whySkipped } from '../skipped.ts'

const head = `import { deploy } from '@konductor/core'
import { kubernetes } from '@konductor/provider-kubernetes'
import { ConfigMap } from '@pulumi/kubernetes/core/v1/index.js'
import { Provider } from '@pulumi/kubernetes/provider.js'
import { ComponentResource, runtime } from '@pulumi/pulumi'

class Chart extends ComponentResource {
  constructor(name, opts) { super('kubernetes:helm.sh/v4:Chart', name, {}, opts, true) }
}
class Group extends ComponentResource {
  constructor(name, opts) { super('acme:own:Group', name, {}, opts) }
}
const made = (name, opts) => new ConfigMap(name, { metadata: { name, labels: { own: 'a' } } }, opts)
const replace = ({ type, props }) => type.endsWith(':ConfigMap')
  ? { props: { ...props, metadata: { name: props.metadata.name, labels: { theirs: 'b' } } }, opts: undefined }
  : undefined
`
const programs = {
  after: `${head}
export const { state } = deploy({
  modules: [kubernetes],
  extend: () => {
    const late = new Group('late')
    made('late-child', { parent: late, provider })
    made('own-transform', { provider, transforms: [replace] })
    made('child-of-transformed', { provider, parent: new Group('transformed', { transforms: [replace] }) })
    made('child-of-early', { provider, parent: early })
    new Chart('late-chart', { provider })
    return {}
  },
})
const provider = new Provider('own', { context: 'dev-cluster' })
const early = new Group('early')
made('first', { provider })
made('early-child', { parent: early, provider })
new Chart('early-chart', { provider })
`,
  before: `${head}
const provider = new Provider('own', { context: 'dev-cluster' })
made('first', { provider })
export const { state } = deploy({ modules: [kubernetes], extend: () => {
  made('second', { provider })
  return {}
} })
`,
  transforms: `${head}
runtime.registerResourceTransform(replace)
export const { state } = deploy({ modules: [kubernetes], extend: (built) => {
  const { provider } = built.get('kubernetes.cluster', 'kubernetes.providers.dev-cluster')
  made('first', { provider })
  return {}
} })
`,
  transformations: `${head}
export const { state } = deploy({ modules: [kubernetes], extend: (built) => {
  const { provider } = built.get('kubernetes.cluster', 'kubernetes.providers.dev-cluster')
  made('first', { provider })
  return {}
} })
runtime.registerStackTransformation((args) => {
  const answer = replace(args)
  return answer && { props: answer.props, opts: args.opts }
})
`,
}
const project = {
  'Pulumi.yaml': 'name: order\nmain: src/index.ts\nruntime: { name: nodejs, options: { typescript: false } }\n',
  'package.json': '{ "name": "order", "type": "module" }',
  'Pulumi.dev.yaml': `config:
  project: { name: order }
  kubernetes: { enabled: true, providers: { dev-cluster: {} } }
`,
  kubeconfig: kubeconfig('dev-cluster'),
}
const ours = { 'managed-by': 'konductor', 'konductor.dev/project': 'order', 'konductor.dev/stack': 'dev' }

describe.skipIf(whySkipped() !== undefined).each([
  [
    'after the call of deploy',
    programs.after,
    {
      first: { own: 'a' },
      'early-child': { own: 'a' },
      'late-child': { own: 'a' },
      'own-transform': { theirs: 'b' },
      'child-of-transformed': { theirs: 'b' },
      'child-of-early': { own: 'a' },
      'early-chart-inner': {},
      'late-chart-inner': {},
    },
  ],
  ['before the call of deploy', programs.before, { first: { own: 'a' }, second: { own: 'a' } }],
  ['under a transform of the whole stack', programs.transforms, { first: { theirs: 'b' } }],
  ['under a transformation of the whole stack', programs.transformations, { first: { theirs: 'b' } }],
] as const)('what a program creates %s', (_, program, own) => {
  let stack: EngineStack
  let resources: readonly EngineResource[] = []
  beforeAll(async () => {
    const made = await openStack({ project: { ...project, 'src/index.ts': program } })
    stack = made.with({ KUBECONFIG: join(made.folder, 'kubeconfig') })
    expectSuccess(await stack.up())
    resources = (await stack.resources()).filter(({ type }) => type === 'kubernetes:core/v1:ConfigMap')
  })
  afterAll(() => stack?.remove())

  it('carries the labels of the project, whatever transforms it has of its own', () => {
    const seen = resources.map(({ urn, inputs }) => [urn.slice(urn.lastIndexOf('::') + 2), inputs?.['metadata']])
    const expected = Object.entries(own).map(([name, labels]) => [
      name,
      expect.objectContaining({ labels: { ...ours, ...labels } }),
    ])
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(expected))
  })

  it('is unchanged in a second preview', async () => {
    expectSuccess(await stack.pulumi('preview', '--expect-no-changes'))
  })
})

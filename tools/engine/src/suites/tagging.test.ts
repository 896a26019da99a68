import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStack, type EngineStack } from '../engine.ts'
import { kubeconfig } from '../kubeconfig.ts'
import { expectSuccess } from '../expect-success.ts'
import { whySkipped } from '../skipped.ts'

const program = (immutable: boolean): string => `import { deploy } from '@konductor/core'
import { kubernetes } from '@konductor/provider-kubernetes'
import { ConfigMap } from '@pulumi/kubernetes/core/v1/index.js'
export const { state, secrets } = deploy({
  modules: [kubernetes],
  extend: (built) => {
    const { provider } = built.get('kubernetes.cluster', 'kubernetes.providers.dev-cluster')
    const metadata = { name: 'settings', namespace: 'default', labels: { own: 'label' } }
    new ConfigMap('settings', { metadata, immutable: ${immutable} }, { provider, hideDiffs: ['data'] })
    return {}
  },
})
`
const project = {
  'Pulumi.yaml': 'name: tagging\nmain: src/index.ts\nruntime: { name: nodejs, options: { typescript: false } }\n',
  'package.json': '{ "name": "tagging", "type": "module" }',
  'Pulumi.dev.yaml': `config:
  project: { name: tagging, environment: dev, owner: platform-team }
  kubernetes: { enabled: true, providers: { dev-cluster: {} } }
`,
  kubeconfig: kubeconfig('dev-cluster'),
  'src/index.ts': program(false),
}

describe.skipIf(whySkipped() !== undefined)('a named object of a cluster, under the one transform', () => {
  let stack: EngineStack
  beforeAll(async () => {
    const made = await openStack({ project })
    stack = made.with({ KUBECONFIG: join(made.folder, 'kubeconfig') })
    expectSuccess(await stack.up())
  })
  afterAll(() => stack?.remove())

  const settings = async () => (await stack.resources()).find(({ urn }) => urn.endsWith('::settings'))

  it('carries the labels of the project beside its own', async () => {
    expect((await settings())?.inputs?.['metadata']).toEqual({
      name: 'settings',
      namespace: 'default',
      labels: {
        own: 'label',
        'konductor.dev/environment': 'dev',
        'konductor.dev/owner': 'platform-team',
        'konductor.dev/project': 'tagging',
        'konductor.dev/stack': 'dev',
      },
    })
  })

  it('keeps the options it was given', async () => {
    expect(await settings()).toMatchObject({ hideDiff: ['data'] })
  })

  it('is deleted before its replacement of the same name is created, as without the transform', async () => {
    const before = stack.journal().length
    stack.write({ 'src/index.ts': program(true) })
    expectSuccess(await stack.up())
    const calls = stack.journal().slice(before)
    expect(calls.filter(({ urn }) => urn.endsWith('::settings')).map(({ call }) => call)).toEqual(['delete', 'create'])
  })
})

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
        'managed-by': 'konductor',
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

describe.skipIf(whySkipped() !== undefined)('an object of the program itself, outside of deploy', () => {
  const own = `import { deploy } from '@konductor/core'
import { kubernetes } from '@konductor/provider-kubernetes'
import { ConfigMap } from '@pulumi/kubernetes/core/v1/index.js'
import { Provider } from '@pulumi/kubernetes/provider.js'
export const { state } = deploy({ modules: [kubernetes] })
const provider = new Provider('own', { context: 'dev-cluster' })
new ConfigMap('settings', { metadata: { name: 'settings', namespace: 'default' } }, { provider })
`
  let stack: EngineStack
  beforeAll(async () => {
    const made = await openStack({ project: { ...project, 'src/index.ts': own } })
    stack = made.with({ KUBECONFIG: join(made.folder, 'kubeconfig') })
    expectSuccess(await stack.up())
  })
  afterAll(() => stack?.remove())

  it('keeps its labels when a run is refused', async () => {
    const before = { resources: await stack.resources(), calls: stack.journal().length }
    const text = project['Pulumi.dev.yaml'].replace('enabled: true', 'enabled: "true"')
    stack.write({ 'Pulumi.dev.yaml': text })
    const { exitCode, stdout } = await stack.up()
    expect(exitCode).not.toBe(0)
    expect(stdout).toContain('configuration has 1 problem; nothing was changed')
    expect(stack.journal().slice(before.calls)).toEqual([])
    expect((await stack.resources()).map(({ urn, inputs }) => ({ urn, inputs }))).toEqual(
      before.resources.map(({ urn, inputs }) => ({ urn, inputs })),
    )
  })
})

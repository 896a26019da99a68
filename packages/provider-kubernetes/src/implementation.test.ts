import { record, type RecordedResource } from '@konductor/core/testing'
import type { ClusterAccess, DeploymentContext } from '@konductor/interfaces'
import { ConfigMap } from '@pulumi/kubernetes/core/v1/configMap.js'
import { Provider } from '@pulumi/kubernetes/provider.js'
import { isSecret, output, secret, type Output } from '@pulumi/pulumi/output.js'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clusterIdentifier } from './cluster/cluster-identifier.ts'
import { buildCluster } from './cluster/cluster.build.ts'
import { buildNamespace } from './core/namespace.build.ts'
import { context } from '../testing/context.ts'
import { kubeconfigText } from '../testing/kubeconfig-text.ts'
import { eks, units } from '../testing/units.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'konductor-'))
  vi.stubEnv('HOME', root)
  vi.stubEnv('KUBECONFIG', '')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true })
})

/** The one cluster of the settings, as it is built. */
const cluster = (settings: object, access?: ClusterAccess, over: Partial<DeploymentContext> = {}) => {
  const [unit] = units({ providers: { dev: settings } }, access === undefined ? [] : [eks])
  if (unit?.kind !== 'cluster') throw new Error('there is no cluster')
  return buildCluster(unit, access === undefined ? {} : { from: access }, context({ root, ...over }))
}

const providerOf = async (
  settings: object,
  over: Partial<DeploymentContext> = {},
): Promise<RecordedResource | undefined> => {
  const [provider] = await record(() => cluster(settings, undefined, over), { preview: true })
  return provider
}

const always = {
  enableServerSideApply: 'true',
  enableConfigMapMutable: 'true',
  enableSecretMutable: 'true',
  upsertExistingObjects: 'false',
  deleteUnreachable: 'false',
  kubeClientSettings: '{"qps":100,"burst":200}',
}

describe('the provider of a cluster', () => {
  it('by context lets Pulumi find the kubeconfig, and knows the cluster by server and name', async () => {
    writeFileSync(join(root, 'config'), kubeconfigText({ context: 'admin@dev' }))
    vi.stubEnv('KUBECONFIG', join(root, 'config'))
    expect(await providerOf({ context: 'admin@dev', namespace: 'apps', options: { protect: true } })).toMatchObject({
      type: 'pulumi:providers:kubernetes',
      name: 'kubernetes-dev',
      protect: true,
      inputs: {
        ...always,
        kubeconfig: '',
        context: 'admin@dev',
        namespace: 'apps',
        clusterIdentifier: clusterIdentifier('https://cluster.example.com:6443', 'dev-cluster'),
      },
    })
  })

  it('has exactly these inputs', async () => {
    expect((await providerOf({ identifier: 'acme-dev' }))?.inputs).toEqual({
      ...always,
      kubeconfig: '',
      context: 'dev',
      namespace: 'default',
      clusterIdentifier: 'acme-dev',
    })
  })

  it('does not know the cluster in a plan without kubeconfig', async () => {
    expect((await providerOf({}))?.inputs['clusterIdentifier']).toEqual({ unknown: true })
  })

  it('is not made without identity where there is a cloud to lose', async () => {
    await expect(providerOf({}, { planned: false })).rejects.toThrow('the kubeconfig of the cluster dev has changed')
  })

  it('follows no environment variable that loses objects in silence', async () => {
    vi.stubEnv('PULUMI_K8S_DELETE_UNREACHABLE', 'true')
    vi.stubEnv('PULUMI_K8S_UPSERT_EXISTING_OBJECTS', 'true')
    expect((await providerOf({ identifier: 'acme-dev' }))?.inputs).toMatchObject({
      upsertExistingObjects: 'false',
      deleteUnreachable: 'false',
    })
  })

  it('by file passes its path', async () => {
    writeFileSync(join(root, 'kube.yaml'), kubeconfigText())
    const inputs = async (kubeconfigFile: string) => (await providerOf({ kubeconfigFile }))?.inputs
    const identifier = clusterIdentifier('https://cluster.example.com:6443', 'dev-cluster')
    expect(await inputs('kube.yaml')).toMatchObject({
      kubeconfig: join(root, 'kube.yaml'),
      clusterIdentifier: identifier,
    })
    expect(await inputs('~/kube.yaml')).toMatchObject({ kubeconfig: '~/kube.yaml', clusterIdentifier: identifier })
  })

  it('always says which context of a kubeconfig is meant', async () => {
    const contexts = (...names: readonly string[]) => ({
      contexts: names.map((name) => ({ name, context: { cluster: 'dev-cluster' } })),
      'current-context': names[0],
    })
    const several = kubeconfigText({ more: contexts('prod', 'dev') })
    const one = kubeconfigText({ more: contexts('c4n4ry') })
    writeFileSync(join(root, 'several.yaml'), several)
    writeFileSync(join(root, 'one.yaml'), one)
    const contextOf = async (settings: object) => (await providerOf(settings))?.inputs['context']
    expect(await contextOf({ kubeconfigFile: 'several.yaml' })).toBe('dev')
    expect(await contextOf({ kubeconfigFile: 'several.yaml', context: 'prod' })).toBe('prod')
    expect(await contextOf({ kubeconfigFile: 'one.yaml' })).toBe('c4n4ry')
    expect(await contextOf({ kubeconfigFile: 'nothing.yaml' })).toEqual({ unknown: true })
    expect(await contextOf({ kubeconfig: several })).toBe('dev')
    expect(await contextOf({ kubeconfig: several, context: 'prod' })).toBe('prod')
    expect(await contextOf({ kubeconfig: one })).toEqual({ secret: 'c4n4ry' })
    expect(await contextOf({ kubeconfig: '[sealed]' })).toEqual({ unknown: true })
  })

  it('by content holds it as a secret, and its identity shows nothing of it', async () => {
    const kubeconfig = kubeconfigText({ token: 'c4n4ry', server: 'https://c4n4ry.example.com' })
    const provider = await providerOf({ kubeconfig })
    expect(provider?.inputs).toMatchObject({
      kubeconfig: { secret: kubeconfig },
      clusterIdentifier: clusterIdentifier('https://c4n4ry.example.com', 'dev-cluster'),
    })
    expect(JSON.stringify({ ...provider?.inputs, kubeconfig: undefined })).not.toContain('c4n4ry')
  })

  it('inside of a cluster reads the service account by file', async () => {
    const provider = await providerOf({ inCluster: true, identifier: 'acme-dev' })
    expect(provider?.inputs['clusterIdentifier']).toBe('acme-dev')
    expect(JSON.parse(String(provider?.inputs['kubeconfig']))).toMatchObject({
      clusters: [{ cluster: { server: 'https://kubernetes.default.svc' } }],
      users: [{ user: { tokenFile: '/var/run/secrets/kubernetes.io/serviceaccount/token' } }],
    })
  })

  it('from another module takes its kubeconfig and identity, and waits until it is ready', async () => {
    const all = await record(() => {
      const other = new Provider('other', { kubeconfig: '' })
      const ready = [new ConfigMap('nodes', {}, { provider: other })]
      const access = { kubeconfig: output('held'), identifier: output('arn:cluster'), ready }
      cluster({ from: eks.id }, access)
    })
    const provider = all.find(({ name }) => name === 'kubernetes-dev')
    expect(provider?.inputs).toMatchObject({ kubeconfig: { secret: 'held' }, clusterIdentifier: 'arn:cluster' })
    expect(provider?.inputs).not.toHaveProperty('context')
    expect(provider?.dependencies).toEqual(['nodes'])
  })

  it('takes the last word of the user on its arguments', async () => {
    const inputs = (await providerOf({ identifier: 'x', override: { main: { suppressDeprecationWarnings: true } } }))
      ?.inputs
    expect(inputs).toMatchObject({ ...always, suppressDeprecationWarnings: 'true' })
  })
})

describe('what a cluster tells others', () => {
  const built = async (settings: object, access?: ClusterAccess) => {
    let result: ReturnType<typeof cluster> | undefined
    await record(() => {
      result = cluster(settings, access)
    })
    if (result === undefined) throw new Error('nothing was built')
    return result
  }

  it('is its provider and namespace to units, and plain facts to state', async () => {
    const { offers, state, secrets } = await built({
      identifier: 'acme-dev',
      namespace: 'apps',
      labels: { tier: 'apps' },
      versionControl: { repo: 'https://github.com/org/k8s', path: 'env/dev' },
    })
    const { provider, ...offered } = offers['kubernetes.cluster']
    expect(offered).toEqual({ name: 'dev', namespace: 'apps' })
    expect(Provider.isInstance(provider)).toBe(true)
    expect(state).toEqual({
      identifier: 'acme-dev',
      namespace: 'apps',
      labels: { tier: 'apps' },
      versionControl: { repo: 'https://github.com/org/k8s', path: 'env/dev' },
    })
    expect(secrets).toBeUndefined()
  })

  it('is its kubeconfig to secrets when the run holds it', async () => {
    const access = { kubeconfig: secret('held'), identifier: output('arn'), ready: [] }
    for (const { secrets } of [await built({ kubeconfig: kubeconfigText() }), await built({ from: eks.id }, access)]) {
      expect(await isSecret(secrets?.['kubeconfig'] as Output<string>)).toBe(true)
    }
    const { secretsAt } = await built({ kubeconfig: kubeconfigText() })
    expect(secretsAt).toEqual({ kubeconfig: [['kubeconfigs', 'dev'], ['kubeconfig']] })
  })
})

describe('a namespace unit', () => {
  const section = {
    providers: { dev: { identifier: 'acme-dev' } },
    resources: {
      namespaces: {
        shop: {
          podSecurity: 'baseline',
          acknowledge: { 'CIS-K8s 5.2.1': 'the build agent needs it' },
          override: { quota: { spec: { hard: { pods: '1' } } } },
          labels: { team: 'shop' },
        },
      },
    },
  }

  it('is built on its cluster with its settings and overrides', async () => {
    let state: unknown
    const all = await record(() => {
      const [clusterUnit, unit] = units(section)
      if (clusterUnit?.kind !== 'cluster' || unit?.kind !== 'namespace') throw new Error('other units were expected')
      const { offers } = buildCluster(clusterUnit, {}, context())
      const built = buildNamespace(unit, { cluster: offers['kubernetes.cluster'] }, context())
      state = built.state
      expect(Object.keys(built.offers['kubernetes.namespace'])).toEqual(['name', 'ready'])
    })
    expect(all.map(({ name, provider }) => `${name} ${provider ?? '-'}`).sort()).toEqual([
      'kubernetes-dev -',
      'shop-dev -',
      'shop-dev kubernetes-dev',
      'shop-dev-allow-dns kubernetes-dev',
      'shop-dev-deny-all kubernetes-dev',
      'shop-dev-limits kubernetes-dev',
      'shop-dev-quota kubernetes-dev',
      'shop-dev-service-account kubernetes-dev',
    ])
    expect(all.find(({ name, custom }) => custom && name === 'shop-dev')?.inputs['metadata']).toMatchObject({
      name: 'shop',
      labels: { team: 'shop', 'pod-security.kubernetes.io/enforce': 'baseline' },
    })
    expect(all.find(({ name }) => name === 'shop-dev-quota')?.inputs['spec']).toEqual({ hard: { pods: '1' } })
    expect(state).toMatchObject({ cluster: 'dev', podSecurity: 'baseline' })
    expect(state).toMatchObject({ controls: { trivy: ['KSV-0037', 'KSV-0038', 'KSV-0039', 'KSV-0110'] } })
  })
})

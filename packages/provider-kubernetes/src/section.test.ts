import { describe, expect, it } from 'vitest'
import { kubernetes } from './descriptor.ts'

const decode = (section: unknown) => kubernetes.config.decode(section, 'kubernetes')

/** `_tag at` of each problem. */
const problems = (section: unknown): readonly string[] => {
  const result = decode(section)
  return result._tag === 'Left' ? result.left.map(({ _tag, at }) => `${_tag} ${at}`) : []
}

const cluster = (settings: object) => problems({ enabled: true, providers: { dev: settings } })
const namespace = (settings: object, key = 'shop') =>
  problems({ enabled: true, providers: { dev: {} }, resources: { namespaces: { [key]: settings } } })

describe('the kubernetes section', () => {
  it('reads the sample of the design as it was written', () => {
    const section = {
      enabled: true,
      default: {
        namespace: 'default',
        versionControlEnabled: true,
        versionControl: { repo: 'https://github.com/org/k8s-configs', path: 'env/dev', branch: 'main' },
      },
      providers: { 'dev-cluster': { namespace: 'dev' }, 'prod-cluster': { enabled: false, namespace: 'prod' } },
    }
    expect(decode(section)).toMatchObject({
      _tag: 'Right',
      right: {
        ...section,
        providers: {
          'dev-cluster': { enabled: true, namespace: 'dev' },
          'prod-cluster': { enabled: false, namespace: 'prod' },
        },
      },
    })
  })

  it.each([{}, { enabled: false }, { enabled: true, providers: null, resources: null, default: null }])(
    'reads %j, which asks for nothing',
    (section) => {
      expect(problems(section)).toEqual([])
    },
  )

  it('reads instances for providers, and a name with nothing under it', () => {
    expect(problems({ enabled: true, instances: { dev: null }, resources: { namespaces: { shop: null } } })).toEqual([])
  })

  it('says everything that is wrong at once', () => {
    expect(
      problems({
        enabled: 'yes',
        provider: {},
        providers: { Dev: {}, dev: { contxt: 'dev', namespace: 'Dev' } },
        resources: { namespaces: { default: {}, 'kube-x': {}, shop: { podSecurity: 'restrictd' } } },
      }),
    ).toEqual([
      'UnknownKey kubernetes.provider',
      'WrongType kubernetes.enabled',
      'BadName kubernetes.providers.Dev',
      'UnknownKey kubernetes.providers.dev.contxt',
      'Malformed kubernetes.providers.dev.namespace',
      'BadName kubernetes.resources.namespaces.default',
      'BadName kubernetes.resources.namespaces.kube-x',
      'UnknownValue kubernetes.resources.namespaces.shop.podSecurity',
    ])
  })

  it('names every secret leaf', () => {
    expect(kubernetes.config.secretLeaves()).toEqual([
      { path: ['providers', '*', 'kubeconfig'], plain: 'warning' },
      { path: ['providers', '*', 'expect', 'server'], plain: 'accepted' },
      { path: ['providers', '*', 'expect', 'clusterName'], plain: 'accepted' },
      { path: ['resources', 'secrets', '*', 'data', '*'], plain: 'warning' },
      { path: ['resources', 'secrets', '*', 'binaryData', '*'], plain: 'warning' },
      { path: ['resources', 'secrets', '*', 'registries', '*', 'password'], plain: 'warning' },
      { path: ['components', 'applications', '*', 'secrets', '*'], plain: 'warning' },
    ])
  })

  it('describes each setting in the docs with a sentence', () => {
    expect(kubernetes.config.docs().filter(({ description }) => !/\.$/.test(description))).toEqual([])
  })

  it('says of each reference where the keys that it takes really stand', () => {
    const docs = kubernetes.config.docs()
    const collections = new Set(docs.map(({ path }) => `kubernetes.${path}`))
    const named = docs.flatMap(({ type }) => /the key of an? [a-z ]+ under (kubernetes\.[\w.]+)/.exec(type)?.[1] ?? [])
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((collection) => !collections.has(collection))).toEqual([])
  })
})

describe('a cluster', () => {
  it.each([
    [{}],
    [{ kubeconfig: 'apiVersion: v1' }],
    [{ kubeconfigFile: '~/.kube/dev' }],
    [{ context: 'admin@dev' }],
    [{ kubeconfig: 'apiVersion: v1', context: 'admin@dev' }],
    [{ kubeconfigFile: '~/.kube/dev', context: 'admin@dev' }],
    [{ inCluster: true, identifier: 'acme-dev' }],
    [{ from: 'aws.components.eks.platform' }],
    [{ context: 'dev', inCluster: false }],
    [{ expect: { server: 'https://10.0.0.1' }, labels: { tier: 'apps', region: 'eu-west-1' } }],
    [
      {
        formerly: 'development',
        options: { protect: true },
        override: { main: { suppressDeprecationWarnings: true } },
      },
    ],
  ])('takes %j', (settings) => {
    expect(cluster(settings)).toEqual([])
  })

  it('has one way to it', () => {
    expect(cluster({ kubeconfig: 'x', kubeconfigFile: 'y', context: 'dev', from: 'aws.components.eks.x' })).toEqual([
      'SeveralSources kubernetes.providers.dev.kubeconfigFile',
      'SeveralSources kubernetes.providers.dev.from',
    ])
    expect(cluster({ context: 'dev', inCluster: true, identifier: 'x' })).toEqual([
      'SeveralSources kubernetes.providers.dev.inCluster',
    ])
  })

  it.each([
    [{ inCluster: true }, 'Missing kubernetes.providers.dev.identifier'],
    [
      { from: 'aws.components.eks.platform', identifier: 'mine' },
      'IdentifierOfAnother kubernetes.providers.dev.identifier',
    ],
    [
      { from: 'aws.components.eks.platform', expect: { clusterName: 'x' } },
      'NothingToCompare kubernetes.providers.dev.expect',
    ],
    [{ from: 'platform' }, 'Malformed kubernetes.providers.dev.from'],
    [{ identifier: 'a b' }, 'Malformed kubernetes.providers.dev.identifier'],
    [{ labels: { tier: 1 } }, 'UnquotedString kubernetes.providers.dev.labels.tier'],
    [{ versionControl: { commit: 'abc' } }, 'Malformed kubernetes.providers.dev.versionControl.commit'],
    [
      { versionControl: { repo: 'https://me:pass@example.com/r' } },
      'CredentialsInUrl kubernetes.providers.dev.versionControl.repo',
    ],
    [
      { versionControl: { repo: 'https://token@example.com/r' } },
      'CredentialsInUrl kubernetes.providers.dev.versionControl.repo',
    ],
    [
      { override: { main: { upsertExistingObjects: true } } },
      'RefusedOverride kubernetes.providers.dev.override.main.upsertExistingObjects',
    ],
    [{ override: { main: { cluster: 'other' } } }, 'RefusedOverride kubernetes.providers.dev.override.main.cluster'],
    [{ kubeconfig: { apiVersion: 'v1' } }, 'NotASecretText kubernetes.providers.dev.kubeconfig'],
    [{ kubeconfig: '' }, 'NotASecretText kubernetes.providers.dev.kubeconfig'],
    [
      { override: { main: { enableSecretMutable: false } } },
      'RefusedOverride kubernetes.providers.dev.override.main.enableSecretMutable',
    ],
    [
      { override: { main: { renderYamlToDirectory: 'out' } } },
      'RefusedOverride kubernetes.providers.dev.override.main.renderYamlToDirectory',
    ],
    [
      { override: { main: { deleteUnreachable: true } } },
      'RefusedOverride kubernetes.providers.dev.override.main.deleteUnreachable',
    ],
  ])('does not take %j', (settings, problem) => {
    expect(cluster(settings)).toEqual([problem])
  })

  it.each(['https://github.com/org/repo', 'git@github.com:org/repo.git', 'ssh://git@github.com/org/repo'])(
    'may name the repository %s',
    (repo) => {
      expect(cluster({ versionControl: { repo } })).toEqual([])
    },
  )

  it('shows nothing of a kubeconfig in a problem or when printed', () => {
    const canary = 'c4n4ry'
    expect(JSON.stringify(decode({ providers: { dev: { kubeconfig: [canary], context: 'x' } } }))).not.toContain(canary)
    expect(JSON.stringify(decode({ providers: { dev: { kubeconfig: canary } } }))).not.toContain(canary)
  })
})

describe('a namespace in configuration', () => {
  it.each([
    [{}],
    [{ clusters: ['dev'] }],
    [{ clusters: { labels: { tier: 'prod' } } }],
    [{ name: 'web-shop', podSecurityVersion: 'v1.34' }],
    [{ quota: { pods: 20, 'requests.cpu': '500m', 'count/jobs.batch': '5', 'limits.memory': '1.5Gi' } }],
    [{ quota: { 'gold.storageclass.storage.k8s.io/requests.storage': '1Ti', 'requests.nvidia.com/gpu': 2 } }],
    [{ limits: { default: { cpu: '50m' }, defaultRequest: { cpu: '0.05' }, min: { cpu: '10m' } } }],
    [{ limits: { default: { cpu: '1' }, max: { memory: '4Gi', 'ephemeral-storage': '10Gi' } } }],
    [{ podSecurity: 'baseline', acknowledge: { 'CIS-K8s 5.2.1': 'the build agent needs it' } }],
    [{ networkPolicy: { egress: 'allow' }, acknowledge: { 'CIS-K8s 5.3.2': 'a mesh does it' } }],
    [{ labels: { 'acme.com/team': 'shop', empty: '' }, annotations: { 'acme.com/note': 'Anything: at all!' } }],
    [{ formerly: 'store', name: 'store', options: { protect: true }, override: { 'deny-all': { spec: {} } } }],
  ])('takes %j', (settings) => {
    expect(namespace(settings)).toEqual([])
  })

  const at = 'kubernetes.resources.namespaces.shop'
  it.each([
    [{ podSecurityVersion: '1.34' }, `Malformed ${at}.podSecurityVersion`],
    [{ name: 'default' }, `Malformed ${at}.name`],
    [{ name: 'kube-shop' }, `Malformed ${at}.name`],
    [{ name: 'Shop' }, `Malformed ${at}.name`],
    [{ clusters: 'dev' }, `WrongType ${at}.clusters`],
    [{ clusters: [] }, `TooFew ${at}.clusters`],
    [{ clusters: ['dev', 'dev'] }, `NamedTwice ${at}.clusters[1]`],
    [{ clusters: {} }, `Missing ${at}.clusters.labels`],
    [{ clusters: { labels: {} } }, `TooFew ${at}.clusters.labels`],
    [{ quota: { pods: '20 pods' } }, `Malformed ${at}.quota.pods`],
    [{ quota: { pods: -1 } }, `OutOfRange ${at}.quota.pods`],
    [{ quota: { 'request.cpu': '1' } }, `BadName ${at}.quota["request.cpu"]`],
    [{ limits: { max: { cpus: '1' } } }, `BadName ${at}.limits.max.cpus`],
    [{ limits: { default: { cpu: '50m' } } }, `LimitsOutOfOrder ${at}.limits.default.cpu`],
    [{ limits: { max: { memory: '256Mi' } } }, `LimitsOutOfOrder ${at}.limits.max.memory`],
    [{ limits: { min: { cpu: 1 } } }, `LimitsOutOfOrder ${at}.limits.min.cpu`],
    [
      { limits: { min: { 'ephemeral-storage': '2Gi' }, max: { 'ephemeral-storage': '1Gi' } } },
      `LimitsOutOfOrder ${at}.limits.max.ephemeral-storage`,
    ],
    [{ labels: { team: 'web shop' } }, `Malformed ${at}.labels.team`],
    [{ labels: { team: 'x'.repeat(64) } }, `Malformed ${at}.labels.team`],
    [{ labels: { 'a/b/c': 'x' } }, `BadName ${at}.labels.a/b/c`],
    [
      { labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } },
      `BadName ${at}.labels["pod-security.kubernetes.io/enforce"]`,
    ],
    [{ override: { nothing: {} } }, `BadName ${at}.override.nothing`],
  ])('does not take %j', (settings, problem) => {
    expect(namespace(settings)).toEqual([problem])
  })

  it('says which key was probably meant, and what stands under the keys', () => {
    const said = (settings: object) => {
      const result = decode({ enabled: true, resources: { namespaces: { shop: settings } } })
      return result._tag === 'Left' ? result.left.map(({ because, fix }) => `${because}; ${fix}`) : []
    }
    expect(said({ override: { mian: {} } })).toEqual([
      '"mian" cannot be a name here; expected one of main, quota, limits, deny-all, allow-dns, service-account; did you mean "main"?',
    ])
    expect(said({ quota: { 'request.cpu': '1' } })).toEqual([
      expect.stringMatching(/^"request\.cpu" cannot be a name here; .*; did you mean "requests\.cpu"\?$/),
    ])
    const amounts = 'a map, each value a number of at least 0, or a Kubernetes quantity such as 500m or 2Gi'
    expect(said({ quota: 5 })).toEqual([`expected ${amounts}, found the number 5; write ${amounts}`])
  })

  it('says which limits are out of order, and which of them are defaults', () => {
    const decoded = decode({
      enabled: true,
      resources: { namespaces: { shop: { limits: { default: { cpu: '50m' } } } } },
    })
    expect(decoded).toEqual({
      _tag: 'Left',
      left: [
        {
          _tag: 'LimitsOutOfOrder',
          at: `${at}.limits.default.cpu`,
          because: 'defaultRequest of cpu is 100m by default, more than default, 50m; Kubernetes refuses that',
          fix: 'change it, or set limits.defaultRequest.cpu as well',
        },
      ],
    })
  })

  it.each(['default', 'kube-system', 'kube-shop', 'shop-', 'Shop', '1shop', 'x'.repeat(64)])(
    'cannot be called %s',
    (key) => {
      expect(namespace({}, key)).toEqual([`BadName kubernetes.resources.namespaces.${key}`])
    },
  )
})

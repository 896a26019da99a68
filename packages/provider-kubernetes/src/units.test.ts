import type { OfferedUnit, UnitIn } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import type { KubernetesCatalogue } from './catalogue.ts'
import { kubernetes } from './descriptor.ts'

const units = (section: object, offered: readonly OfferedUnit[] = []): readonly UnitIn<KubernetesCatalogue>[] => {
  const decoded = kubernetes.config.decode({ enabled: true, ...section }, 'kubernetes')
  if (decoded._tag === 'Left') throw new Error(JSON.stringify(decoded.left))
  return kubernetes.units(decoded.right, offered)
}

const eks: OfferedUnit = {
  id: 'aws.components.eks.platform',
  name: 'platform',
  kind: 'eks',
  at: 'aws.components.eks.platform',
  capability: 'kubernetes.access',
  labels: { region: 'eu-west-1', environment: 'dev' },
}

const clusters = (section: object, offered: readonly OfferedUnit[] = []) =>
  units(section, offered).filter((unit) => unit.kind === 'cluster')

const brief = (section: object, offered: readonly OfferedUnit[] = []) =>
  units(section, offered).map((unit) => `${unit.kind} ${unit.id} ${unit.name}`)

const problems = (section: object, offered: readonly OfferedUnit[] = []) =>
  kubernetes
    .inspect?.(
      units(section, offered).filter(({ kind }) => kind !== 'cluster'),
      { root: '/', env: {}, planned: true },
    )
    .map(({ severity, _tag, at, because, fix }) => ({ severity, _tag, at, because, fix }))

describe('the units of clusters', () => {
  it('are one Pulumi provider for each that is enabled, with the settings for all clusters under its own', () => {
    expect(
      units({
        default: {
          namespace: 'apps',
          labels: { tier: 'apps', environment: 'dev' },
          versionControl: { repo: 'https://github.com/org/k8s', path: 'env/dev', branch: 'main' },
        },
        providers: {
          dev: { context: 'admin@dev', labels: { environment: 'test' }, versionControl: { path: 'env/test' } },
          quiet: { identifier: 'q-1', namespace: 'own', versionControlEnabled: false, formerly: 'silent' },
          prod: { enabled: false },
        },
      }),
    ).toEqual([
      {
        kind: 'cluster',
        id: 'kubernetes.providers.dev',
        at: 'kubernetes.providers.dev',
        name: 'kubernetes-dev',
        labels: { tier: 'apps', environment: 'test' },
        settings: {
          name: 'dev',
          source: { _tag: 'context', context: 'admin@dev', written: true },
          namespace: 'apps',
          labels: { tier: 'apps', environment: 'test' },
          versionControl: { repo: 'https://github.com/org/k8s', path: 'env/test', branch: 'main' },
        },
        needs: {},
        offers: ['kubernetes.cluster'],
      },
      {
        kind: 'cluster',
        id: 'kubernetes.providers.quiet',
        at: 'kubernetes.providers.quiet',
        name: 'kubernetes-quiet',
        labels: { tier: 'apps', environment: 'dev' },
        settings: {
          name: 'quiet',
          source: { _tag: 'context', context: 'quiet', written: false },
          identifier: 'q-1',
          namespace: 'own',
          labels: { tier: 'apps', environment: 'dev' },
        },
        needs: {},
        offers: ['kubernetes.cluster'],
        formerly: 'kubernetes-silent',
      },
    ])
  })

  it('are none when nothing is asked for', () => {
    expect(units({})).toEqual([])
  })

  it('reach a cluster of another module by the name `from` gives', () => {
    expect(clusters({ providers: { apps: { from: eks.id, labels: { environment: 'prod' } } } }, [eks])).toEqual([
      {
        kind: 'cluster',
        id: 'kubernetes.providers.apps',
        at: 'kubernetes.providers.apps',
        name: 'kubernetes-apps',
        labels: { region: 'eu-west-1', environment: 'prod' },
        settings: {
          name: 'apps',
          source: { _tag: 'access' },
          namespace: 'default',
          labels: { region: 'eu-west-1', environment: 'prod' },
        },
        needs: {
          from: { unit: eks.id, capability: 'kubernetes.access', at: 'kubernetes.providers.apps.from' },
        },
        offers: ['kubernetes.cluster'],
      },
    ])
  })

  it('have a cluster of another module among them by themselves, called by module, kind and name', () => {
    expect(clusters({}, [eks])).toEqual([
      {
        kind: 'cluster',
        id: 'kubernetes.providers.aws-eks-platform',
        at: eks.at,
        name: 'kubernetes-aws-eks-platform',
        labels: eks.labels,
        settings: {
          name: 'aws-eks-platform',
          source: { _tag: 'access' },
          namespace: 'default',
          labels: eks.labels,
        },
        needs: { from: { unit: eks.id, capability: 'kubernetes.access', at: eks.at } },
        offers: ['kubernetes.cluster'],
      },
    ])
  })

  it('take settings for such a cluster under its name', () => {
    const [unit] = clusters({ providers: { 'aws-eks-platform': { namespace: 'apps' } } }, [eks])
    expect([unit?.settings.source, unit?.settings.namespace, unit?.needs.from?.unit]).toEqual([
      { _tag: 'access' },
      'apps',
      eks.id,
    ])
  })

  it.each([{ 'aws-eks-platform': { enabled: false } }, { apps: { enabled: false, from: eks.id } }])(
    'leave such a cluster out for %j',
    (providers) => {
      expect(clusters({ providers }, [eks])).toEqual([])
    },
  )

  it('do not take what offers something else', () => {
    expect(clusters({}, [{ ...eks, capability: 'aws.network' }])).toEqual([])
  })

  it('keep a `from` that means nothing, so that core can say what there is', () => {
    expect(
      clusters({ providers: { apps: { from: 'aws.components.eks.nothing' } } }, [eks]).map(({ needs }) => needs),
    ).toEqual([
      {
        from: {
          unit: 'aws.components.eks.nothing',
          capability: 'kubernetes.access',
          at: 'kubernetes.providers.apps.from',
        },
      },
      { from: { unit: eks.id, capability: 'kubernetes.access', at: eks.at } },
    ])
  })
})

describe('the units of a namespace', () => {
  const two = {
    dev: { labels: { tier: 'apps' } },
    test: { labels: { tier: 'apps', size: 's' } },
    off: { enabled: false },
  }
  const shop = (settings: object | null) => ({ providers: two, resources: { namespaces: { shop: settings } } })

  it('are one for each cluster it names, called <key>-<cluster>', () => {
    const [, , first, ...others] = units(
      shop({
        clusters: ['dev', 'aws-eks-platform'],
        formerly: 'store',
        labels: { team: 'a' },
        options: { protect: true },
      }),
      [eks],
    ).filter(({ name }) => name !== 'kubernetes-aws-eks-platform')
    expect(first).toEqual({
      kind: 'namespace',
      id: 'kubernetes.resources.namespaces.shop@dev',
      at: 'kubernetes.resources.namespaces.shop',
      name: 'shop-dev',
      settings: {
        name: 'shop',
        podSecurity: 'restricted',
        podSecurityVersion: 'latest',
        limits: {},
        networkPolicy: { ingress: 'deny', egress: 'deny', dns: true },
        labels: { team: 'a' },
      },
      needs: {
        cluster: {
          unit: 'kubernetes.providers.dev',
          capability: 'kubernetes.cluster',
          at: 'kubernetes.resources.namespaces.shop.clusters[0]',
        },
      },
      offers: ['kubernetes.namespace'],
      options: { protect: true },
      formerly: 'store-dev',
    })
    expect(others.map(({ id, name, formerly }) => [id, name, formerly])).toEqual([
      ['kubernetes.resources.namespaces.shop@aws-eks-platform', 'shop-aws-eks-platform', 'store-aws-eks-platform'],
    ])
  })

  it('carry where the manifests of their cluster are kept, under annotations of their own', () => {
    const versionControl = { repo: 'https://github.com/org/k8s', path: 'env/dev', branch: 'main' }
    const annotations = { note: 'mine', 'konductor.dev/source-branch': 'next' }
    const [, unit] = units({
      providers: { dev: { versionControl } },
      resources: { namespaces: { shop: { annotations } } },
    })
    expect(unit).toMatchObject({
      settings: {
        annotations: {
          'konductor.dev/source-repository': 'https://github.com/org/k8s',
          'konductor.dev/source-path': 'env/dev',
          'konductor.dev/source-branch': 'next',
          note: 'mine',
        },
      },
    })
  })

  it('are called the same on one cluster as on several, so that a second one renames nothing', () => {
    const one = brief({ providers: { dev: {} }, resources: { namespaces: { shop: null } } })
    expect(one).toContain('namespace kubernetes.resources.namespaces.shop@dev shop-dev')
    expect(brief(shop({ clusters: ['dev', 'test'] }))).toContain(
      'namespace kubernetes.resources.namespaces.shop@dev shop-dev',
    )
  })

  it.each([
    [{ tier: 'apps' }, ['shop-dev', 'shop-test']],
    [{ tier: 'apps', size: 's' }, ['shop-test']],
    [{ region: 'eu-west-1' }, ['shop-aws-eks-platform']],
  ])('are on the enabled clusters that carry %j', (labels, names) => {
    const placed = units(shop({ clusters: { labels } }), [eks]).filter(({ kind }) => kind === 'namespace')
    expect(placed.map(({ name }) => name)).toEqual(names)
  })

  it('keep a cluster that there is not, so that core can say which there are', () => {
    expect(
      units(shop({ clusters: ['dve'] })).flatMap((unit) => (unit.kind === 'namespace' ? [unit.needs.cluster] : [])),
    ).toEqual([
      {
        unit: 'kubernetes.providers.dve',
        capability: 'kubernetes.cluster',
        at: 'kubernetes.resources.namespaces.shop.clusters[0]',
      },
    ])
  })

  const at = 'kubernetes.resources.namespaces.shop'
  it('are a problem when there are several clusters and none is named', () => {
    expect(problems(shop(null), [eks])).toEqual([
      {
        severity: 'problem',
        _tag: 'ClusterNotSaid',
        at,
        because: 'nothing says which cluster this is for; there are: dev, test, aws-eks-platform',
        fix: 'say which: clusters: [dev]',
      },
    ])
  })

  it('are a problem when there is no cluster', () => {
    expect(problems({ providers: { off: { enabled: false } }, resources: { namespaces: { shop: null } } })).toEqual([
      {
        severity: 'problem',
        _tag: 'ClusterNotSaid',
        at,
        because: 'no cluster is configured and enabled',
        fix: 'name a cluster: kubernetes.providers.<name>: { context: "<context of your kubeconfig>" }',
      },
    ])
  })

  it('are a problem when no cluster carries the labels: the namespace would be deleted in silence', () => {
    expect(problems(shop({ clusters: { labels: { tier: 'prod' } } }))).toEqual([
      {
        severity: 'problem',
        _tag: 'NoClusterMatches',
        at: `${at}.clusters.labels`,
        because: 'no enabled cluster carries the labels tier: prod; there are: dev, test',
        fix: 'give a cluster these labels under kubernetes.providers, or say which: clusters: [dev]',
      },
    ])
  })

  it('are a problem when two entries make one namespace on one cluster', () => {
    const namespaces = { shop: { clusters: ['dev', 'test'] }, store: { clusters: ['test'], name: 'shop' } }
    expect(problems({ providers: two, resources: { namespaces } })).toEqual([
      {
        severity: 'problem',
        _tag: 'SameNamespace',
        at: 'kubernetes.resources.namespaces.store',
        because: `${at} makes the namespace shop on kubernetes.providers.test too`,
        fix: 'keep one of the two, or give one another name',
      },
    ])
  })
})

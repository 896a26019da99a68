import type { OfferedUnit } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { eks, units } from '../../testing/units.ts'
import { inspect } from '../inspect.ts'

const brief = (section: object, offered: readonly OfferedUnit[] = []) =>
  units(section, offered).map((unit) => `${unit.kind} ${unit.id} ${unit.name}`)

const problems = (section: object, offered: readonly OfferedUnit[] = []) =>
  inspect(
    units(section, offered).filter(({ kind }) => kind !== 'cluster'),
    { root: '/', env: {}, planned: true },
  )

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
        name: 'store',
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
        name: 'store',
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
      labels: { team: 'a' },
      offers: ['kubernetes.namespace'],
      stateful: true,
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

  it('are a problem where they name a cluster that is disabled, which hides no name that another one has wrong', () => {
    const namespaces = { shop: { clusters: ['dev', 'off'] }, web: { clusters: ['dve'] } }
    expect(problems({ providers: two, resources: { namespaces } })).toEqual([
      {
        severity: 'problem',
        _tag: 'ClusterDisabled',
        at: `${at}.clusters[1]`,
        because: 'the cluster off is disabled',
        fix: 'take it out here, or enable it: kubernetes.providers.off.enabled: true',
      },
    ])
    expect(
      units({ providers: two, resources: { namespaces } }).flatMap((unit) =>
        unit.kind === 'namespace' ? [`${unit.name} on ${unit.needs.cluster.unit}`] : [],
      ),
    ).toEqual(['shop-dev on kubernetes.providers.dev', 'web-dve on kubernetes.providers.dve'])
    expect(problems(shop({ clusters: ['off'] })).map(({ _tag }) => _tag)).toEqual(['ClusterDisabled'])
  })

  it('have a warning for each reason that is given for nothing, once on however many clusters', () => {
    const acknowledge = { 'CIS-K8s 5.2.1': 'root', 'CIS-K8s 5.3.2': 'open', 'CIS-K8s 5.3': 'a slip' }
    expect(problems(shop({ clusters: ['dev', 'test'], podSecurity: 'baseline', acknowledge }))).toEqual([
      {
        severity: 'warning',
        _tag: 'NothingAcknowledged',
        at: `${at}.acknowledge["CIS-K8s 5.3.2"]`,
        because: 'nothing gives up CIS-K8s 5.3.2 here',
        fix: 'it can be removed',
      },
      {
        severity: 'warning',
        _tag: 'NothingAcknowledged',
        at: `${at}.acknowledge["CIS-K8s 5.3"]`,
        because: 'no setting gives up "CIS-K8s 5.3" here; expected one of CIS-K8s 5.2.1, CIS-K8s 5.3.2',
        fix: 'did you mean "CIS-K8s 5.3.2"?',
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

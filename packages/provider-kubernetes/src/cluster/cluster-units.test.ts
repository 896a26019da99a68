import type { OfferedUnit } from '@konductor/interfaces'
import { describe, expect, it } from 'vitest'
import { eks, units } from '../../testing/units.ts'

const clusters = (section: object, offered: readonly OfferedUnit[] = []) =>
  units(section, offered).filter((unit) => unit.kind === 'cluster')

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
        labels: { platform: 'aws', region: 'eu-west-1', environment: 'prod' },
        settings: {
          name: 'apps',
          source: { _tag: 'access' },
          namespace: 'default',
          labels: { platform: 'aws', region: 'eu-west-1', environment: 'prod' },
          main: true,
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
        labels: { platform: 'aws', ...eks.labels },
        settings: {
          name: 'aws-eks-platform',
          source: { _tag: 'access' },
          namespace: 'default',
          labels: { platform: 'aws', ...eks.labels },
          main: true,
        },
        needs: { from: { unit: eks.id, capability: 'kubernetes.access', at: eks.at } },
        offers: ['kubernetes.cluster'],
      },
    ])
  })

  it('have the kubeconfig of the whole where one is called default, or there is one alone', () => {
    const main = (providers: object) =>
      clusters({ providers }).flatMap(({ settings }) => (settings.main === true ? [settings.name] : []))
    expect([main({ a: {} }), main({ a: {}, b: {} }), main({ a: {}, default: {} })]).toEqual([['a'], [], ['default']])
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

  it('are two of one name where an entry of that name is another cluster, which core makes a problem of', () => {
    const ids = clusters({ providers: { 'aws-eks-platform': { context: 'other' } } }, [eks]).map(({ id }) => id)
    expect(ids).toEqual(['kubernetes.providers.aws-eks-platform', 'kubernetes.providers.aws-eks-platform'])
  })

  it('do not take what offers something else', () => {
    expect(clusters({}, [{ ...eks, capability: 'aws.network' }])).toEqual([])
  })

  it('reach a cluster that another stack exports, which is none of those offered here', () => {
    const from = { stack: 'acme/base/prod', export: 'platform' }
    const [apps, automatic, ...others] = clusters({ providers: { apps: { from } } }, [eks])
    expect(apps?.needs).toEqual({
      from: {
        unit: 'platform of the stack acme/base/prod',
        capability: 'kubernetes.access',
        at: 'kubernetes.providers.apps.from',
        from,
      },
    })
    expect(apps?.settings.source).toEqual({ _tag: 'access' })
    expect([automatic?.settings.name, ...others]).toEqual(['aws-eks-platform'])
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

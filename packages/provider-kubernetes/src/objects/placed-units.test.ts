import { describe, expect, it } from 'vitest'
import { units } from '../../testing/units.ts'
import { inspect } from '../inspect.ts'

const providers = {
  dev: { namespace: 'apps' },
  test: { namespace: 'apps', labels: { tier: 'test' } },
  off: { enabled: false },
}

const configMaps = (section: object) =>
  units({ providers, ...section }).flatMap((unit) => (unit.kind === 'configMap' ? [unit] : []))

const brief = (section: object) =>
  configMaps(section).map(({ id, name, settings, needs }) => ({
    id,
    name,
    namespace: settings.namespace,
    made: needs.namespace?.unit,
  }))

const found = (section: object) =>
  inspect(
    units({ providers, ...section }).filter(({ kind }) => kind !== 'cluster'),
    { root: '/', env: {}, planned: true },
  )

const at = 'kubernetes.resources.configMaps.settings'

describe('an entry in a namespace', () => {
  it('goes where its namespace goes, and waits for it', () => {
    const resources = {
      namespaces: { shop: { clusters: ['dev', 'test'], name: 'web-shop' } },
      configMaps: { settings: { namespace: 'shop' } },
    }
    expect(brief({ resources })).toEqual([
      {
        id: `${at}@dev`,
        name: 'settings-dev',
        namespace: 'web-shop',
        made: 'kubernetes.resources.namespaces.shop@dev',
      },
      {
        id: `${at}@test`,
        name: 'settings-test',
        namespace: 'web-shop',
        made: 'kubernetes.resources.namespaces.shop@test',
      },
    ])
  })

  it('goes to fewer clusters than its namespace where it says so', () => {
    const resources = {
      namespaces: { shop: { clusters: ['dev', 'test'] } },
      configMaps: { settings: { namespace: 'shop', clusters: { labels: { tier: 'test' } } } },
    }
    expect(brief({ resources }).map(({ id }) => id)).toEqual([`${at}@test`])
  })

  it('is a problem on a cluster that its namespace is not on', () => {
    const resources = {
      namespaces: { shop: { clusters: ['dev'] } },
      configMaps: { settings: { namespace: 'shop', clusters: ['dev', 'test'] } },
    }
    expect(found({ resources })).toEqual([
      {
        _tag: 'NamespaceNotThere',
        severity: 'problem',
        at: `${at}.clusters[1]`,
        because: 'the namespace shop is not on the cluster test; it is on dev',
        fix: 'take test out here, or put the namespace on it: kubernetes.resources.namespaces.shop.clusters',
      },
    ])
    expect(brief({ resources }).map(({ id }) => id)).toEqual([`${at}@dev`])
  })

  it('goes nowhere with a namespace that goes nowhere, which is the one problem', () => {
    const resources = { namespaces: { shop: {} }, configMaps: { settings: { namespace: 'shop' } } }
    expect(found({ resources }).map(({ _tag, at: where }) => `${_tag} ${where}`)).toEqual([
      'ClusterNotSaid kubernetes.resources.namespaces.shop',
    ])
    expect(brief({ resources })).toEqual([])
  })

  it('keeps a namespace that there is not, so that core can say which there are', () => {
    expect(brief({ resources: { configMaps: { settings: { namespace: 'shp', clusters: ['dev'] } } } })).toEqual([
      { id: `${at}@dev`, name: 'settings-dev', namespace: 'apps', made: 'kubernetes.resources.namespaces.shp@dev' },
    ])
  })

  it('keeps it, too, where there are several clusters and nothing else says which is meant', () => {
    const resources = { namespaces: { shop: { clusters: ['dev'] } }, configMaps: { settings: { namespace: 'shopp' } } }
    expect(brief({ resources }).map(({ made }) => made)).toEqual(['kubernetes.resources.namespaces.shopp@dev'])
    expect(found({ resources })).toEqual([])
  })

  it('is in the namespace of its cluster where it names none, and waits for that where this stack makes it', () => {
    const settings = { clusters: ['dev', 'test'] }
    expect(brief({ resources: { configMaps: { settings } } }).map(({ namespace, made }) => [namespace, made])).toEqual([
      ['apps', undefined],
      ['apps', undefined],
    ])
    const namespaces = { applications: { name: 'apps', clusters: ['test'] } }
    expect(
      brief({ resources: { namespaces, configMaps: { settings } } }).map(({ namespace, made }) => [namespace, made]),
    ).toEqual([
      ['apps', undefined],
      ['apps', 'kubernetes.resources.namespaces.applications@test'],
    ])
  })

  it('is in a namespace that exists where it names one, which nothing is waited for', () => {
    const resources = {
      namespaces: { shop: { clusters: ['dev'] } },
      configMaps: { settings: { existingNamespace: 'shop', clusters: ['dev'] } },
    }
    expect(brief({ resources })).toEqual([
      { id: `${at}@dev`, name: 'settings-dev', namespace: 'shop', made: undefined },
    ])
  })

  it('is in a namespace of another stack, whose name is not known yet', () => {
    const namespace = { stack: 'acme/base/dev', export: 'shop' }
    const [unit] = configMaps({ resources: { configMaps: { settings: { namespace, clusters: ['dev'] } } } })
    expect(unit?.needs.namespace).toEqual({
      unit: 'shop of the stack acme/base/dev',
      capability: 'kubernetes.namespace',
      at: `${at}.namespace`,
      from: namespace,
    })
    expect(unit?.settings.namespace).toBeUndefined()
  })

  it('is a problem on a cluster that is disabled, and stands on the others', () => {
    const resources = { configMaps: { settings: { clusters: ['dev', 'off'] } } }
    expect(found({ resources }).map(({ _tag, at: where }) => `${_tag} ${where}`)).toEqual([
      `ClusterDisabled ${at}.clusters[1]`,
    ])
    expect(brief({ resources }).map(({ id }) => id)).toEqual([`${at}@dev`])
  })
})

describe('entries that name each other', () => {
  it('are a problem where one is on clusters that the other is not on, and not that there is nothing', () => {
    const resources = {
      secrets: { registry: { clusters: ['dev'] } },
      serviceAccounts: { web: { clusters: ['dev', 'test'], imagePullSecrets: ['registry'] } },
    }
    expect(found({ resources })).toEqual([
      {
        _tag: 'NotOnCluster',
        severity: 'problem',
        at: 'kubernetes.resources.serviceAccounts.web.imagePullSecrets[0]',
        because: 'kubernetes.resources.secrets.registry is not on the cluster test; it is on dev',
        fix: 'put it there too: kubernetes.resources.secrets.registry.clusters; or take test out here',
      },
    ])
  })

  it('are a problem in two namespaces, once on however many clusters', () => {
    const both = { clusters: ['dev', 'test'] }
    const resources = {
      namespaces: { shop: both, base: both },
      secrets: { registry: { namespace: 'base' } },
      serviceAccounts: { web: { namespace: 'shop', imagePullSecrets: ['registry'] } },
    }
    expect(found({ resources })).toEqual([
      {
        _tag: 'OtherNamespace',
        severity: 'problem',
        at: 'kubernetes.resources.serviceAccounts.web.imagePullSecrets[0]',
        because:
          'kubernetes.resources.secrets.registry is in the namespace base, and this is in the namespace shop: Kubernetes looks for it in the same one',
        fix: 'put both into one namespace',
      },
    ])
  })

  it('may be in two namespaces where Kubernetes looks anywhere', () => {
    const resources = {
      namespaces: { shop: { clusters: ['dev'] }, base: { clusters: ['dev'] } },
      serviceAccounts: { web: { namespace: 'shop' } },
      roleBindings: { readers: { namespace: 'base', existingRole: 'reader', subjects: [{ serviceAccount: 'web' }] } },
    }
    expect(found({ resources })).toEqual([])
  })
})

describe('two entries that are one object', () => {
  it('are a problem, of whichever kind', () => {
    const resources = {
      configMaps: {
        settings: { clusters: ['dev', 'test'] },
        other: { clusters: ['test'], name: 'settings' },
        elsewhere: { clusters: ['dev'], name: 'settings', existingNamespace: 'base' },
      },
      secrets: { settings: { clusters: ['dev'] } },
      storageClasses: {
        fast: { clusters: ['dev'], provisioner: 'ebs.csi.aws.com' },
        quick: { clusters: ['dev'], provisioner: 'ebs.csi.aws.com', name: 'fast' },
      },
    }
    expect(found({ resources })).toEqual([
      {
        _tag: 'SameObject',
        severity: 'problem',
        at: 'kubernetes.resources.configMaps.other',
        because: `${at} makes the config map settings in apps on kubernetes.providers.test too`,
        fix: 'keep one of the two, or give one another name',
      },
      {
        _tag: 'SameObject',
        severity: 'problem',
        at: 'kubernetes.resources.storageClasses.quick',
        because:
          'kubernetes.resources.storageClasses.fast makes the storage class fast on kubernetes.providers.dev too',
        fix: 'keep one of the two, or give one another name',
      },
    ])
  })
})

import { record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { built } from '../../testing/built.ts'
import { SecureDeployment } from '../apps/secure-deployment.ts'
import { SecureNamespace } from '../core/secure-namespace.ts'

const containers = { main: { image: 'registry.example.com/shop/web:1.4.2' } }
const probes = { liveness: { tcp: 'http' }, readiness: { tcp: 'http' } }
const web = { image: containers.main.image, ports: { http: 8080 }, probes }
const kinds = {
  resources: {
    deployments: { web: { namespace: 'shop', containers } },
    statefulSets: { db: { namespace: 'shop', containers } },
    daemonSets: { agent: { namespace: 'shop', containers } },
    jobs: { migrate: { namespace: 'shop', containers } },
    cronJobs: { report: { namespace: 'shop', schedule: '5 4 * * *', containers } },
  },
  components: {
    applications: {
      site: { namespace: 'shop', ...web, configuration: { A: 'b' }, secrets: { TOKEN: 'a' } },
      store: { namespace: 'shop', ...web, kind: 'statefulSet', networkPolicy: false },
    },
  },
}

/** What the objects wait for that run pods, by their name: accounts and the like left out. */
const waiting = async (namespaces: object) =>
  Object.fromEntries(
    (await built({ ...kinds, resources: { ...kinds.resources, namespaces } })).resources.flatMap(
      ({ type, name, dependencies }) =>
        /:(Deployment|StatefulSet|DaemonSet|Job|CronJob)$/.test(type) ? [[name, dependencies]] : [],
    ),
  )

const closed = ['allow-dns', 'deny-all', 'limits', 'quota', 'service-account'].map((role) => `shop-dev-${role}`)

describe('what runs pods', () => {
  it('waits for all that closes and limits the namespace that this run makes', async () => {
    const after = (...own: string[]) => ['shop-dev', ...closed, ...own].sort()
    expect(await waiting({ shop: {} })).toEqual({
      'web-dev': after('web-dev-service-account'),
      'db-dev': after('db-dev-service', 'db-dev-service-account'),
      'agent-dev': after('agent-dev-service-account'),
      'migrate-dev': after('migrate-dev-service-account'),
      'report-dev': after('report-dev-service-account'),
      'site-dev-workload': after(
        'site-dev-config-map',
        'site-dev-network-policy',
        'site-dev-secret',
        'site-dev-service-account',
      ),
      'store-dev-workload': after('store-dev-service-account', 'store-dev-workload-service'),
    })
  })

  it('waits for no policy that there is not', async () => {
    const acknowledge = { 'CIS-K8s 5.3.2': 'a build agent that reaches everything' }
    const open = { ingress: 'allow', egress: 'allow' }
    expect((await waiting({ shop: { networkPolicy: open, acknowledge } }))['web-dev']).toEqual([
      'shop-dev',
      'shop-dev-limits',
      'shop-dev-quota',
      'shop-dev-service-account',
      'web-dev-service-account',
    ])
  })

  it('alone waits: nothing else in the namespace, and nothing in a namespace that is there already', async () => {
    const { resources } = await built({
      resources: {
        namespaces: { shop: {} },
        deployments: {
          web: { namespace: 'shop', containers },
          other: { existingNamespace: 'other', containers },
        },
        configMaps: { settings: { namespace: 'shop', data: { a: 'b' } } },
      },
    })
    const dependencies = (kind: string) =>
      Object.fromEntries(
        resources.flatMap((each) => (each.type.endsWith(kind) ? [[each.name, each.dependencies]] : [])),
      )
    expect(dependencies(':ConfigMap')).toEqual({ 'settings-dev': ['shop-dev'] })
    expect(dependencies(':ServiceAccount')).toEqual({
      'web-dev-service-account': ['shop-dev'],
      'other-dev-service-account': [],
    })
    expect(dependencies(':Deployment')['other-dev']).toEqual(['other-dev-service-account'])
  })

  it('keeps the timeouts and the options of its unit', async () => {
    const options = { ignoreChanges: ['spec.replicas'] }
    const { resources } = await built(
      {
        resources: { namespaces: { shop: {} }, deployments: { web: { namespace: 'shop', containers, options } } },
      },
      { options: (unit) => ({ main: { ignoreChanges: [...(unit.options?.ignoreChanges ?? [])] } }) },
    )
    const deployment = resources.find(({ type }) => type.endsWith(':Deployment'))
    expect([deployment?.ignoreChanges, deployment?.dependencies.length]).toEqual([['spec.replicas'], 7])
  })

  it('waits in code for what it is told to', async () => {
    const resources = await record(() => {
      const { namespace, ready } = new SecureNamespace('shop-dev')
      new SecureDeployment('web', { namespace, containers }, { dependsOn: [...ready] })
    })
    expect(resources.find(({ type }) => type.endsWith(':Deployment'))?.dependencies).toEqual(
      ['shop-dev', ...closed, 'web-service-account'].sort(),
    )
  })
})

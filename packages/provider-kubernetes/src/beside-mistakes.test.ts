import { mistakesIn } from '@konductor/core/testing'
import { expect, it } from 'vitest'
import { problemsOf } from '../testing/problems-of.ts'
import { kubernetes } from './descriptor.ts'

const all = process.env['KONDUCTOR_TEST_ALL'] !== undefined

const problems = async (section: object): Promise<readonly string[]> =>
  (await problemsOf(section)).map(({ _tag, at }) => `${_tag} ${at}`)

const image = 'registry.example.com/shop@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'

const probes = { liveness: { http: { path: '/live', port: 'http' } }, readiness: { http: { path: '/', port: 'http' } } }
const files = { '/data': { claim: 'store' } }

/** Entries of several kinds that refer to each other, with nothing wrong in them. */
const section = {
  providers: {
    dev: { context: 'dev', labels: { tier: 'dev' } },
    prod: { context: 'prod', labels: { tier: 'prod' } },
  },
  resources: {
    namespaces: {
      shop: { clusters: ['dev'], quota: { pods: '20' } },
      both: { clusters: ['dev', 'prod'] },
      live: { clusters: { labels: { tier: 'prod' } } },
    },
    configMaps: { settings: { namespace: 'shop', data: { mode: 'quiet' } } },
    persistentVolumeClaims: { store: { namespace: 'shop', storageClass: 'fast', size: '1Gi' } },
    storageClasses: { fast: { clusters: ['dev'], provisioner: 'ebs.csi.aws.com' } },
    deployments: {
      shop: {
        namespace: 'shop',
        containers: { shop: { image, probes, ports: { http: 8080 }, envFrom: [{ configMap: 'settings' }], files } },
      },
      other: {
        namespace: 'both',
        clusters: ['prod'],
        containers: { other: { image, probes: { liveness: { tcp: 8080 }, readiness: { tcp: 8080 } } } },
      },
    },
    jobs: { migrate: { namespace: 'shop', containers: { migrate: { image, envFrom: [{ configMap: 'settings' }] } } } },
    cronJobs: { report: { namespace: 'both', schedule: '30 4 * * *', containers: { report: { image } } } },
    services: { shop: { namespace: 'shop', for: { deployment: 'shop' }, ports: { http: 80 } } },
    ingresses: { shop: { namespace: 'shop', hosts: 'shop.example.com', service: 'shop', port: 'http' } },
    serviceAccounts: { robot: { namespace: 'live' } },
    roles: { reader: { namespace: 'live', rules: [{ resources: ['pods'], verbs: ['get'] }] } },
    roleBindings: { robot: { namespace: 'live', role: 'reader', subjects: [{ serviceAccount: 'robot' }] } },
  },
  components: {
    applications: {
      web: { namespace: 'shop', image, probes, ports: { http: 8080 }, allowTo: [{ application: 'basket' }] },
      basket: {
        namespace: 'both',
        clusters: ['dev'],
        image,
        probes,
        ports: { http: 8080 },
        allowFrom: [{ namespace: 'shop' }],
      },
    },
  },
}

it('nothing is wrong to begin with', async () => {
  expect(await problems(section)).toEqual([])
})

const isWrong = (settings: object): boolean =>
  kubernetes.config.decode({ enabled: true, ...settings }, 'kubernetes')._tag === 'Left'

/** The entry that a path is in, or what stands above several. */
const entryOf = (at: string): string =>
  at
    .split('.')
    .slice(0, at.startsWith('providers') ? 2 : 3)
    .join('.')

it('whatever single thing is wrong, nothing is said of another entry', { timeout: 300_000 }, async () => {
  const mistakes = mistakesIn(section).filter(({ settings }, index) => (all || index % 6 === 0) && isWrong(settings))
  for (const { at, settings } of mistakes) {
    const said = await problems(settings)
    const where = `kubernetes.${entryOf(at)}`.toLowerCase()
    expect([at, said.filter((each) => !each.toLowerCase().includes(where))]).toEqual([at, []])
    expect(said).not.toEqual([])
  }
  process.stdout.write(`${mistakes.length} mistakes in a section of Kubernetes\n`)
})

it('what must hold between settings of an entry is said together with another one of it that is wrong', async () => {
  const { configMaps, cronJobs, deployments, roles } = section.resources
  const said = await problems({
    ...section,
    resources: {
      ...section.resources,
      configMaps: { settings: { ...configMaps.settings, data: 3, formerly: 'old' } },
      cronJobs: {
        report: { ...cronJobs.report, containers: { report: { image, imagePull: 'no' } }, schedule: '61 4 * * *' },
      },
      deployments: { ...deployments, other: { ...deployments.other, replicas: 'many', existingNamespace: 'live' } },
      roles: { reader: { ...roles.reader, rules: 'all', existingNamespace: 'live' } },
    },
  })
  const at = 'kubernetes.resources'
  expect(said.map((each) => each.replace(/ \(.*/, '')).toSorted()).toEqual([
    `BadSchedule ${at}.cronJobs.report.schedule`,
    `Contradiction ${at}.deployments.other.existingNamespace`,
    `Contradiction ${at}.roles.reader.existingNamespace`,
    `NameNotKept ${at}.configMaps.settings.formerly`,
    `UnknownKey ${at}.cronJobs.report.containers.report.imagePull`,
    `WrongType ${at}.configMaps.settings.data`,
    `WrongType ${at}.deployments.other.replicas`,
    `WrongType ${at}.roles.reader.rules`,
  ])
})

it('what leads nowhere, or to the wrong cluster, is said together with a setting that is wrong', async () => {
  const { namespaces, services, deployments } = section.resources
  const wrong = {
    ...section,
    resources: {
      ...section.resources,
      namespaces: {
        ...namespaces,
        broken: { podSecurity: 'none' },
        lost: { clusters: ['nope'] },
        twin: { ...namespaces.shop, name: 'shop' },
      },
      services: { shop: { ...services.shop, namespace: 'shopp', clusters: ['dev'] } },
      ingresses: {},
      deployments: { ...deployments, away: { ...deployments.other, namespace: 'shop' } },
    },
  }
  expect(await problems(wrong)).toEqual([
    'NamespaceNotThere kubernetes.resources.deployments.away.clusters[0]',
    'UnknownValue kubernetes.resources.namespaces.broken.podSecurity',
    'UnknownReference kubernetes.resources.namespaces.lost.clusters[0]',
    'SameNamespace kubernetes.resources.namespaces.twin',
    'OtherNamespace kubernetes.resources.services.shop.for.deployment',
    'UnknownReference kubernetes.resources.services.shop.namespace',
  ])
})

it.each([
  [{ hosts: 'D.example.com', service: 'shop' }, 'BadRoute', 'hosts'],
  [{ service: 'shop' }, 'Missing', 'hosts'],
  [{ hosts: 'd.example.com' }, 'Missing', 'service'],
  [{ hosts: 'd.example.com', existingService: 'old' }, 'Missing', 'port'],
])('an ingress that lacks something, as in %j, hides nothing of others', async (wrong, tag, setting) => {
  const ingresses = {
    away: { namespace: 'both', clusters: ['dev'], hosts: 'a.example.com', service: 'shop' },
    closed: { namespace: 'shop', hosts: 'b.example.com', service: 'shop', port: 'htp' },
    wrong: { namespace: 'shop', ...wrong },
  }
  expect(await problems({ ...section, resources: { ...section.resources, ingresses } })).toEqual([
    'OtherNamespace kubernetes.resources.ingresses.away.service',
    'PortNotFound kubernetes.resources.ingresses.closed.port',
    `${tag} kubernetes.resources.ingresses.wrong.${setting}`,
  ])
})

it.each([8080, 'http', 'htpp'])(
  'a malformed quantity hides neither a probe at no port beside it, one at %j, nor anything of others',
  async (tcp) => {
    const web = {
      namespace: 'shop',
      containers: {
        web: {
          image,
          ports: { http: 8080 },
          probes: { liveness: { http: { path: '/', port: 'htpp' } }, readiness: { tcp } },
          resources: { requests: { cpu: '100mm' } },
        },
      },
    }
    const at = 'kubernetes.resources.deployments.web.containers.web'
    const told = { namespace: 'shop', data: { DB_PASSWORD: 'abcdefghijklm123' } }
    const { configMaps, deployments } = section.resources
    const resources = {
      ...section.resources,
      configMaps: { ...configMaps, told },
      deployments: { ...deployments, web },
    }
    expect(await problems({ ...section, resources })).toEqual([
      expect.stringMatching(/^NotAcknowledged kubernetes\.resources\.configMaps\.told/),
      `BadProbe ${at}.probes.liveness.http.port`,
      ...(tcp === 'htpp' ? [`BadProbe ${at}.probes.readiness.tcp`] : []),
      `Malformed ${at}.resources.requests.cpu`,
    ])
  },
)

/** Two config maps of one name, with nothing else wrong, and more of them. */
const twins = (more: object) => ({
  ...section,
  resources: {
    ...section.resources,
    configMaps: {
      ...section.resources.configMaps,
      one: { namespace: 'shop', name: 'same' },
      two: { namespace: 'shop', name: 'same' },
      ...more,
    },
  },
})
const ofTwins = 'SameObject kubernetes.resources.configMaps.two'

it.each([
  ['is none', { wrong: 5 }, 'WrongType kubernetes.resources.configMaps.wrong'],
  ['has a wrong name', { wrong_name: {} }, 'BadName kubernetes.resources.configMaps.wrong_name'],
])('an entry that %s hides nothing between the others', async (_, more, said) => {
  expect(await problems(twins({}))).toEqual([ofTwins])
  expect(await problems(twins(more))).toEqual([ofTwins, said])
})

it('a namespace with a wrong name hides nothing of clusters, and nothing is said of what is in namespaces', async () => {
  const { resources } = twins({})
  const wrong = {
    ...section,
    providers: { ...section.providers, broken: { kubeconfig: 'clusters: [' } },
    resources: { ...resources, namespaces: { ...resources.namespaces, Bad_Name: {} } },
  }
  expect(await problems(wrong)).toEqual([
    'KubeconfigUnreadable kubernetes.providers.broken.kubeconfig',
    'BadName kubernetes.resources.namespaces.Bad_Name',
  ])
})

it('applications and keys of data that are not there are said in an entry with other mistakes', async () => {
  const { web, basket } = section.components.applications
  const applications = {
    web: {
      ...web,
      autoscalling: { max: 3 },
      resources: { requests: { cpu: '100mm' } },
      env: { MODE: { configMap: 'settings', key: 'mood' } },
      allowTo: [{ application: 'baskt' }],
    },
    basket,
  }
  const at = 'kubernetes.components.applications.web'
  expect(await problems({ ...section, components: { applications } })).toEqual([
    `UnknownReference ${at}.allowTo[0].application`,
    `UnknownKey ${at}.autoscalling`,
    `UnknownReference ${at}.env.MODE.key`,
    `Malformed ${at}.resources.requests.cpu`,
  ])
  const { configMaps } = section.resources
  const broken = { ...section.resources, configMaps: { settings: { ...configMaps.settings, data: 5 } } }
  expect(await problems({ ...section, components: { applications }, resources: broken })).not.toContain(
    `UnknownReference ${at}.env.MODE.key`,
  )
})

it('an application is there although nobody knows where it is to be', async () => {
  const { web, basket } = section.components.applications
  const applications = { web, basket: { ...basket, clusters: 5, namespace: 5 } }
  expect(await problems({ ...section, components: { applications } })).toEqual([
    'WrongType kubernetes.components.applications.basket.clusters',
    'UnquotedString kubernetes.components.applications.basket.namespace',
  ])
})

it('what is on some clusters is not missed where nobody knows which are meant', async () => {
  const { other } = section.resources.deployments
  const near = { namespace: 'both', clusters: ['dev'] }
  const resources = {
    ...section.resources,
    configMaps: { ...section.resources.configMaps, near },
    deployments: {
      ...section.resources.deployments,
      other: {
        ...other,
        clusters: 5,
        containers: { other: { ...other.containers.other, envFrom: [{ configMap: 'near' }] } },
      },
    },
  }
  expect(await problems({ ...section, resources })).toEqual([
    'WrongType kubernetes.resources.deployments.other.clusters',
  ])
})

it('entries of one key that fit no cluster are no two of one name', async () => {
  const entries = {
    serviceAccounts: { web: { existingNamespace: 'live' } },
    configMaps: { web: { existingNamespace: 'live' } },
  }
  expect(await problems({ resources: entries })).toEqual([
    'ClusterNotSaid kubernetes.resources.configMaps.web',
    'ClusterNotSaid kubernetes.resources.serviceAccounts.web',
  ])
})

import { record } from '@konductor/core/testing'
import { secretOf } from '@konductor/core/config'
import { Provider } from '@pulumi/kubernetes/provider.js'
import { output } from '@pulumi/pulumi/output.js'
import { describe, expect, it } from 'vitest'
import { context } from '../../testing/context.ts'
import { faultsOf } from '../../testing/faults-of.ts'
import { foundIn } from '../../testing/found-in.ts'
import { units } from '../../testing/units.ts'
import { buildApplication } from './application.build.ts'
import { inspect } from '../inspect.ts'
import { ApplicationConfig } from './application.config.ts'

const at = 'kubernetes.components.applications'
const http = (path: string) => ({ http: { path, port: 'http' } })
const web = {
  image: 'registry.example.com/shop/web:1.4.2',
  ports: { http: 8080 },
  probes: { liveness: http('/healthz'), readiness: http('/ready') },
}
const said = (settings: object) =>
  faultsOf(ApplicationConfig, { ...web, ...settings }).map(([tag, place, because]) => [tag, place, because])

const section = (applications: object, more: object = {}) => ({
  providers: { dev: { identifier: 'a' }, test: { identifier: 'b' } },
  resources: {
    namespaces: { shop: { clusters: ['dev'], name: 'store' }, front: { clusters: ['dev', 'test'] } },
    ...more,
  },
  components: { applications },
})
const applications = (...args: Parameters<typeof section>) =>
  units(section(...args)).flatMap((unit) => (unit.kind === 'application' ? [unit] : []))
const problems = (...args: Parameters<typeof section>) =>
  inspect(units(section(...args)), { root: '/project', planned: true, env: {} })
    .filter(({ at: place }) => place.startsWith(at))
    .map(({ _tag, at: place, because, fix }) => [_tag, place, because, fix])

describe('the settings of an application', () => {
  it('need an image alone', () => {
    expect(said({})).toEqual([])
    expect(faultsOf(ApplicationConfig, {}).map(([tag, place]) => [tag, place])).toEqual([['Missing', 'image']])
  })

  it.each<[object, readonly (readonly [string, string, unknown])[]]>([
    [{ autoscaling: { min: 5, max: 4 } }, [['BadAutoscaler', 'autoscaling.max', '4 is less than min, 5']]],
    [
      { autoscaling: { max: 4 }, replicas: 2 },
      [['Contradiction', 'replicas', 'an autoscaler says how many there are, and replicas does, too']],
    ],
    [
      { autoscaling: { max: 4 }, resources: { requests: { cpu: 'none' }, limits: { cpu: 'none' } } },
      [
        [
          'NothingToScaleBy',
          'resources.requests.cpu',
          'the autoscaler keeps cpu at 75% of what is requested, and nothing is',
        ],
      ],
    ],
    [
      { disruptionBudget: { maxUnavailable: 0 } },
      [
        [
          'BudgetBlocksAll',
          'disruptionBudget.maxUnavailable',
          'no pod may ever be missing: no node that has one could be drained or upgraded',
        ],
      ],
    ],
    [
      { replicas: 1, disruptionBudget: { minAvailable: 1 } },
      [['BudgetBlocksAll', 'disruptionBudget.minAvailable', expect.stringContaining('there is one pod')]],
    ],
    [
      { autoscaling: { min: 2, max: 9 }, disruptionBudget: { minAvailable: 2 } },
      [['BudgetBlocksAll', 'disruptionBudget.minAvailable', expect.stringContaining('there are 2 pods')]],
    ],
    [
      { metrics: { port: 'metrics' } },
      [['PortNotFound', 'metrics.port', 'no port is called "metrics"; there are: http']],
    ],
    [
      { allowFrom: [{ namespace: 'a', ports: ['htp'] }], servicePorts: { web: 80 } },
      [
        ['PortNotFound', 'servicePorts.web', 'no port is called "web"; there are: http'],
        ['PortNotFound', 'allowFrom[0].ports[0]', 'no port is called "htp"; there are: http'],
      ],
    ],
    [
      { ports: { a: 1, b: 2 }, probes: {}, route: { hosts: 'a.example', gateway: { name: 'g' } } },
      [['PortNotFound', 'route', 'it could lead to any of a, b']],
    ],
    [
      { ingress: { hosts: 'a.example', port: 'web' } },
      [
        ['PortNotFound', 'ingress.port', 'no port is called "web"; there are: http'],
        [
          'SourceNotSaid',
          'ingress',
          'the network policy lets nobody in, and does not know where the ingress controller is',
        ],
      ],
    ],
    [
      {
        ports: { http: 80, extra: 81 },
        servicePorts: { http: 80 },
        route: { hosts: 'a.example', port: 'extra', gateway: { name: 'g' } },
      },
      [['PortNotFound', 'route.port', 'the service has no port "extra"; servicePorts names http']],
    ],
    [{ configuration: { 'app.yaml': 'a' } }, []],
    [
      { configuration: { '1st': 'a' } },
      [['BadName', 'configuration.1st', expect.stringContaining('cannot be the name of a variable')]],
    ],
    [
      { volumeClaimTemplates: { data: { size: '1Gi' } } },
      [['Contradiction', 'volumeClaimTemplates', 'only the pods of a stateful set have storage of their own']],
    ],
    [
      { serviceAccount: 'own', serviceAccountAnnotations: { a: 'b' } },
      [['Contradiction', 'serviceAccountAnnotations', expect.any(String)]],
    ],
    [{ formerly: 'old' }, [['NameNotKept', 'formerly', expect.any(String)]]],
  ])('are a problem where Kubernetes would refuse them, or nothing would ever happen: %j', (settings, expected) => {
    expect(said(settings)).toEqual(expected)
  })

  it('say what is wrong in the pods where it is written: the main container stands flat', () => {
    expect(
      said({
        probes: { liveness: { tcp: 'nowhere' } },
        sidecars: { proxy: { image: 'a/b:1', resources: { requests: { cpu: 2 }, limits: { cpu: 1 } } } },
        files: { '/data': { volume: 'missing' } },
      })
        .map(([tag, place]) => `${tag} ${place}`)
        .sort(),
    ).toEqual([
      'BadProbe probes.liveness.tcp',
      'MountWithoutVolume files./data.volume',
      'RequestAboveLimit sidecars.proxy.resources.requests.cpu',
    ])
    expect(
      said({
        kind: 'statefulSet',
        files: { '/data': { volume: 'data' } },
        volumeClaimTemplates: { data: { size: 1 } },
      }),
    ).toEqual([])
  })
})

describe('the main container', () => {
  it('is called main where its name is not known', () => {
    expect(said({ sidecars: { proxy: { image: 'a/b:1', ports: { http: 1 } } } })).toEqual([
      ['DuplicateEntry', 'sidecars.proxy.ports.http', 'the container main of the pod has a port of that name'],
    ])
  })
})

describe('the units of applications', () => {
  it('are one on each cluster of their namespace, and need what is named flat and beside', () => {
    const [unit, ...more] = applications({
      web: {
        ...web,
        namespace: 'shop',
        env: { REGION: { configMap: 'settings', key: 'region' } },
        sidecars: { proxy: { image: 'a/b:1', files: { '/etc/p': { secret: 'tls' } } } },
        ingress: { hosts: 'a.example', tlsSecret: 'tls', from: { namespace: 'front' } },
        kind: 'statefulSet',
        volumeClaimTemplates: { data: { size: '1Gi', storageClass: 'fast' } },
      },
    })
    expect(more).toEqual([])
    expect([unit?.id, unit?.name, unit?.offers]).toEqual([
      `${at}.web@dev`,
      'web-dev',
      ['kubernetes.application', 'kubernetes.workload'],
    ])
    const needs = Object.values(Object(unit?.needs)).flat()
    expect(needs.map((each) => `${Object(each).unit} ${Object(each).at}`)).toEqual([
      `kubernetes.providers.dev ${at}.web`,
      `kubernetes.resources.namespaces.shop@dev ${at}.web.namespace`,
      `kubernetes.resources.configMaps.settings@dev ${at}.web.env.REGION.configMap`,
      `kubernetes.resources.secrets.tls@dev ${at}.web.sidecars.proxy.files./etc/p.secret`,
      `kubernetes.resources.storageClasses.fast@dev ${at}.web.volumeClaimTemplates.data.storageClass`,
      `kubernetes.resources.secrets.tls@dev ${at}.web.ingress.tlsSecret`,
      `kubernetes.resources.namespaces.front@dev ${at}.web.ingress.from.namespace`,
    ])
  })

  it('know who is meant, by names in the cluster', () => {
    const all = applications({
      web: {
        ...web,
        namespace: 'shop',
        allowFrom: [{ application: 'gate' }, { namespace: 'front' }, { pods: { a: 'b' } }],
      },
      gate: { ...web, namespace: 'front', name: 'door', allowTo: [{ application: 'web' }, { application: 'gate' }] },
    })
    const by = (id: string) => all.find((unit) => unit.id === `${at}.${id}`)?.settings
    expect(by('web@dev')?.sources).toEqual([
      { namespace: 'front', pods: { 'app.kubernetes.io/name': 'door' } },
      { namespace: 'front' },
      { pods: { a: 'b' } },
    ])
    expect(by('gate@dev')?.destinations).toEqual([
      { namespace: 'store', pods: { 'app.kubernetes.io/name': 'web' } },
      { pods: { 'app.kubernetes.io/name': 'door' } },
    ])
  })

  it.each([
    ['https', false],
    ['tls-wildcard', false],
    ['websecure', false],
    ['http', true],
    ['insecure', true],
    ['non-tls', true],
  ])('open the way in where the listener does not say that it speaks TLS: %s', (name, open) => {
    const route = { hosts: 'a.example', gateway: { name: 'g', section: name } }
    const [unit] = applications({ web: { ...web, ports: { http: 80 }, namespace: 'shop', route } })
    const opened = (unit?.openings ?? []).map(({ at: place }) => place.slice(at.length + 5))
    expect(opened).toEqual(open ? ['route.gateway.section'] : [])
  })

  it('carry what they open, where it is written', () => {
    const [unit] = applications({
      web: {
        ...web,
        image: 'registry.example.com/shop/web:latest',
        namespace: 'shop',
        security: { privileged: true },
        podSecurity: { runAsUser: 0 },
        sidecars: { proxy: { image: 'a/b:1', probes: { liveness: { tcp: 1 }, readiness: { tcp: 1 } } } },
        networkPolicy: false,
        ingress: { hosts: 'a.example', tls: false },
        route: { hosts: 'a.example', gateway: { name: 'g', section: 'http' } },
        configuration: { API_TOKEN: 'x', LEVEL: 'info' },
        secrets: { OTHER: secretOf('y') },
        secretsAsVariables: true,
      },
    })
    expect(unit?.openings?.map(({ control, at: place }) => `${control} ${place.slice(at.length + 5)}`)).toEqual([
      'CIS-K8s 5.3.2 networkPolicy',
      'NIST SC-8 ingress.tls',
      'NIST SC-8 route.gateway.section',
      'KSV-0109 configuration.API_TOKEN',
      'CIS-K8s 5.2.2 security.privileged',
      'CIS-K8s 5.2.7 podSecurity.runAsUser',
      'CKV_K8S_14 image',
      'CIS-K8s 5.4.1 secretsAsVariables',
    ])
    expect(
      unit?.openings?.flatMap(({ control, closedBy }) => (closedBy === undefined ? [] : [`${control}: ${closedBy}`])),
    ).toEqual([
      'NIST SC-8: name the listener that speaks TLS',
      'KSV-0109: put it into secrets, beside configuration',
      'CKV_K8S_14: name a version of the image, better its digest',
      'CIS-K8s 5.4.1: take it out',
    ])
  })
})

it('is protected as data is where its pods have storage of their own', () => {
  const kinds = applications({
    web: { ...web, namespace: 'shop' },
    db: { ...web, namespace: 'shop', kind: 'statefulSet' },
  })
  expect(kinds.map(({ name, stateful }) => [name, stateful])).toEqual([
    ['web-dev', undefined],
    ['db-dev', true],
  ])
})

describe('the overrides of an application', () => {
  it('open what its parts do, which are components themselves, where they say otherwise', () => {
    const openingsOf = (override: object, more: object = {}) =>
      applications({ web: { ...web, namespace: 'shop', override, ...more } })[0]?.openings?.map(
        ({ control, at: place }) => `${control} ${place.slice(at.length + 5)}`,
      )
    expect(openingsOf({ 'config-map': { immutable: true }, 'disruption-budget': { spec: {} } })).toBeUndefined()
    expect(openingsOf({ 'service-account': { automountServiceAccountToken: true } })).toEqual([
      'CIS-K8s 5.1.6 override.service-account.automountServiceAccountToken',
    ])
    const container = { image: 'a/b:1', securityContext: { privileged: true, runAsNonRoot: true } }
    const opened = openingsOf({ workload: { spec: { template: { spec: { containers: [container] } } } } }) ?? []
    expect(opened).toContain('CIS-K8s 5.2.2 override.workload.spec')
    expect(opened).not.toContain('CIS-K8s 5.2.7 override.workload.spec')
  })
})

describe('what is said of applications together', () => {
  const there = { ...web, namespace: 'shop' }

  it('is nothing where all is well', () => {
    expect(problems({ web: { ...there, allowFrom: [{ application: 'gate' }] }, gate: there })).toEqual([])
  })

  it('is who is named and not there', () => {
    expect(
      problems({
        web: { ...web, namespace: 'front', allowFrom: [{ application: 'gaet' }, { application: 'gate' }] },
        gate: there,
      }),
    ).toEqual([
      [
        'UnknownReference',
        `${at}.web.allowFrom[0].application`,
        'no application is called "gaet"; known: web, gate',
        'did you mean "gate"?',
      ],
      [
        'ApplicationNotThere',
        `${at}.web.allowFrom[1].application`,
        'gate is not on kubernetes.providers.test; it is on kubernetes.providers.dev',
        'put gate on that cluster, or name what is there: pods, existingNamespace or cidr',
      ],
    ])
  })

  it('is an object that an application makes itself', () => {
    const services = { web: { namespace: 'shop', selector: { a: 'b' }, ports: { http: 80 } } }
    const found = inspect(units(section({ web: there }, { services })), { root: '/project', planned: true, env: {} })
    expect(found.filter(({ _tag }) => _tag === 'SameObject').map(({ at: place, because }) => [place, because])).toEqual(
      [['kubernetes.resources.services.web', `${at}.web makes the service web in store itself`]],
    )
  })

  it('is a pod that its namespace turns away, at the setting that is written flat', () => {
    const privileged = { ...there, security: { privileged: true } }
    expect(problems({ web: privileged }).map(([tag, place]) => [tag, place])).toContainEqual([
      'PodForbidden',
      `${at}.web.security.privileged`,
    ])
  })

  it('is a sidecar by the name of the main container, and a reason for nothing', () => {
    expect(
      problems({
        web: {
          ...there,
          sidecars: { web: { image: 'a/b:1', probes: { liveness: { tcp: 1 }, readiness: { tcp: 1 } } } },
          acknowledge: [{ control: 'CIS-K8s 5.3.2', reason: 'none', owner: 'ops', expires: '2027-03-01' }],
        },
      }).map(([tag, place]) => [tag, place]),
    ).toEqual([
      ['DuplicateEntry', `${at}.web.sidecars.web`],
      ['NothingAcknowledged', `${at}.web.acknowledge[0]`],
    ])
  })

  it('is a namespace of another stack whose name nobody knows yet', () => {
    const elsewhere = { stack: 'acme/base/dev', export: 'shop' }
    const stranger = { ...web, clusters: ['dev'], namespace: elsewhere }
    expect(
      problems({
        web: { ...there, allowFrom: [{ application: 'gate' }] },
        gate: { ...stranger, allowTo: [{ application: 'other' }] },
        other: stranger,
      }).map(([tag, place]) => [tag, place]),
    ).toEqual([['NamespaceNotKnown', `${at}.web.allowFrom[0].application`]])
  })
})

describe('an application that is built', () => {
  it('is on its cluster and in its namespace, offers itself, and passes the checks of objects', async () => {
    const [unit] = applications({
      web: {
        ...web,
        namespace: 'shop',
        env: { REGION: { configMap: 'settings', key: 'region' } },
        secrets: { password: secretOf('hush') },
        allowFrom: [{ namespace: 'front' }],
        route: { hosts: 'shop.example.com', gateway: { name: 'public', namespace: 'gateways' } },
        serviceAccountAnnotations: { role: 'web' },
        existingImagePullSecrets: ['registry'],
        priorityClass: 'business',
      },
    })
    if (unit === undefined) throw new Error('there is no application')
    let built: ReturnType<typeof buildApplication> | undefined
    const recorded = await record(() => {
      const provider = new Provider('kubernetes-dev', { kubeconfig: '', context: 'dev' })
      built = buildApplication(
        unit,
        {
          cluster: { name: 'dev', provider, namespace: 'default' },
          namespace: { name: output('store'), ready: [] },
          configMaps: [{ name: output('settings'), checksum: output('abc') }],
          secrets: [],
          claims: [],
          peers: [{ name: output('front'), ready: [] }],
          elsewhere: [],
          storageClasses: [],
          definitions: [],
        },
        context(),
      )
    })
    const objects = recorded.filter(({ custom, type }) => custom && !type.startsWith('pulumi:'))
    expect(objects.map(({ provider, inputs }) => [provider, Object(inputs['metadata']).namespace])).toEqual(
      objects.map(() => ['kubernetes-dev', 'store']),
    )
    expect(foundIn(recorded)).toEqual([])
    expect(built?.state).toMatchObject({
      cluster: 'dev',
      url: 'https://shop.example.com/',
      ports: { http: 8080 },
      controls: { checkov: expect.arrayContaining(['CKV2_K8S_6', 'CKV_K8S_16']) },
    })
    expect(built?.claims?.map(({ safeguard }) => safeguard)).toEqual(
      expect.arrayContaining(['network-policy', 'unprivileged', 'no-token']),
    )
    expect(built?.offers['kubernetes.workload']).toMatchObject({
      kind: 'Deployment',
      selector: { 'app.kubernetes.io/name': 'web' },
      ports: { http: { port: 8080, protocol: 'TCP' } },
    })
    const workload = objects.find(({ type }) => type.endsWith(':Deployment'))
    expect(workload?.inputs['spec']).toMatchObject({
      template: { spec: { imagePullSecrets: [{ name: 'registry' }], priorityClassName: 'business' } },
    })
    const account = objects.find(({ type }) => type.endsWith(':ServiceAccount'))
    expect(account?.inputs['metadata']).toMatchObject({ annotations: { role: 'web' } })
  })
})

import { describe, expect, it } from 'vitest'
import { container, deployment, manifests, object, podSpec, service, type Map } from '../../testing/manifests.ts'
import {
  budget,
  claim,
  http,
  inContainer,
  ingress,
  role,
  scaler,
  wrongManifests,
} from '../../testing/wrong-manifests.ts'
import { checkManifest } from './check-manifests.ts'

const found = (wrong: Map, ...others: readonly Map[]): readonly string[] => {
  const all = manifests(wrong, ...others)
  const [first] = all
  return first === undefined ? [] : checkManifest(first, all, 'web').map(({ _tag, at }) => `${_tag} ${at}`)
}

describe('of 45 kinds of wrong manifest', () => {
  it.each(wrongManifests)('%s', (_, wrong, expected) => {
    expect(found(wrong)).toEqual(expected)
  })

  it('43 are found; whether a namespace exists, and who may grant what, only the cluster knows', () => {
    expect([wrongManifests.length, wrongManifests.filter(([, , expected]) => expected.length > 0).length]).toEqual([
      45, 43,
    ])
  })
})

const namespace = (labels: Map): Map => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels } })
const restricted = namespace({ 'pod-security.kubernetes.io/enforce': 'restricted' })
const bare = deployment({}, { initContainers: [container({ name: 'first' })] }, { securityContext: undefined })
const lacking = ['allowPrivilegeEscalation', 'capabilities.drop', 'runAsNonRoot', 'seccompProfile.type']

/** What else is found, and what is only worth saying. */
const more: readonly (readonly [string, readonly [Map, ...Map[]], readonly string[]])[] = [
  [
    'a namespace with a long name',
    [{ ...restricted, metadata: { name: 'a'.repeat(64) } }],
    ['BadObjectName Namespace web: metadata.name'],
  ],
  ['a name with capitals', [object('v1', 'ConfigMap', {}, 'Web')], ['BadObjectName ConfigMap web: metadata.name']],
  [
    'a level that there is not',
    [namespace({ 'pod-security.kubernetes.io/warn': 'restrictd' })],
    ['BadPodSecurityLabel Namespace web: metadata.labels["pod-security.kubernetes.io/warn"]'],
  ],
  [
    'a version without v',
    [namespace({ 'pod-security.kubernetes.io/warn-version': '1.34' })],
    ['BadPodSecurityLabel Namespace web: metadata.labels["pod-security.kubernetes.io/warn-version"]'],
  ],
  [
    'pods that their namespace forbids',
    [bare, restricted],
    lacking.map((key) => `PodForbidden ${inContainer(`.securityContext.${key}`)}`),
  ],
  [
    'pods with a folder of the node, where baseline is enforced',
    [
      deployment(
        {},
        { volumes: [{ name: 'v', hostPath: { path: '/' } }] },
        { volumeMounts: [{ name: 'v', mountPath: '/v' }] },
      ),
      namespace({ 'pod-security.kubernetes.io/enforce': 'baseline' }),
    ],
    ['PodForbidden Deployment web: spec.template.spec.volumes[0].hostPath'],
  ],
  [
    'pods without system call filter, AppArmor and a masked /proc, where baseline is enforced',
    [
      deployment(
        {},
        { securityContext: { seccompProfile: { type: 'Unconfined' }, appArmorProfile: { type: 'RuntimeDefault' } } },
        {
          securityContext: {
            seccompProfile: { type: 'Localhost', localhostProfile: 'web.json' },
            appArmorProfile: { type: 'Unconfined' },
            procMount: 'Unmasked',
          },
        },
      ),
      namespace({ 'pod-security.kubernetes.io/enforce': 'baseline' }),
    ],
    [
      'PodForbidden Deployment web: spec.template.spec.securityContext.seccompProfile.type',
      `PodForbidden ${inContainer('.securityContext.appArmorProfile.type')}`,
      `PodForbidden ${inContainer('.securityContext.procMount')}`,
    ],
  ],
  [
    'a pod without AppArmor, as it was written before there was a field for it',
    [
      {
        ...object('v1', 'Pod', { spec: podSpec() }),
        metadata: {
          name: 'web',
          namespace: 'shop',
          annotations: {
            'container.apparmor.security.beta.kubernetes.io/web': 'unconfined',
            'container.apparmor.security.beta.kubernetes.io/other': 'localhost/other',
          },
        },
      },
      restricted,
    ],
    ['PodForbidden Pod web: metadata.annotations["container.apparmor.security.beta.kubernetes.io/web"]'],
  ],
  [
    'an object that does not say its namespace',
    [{ ...object('v1', 'ConfigMap', {}), metadata: { name: 'web' } }],
    ['NamespaceNotSaid ConfigMap web: metadata.namespace'],
  ],
  [
    'a volume that nobody mounts',
    [deployment({}, { volumes: [{ name: 'v', emptyDir: {} }] })],
    ['UnusedVolume Deployment web: spec.template.spec.volumes[0]'],
  ],
  [
    'an image of latest',
    [deployment({}, {}, { image: 'registry:5000/web:latest' })],
    [`ImageNotPinned ${inContainer('.image')}`],
  ],
  [
    'an image without a tag',
    [deployment({}, {}, { image: 'registry:5000/web' })],
    [`ImageNotPinned ${inContainer('.image')}`],
  ],
  [
    'a port of the node',
    [deployment({}, {}, { ports: [{ containerPort: 80, hostPort: 80 }] })],
    [`HostPort ${inContainer('.ports[0].hostPort')}`],
  ],
  [
    'a port of none',
    [deployment({}, {}, { ports: [{ containerPort: 70_000 }] })],
    [`BadPort ${inContainer('.ports[0].containerPort')}`],
  ],
  [
    'a probe at a name that is not there',
    [deployment({}, {}, { ports: [{ name: 'http', containerPort: 80 }], readinessProbe: http('web') })],
    [`BadProbe ${inContainer('.readinessProbe.httpGet.port')}`],
  ],
  [
    'a probe and a hook of a container that ends before the others start',
    [
      deployment(
        {},
        {
          initContainers: [
            container({ name: 'first', startupProbe: { grpc: { port: 80 } }, lifecycle: { preStop: {} } }),
            container({ name: 'beside', restartPolicy: 'Always', startupProbe: { grpc: { port: 80 } } }),
          ],
        },
      ),
    ],
    ['startupProbe', 'lifecycle'].map((key) => `BadProbe Deployment web: spec.template.spec.initContainers[0].${key}`),
  ],
  [
    'a hook that waits longer than the pod has to end, and a readiness probe that says how long it has',
    [
      deployment(
        {},
        { terminationGracePeriodSeconds: 5 },
        {
          lifecycle: { preStop: { sleep: { seconds: 6 } } },
          readinessProbe: { tcpSocket: { port: 80 }, terminationGracePeriodSeconds: 1 },
        },
      ),
    ],
    [
      `BadProbe ${inContainer('.lifecycle.preStop.sleep.seconds')}`,
      `BadProbe ${inContainer('.readinessProbe.terminationGracePeriodSeconds')}`,
    ],
  ],
  [
    'pods that are spread twice over the same',
    [
      deployment(
        {},
        {
          topologySpreadConstraints: ['ScheduleAnyway', 'DoNotSchedule', 'ScheduleAnyway'].map((whenUnsatisfiable) => ({
            maxSkew: 1,
            topologyKey: 'kubernetes.io/hostname',
            whenUnsatisfiable,
          })),
        },
      ),
    ],
    ['DuplicateEntry Deployment web: spec.template.spec.topologySpreadConstraints[2].topologyKey'],
  ],
  [
    'more than all pods away meanwhile',
    [deployment({ strategy: { rollingUpdate: { maxSurge: '200%', maxUnavailable: '101%' } } })],
    ['CannotRoll Deployment web: spec.strategy.rollingUpdate.maxUnavailable'],
  ],
  [
    'a service at a name that is not there',
    [service({ selector: { app: 'web' }, ports: [{ port: 80, targetPort: 'http' }] }), deployment()],
    ['PortNotFound Service web: spec.ports[0].targetPort'],
  ],
  [
    'an ingress to a port that is not there',
    [ingress('web.example', '/'), service({ ports: [{ port: 81 }] })],
    ['PortNotFound Ingress web: spec.rules[0].http.paths[0].backend.service.port.number'],
  ],
  [
    'a service that selects nothing',
    [service({ selector: { app: 'wbe' }, ports: [{ port: 80 }] }), deployment()],
    ['SelectsNothing Service web: spec.selector'],
  ],
  [
    'a budget that lets no pod go',
    [budget({ maxUnavailable: 0 })],
    ['BudgetBlocksAll PodDisruptionBudget web: spec.maxUnavailable'],
  ],
  [
    'a budget of as many as there are',
    [budget({ minAvailable: 1 }), deployment()],
    ['BudgetBlocksAll PodDisruptionBudget web: spec.minAvailable'],
  ],
  [
    'a budget of as many as there are, with an autoscaler',
    [budget({ minAvailable: 1 }), deployment(), scaler({ maxReplicas: 3 })],
    [],
  ],
  [
    'a rule of everything',
    [role({ apiGroups: [''], resources: ['*'], verbs: ['get'] })],
    ['WildcardRule Role web: rules[0].resources[0]'],
  ],
  ['fewer replicas than none', [deployment({ replicas: -1 })], ['BadCount Deployment web: spec.replicas']],
  [
    'a privileged container that may not escalate',
    [deployment({}, {}, { securityContext: { privileged: true, allowPrivilegeEscalation: false } })],
    [`SecurityContradiction ${inContainer('.securityContext.allowPrivilegeEscalation')}`],
  ],
  [
    'a password in a config map',
    [object('v1', 'ConfigMap', { data: { DB_PASSWORD: 'x' } })],
    ['SecretInConfigMap ConfigMap web: data.DB_PASSWORD'],
  ],
  [
    'a password in the binary data of a config map',
    [object('v1', 'ConfigMap', { binaryData: { env: btoa('\xff\nDB_PASSWORD=hunter2\n'), icon: 'AAEC' } })],
    ['SecretInConfigMap ConfigMap web: binaryData.env'],
  ],
  [
    'a claim of a mode that there is not',
    [claim({ accessModes: ['ReadWrite'], resources: { requests: { storage: '1Gi' } } })],
    ['BadClaim PersistentVolumeClaim web: spec.accessModes[0]'],
  ],
]

describe('also found', () => {
  it.each(more)('%s', (_, [wrong, ...others], expected) => {
    expect(found(wrong, ...others)).toEqual(expected)
  })

  it.each(['/a//b', '/./a', '/a/../b', '/a%2fb', '/a%2Fb', '/a/..', '/.'])(
    'a path that Kubernetes refuses, unless its controller alone understands it: %s',
    (path) => {
      const said = (pathType: string) => found(ingress('web.example', path, pathType))
      const expected = ['BadRoute Ingress web: spec.rules[0].http.paths[0].path']
      expect(['Exact', 'Prefix', 'ImplementationSpecific'].map(said)).toEqual([expected, expected, []])
    },
  )

  it('a host that is an address, which a certificate may name', () => {
    const tls = [{ hosts: ['10.0.0.1'] }]
    const web = ingress('10.0.0.1', '/')
    expect(found({ ...web, spec: { ...Object(web['spec']), tls } })).toEqual([
      'BadRoute Ingress web: spec.rules[0].host',
    ])
  })

  it('the second of two ingresses that want the same, of one class and kind of path', () => {
    const named = (name: string, path: string, more: Map = {}): Map => {
      const { spec, ...rest } = ingress('web.example', path)
      return { ...rest, metadata: { name, namespace: 'shop' }, spec: { ...Object(spec), ...more } }
    }
    const said = (...objects: readonly Map[]) => {
      const all = manifests(...objects)
      return all.flatMap((each) => checkManifest(each, all, 'web').map(({ _tag, at }) => `${_tag} ${at}`))
    }
    expect(said(named('a', '/api'), named('b', '/api/'))).toEqual([
      'SameRoute Ingress web: spec.rules[0].http.paths[0].path',
    ])
    expect(said(named('a', '/api'), named('b', '/apis'))).toEqual([])
    expect(said(named('a', '/'), named('b', '/', { ingressClassName: 'other' }))).toEqual([])
  })

  it('the second of two resources that are one object', () => {
    const all = manifests(deployment(), deployment())
    const said = all.map((each) => checkManifest(each, all, 'web').map(({ _tag }) => _tag))
    expect(said).toEqual([[], ['SameObject']])
  })
})

import { record } from '@konductor/core/testing'
import { Provider } from '@pulumi/kubernetes/provider.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SecureNamespace } from '../core/secure-namespace.ts'
import {
  container,
  cronJob,
  deployment,
  job,
  manifests,
  object,
  podSpec,
  service,
  type Map,
} from '../../testing/manifests.ts'
import { checkManifest } from './check-manifests.ts'
import { checkPlanned } from './check-planned.ts'
import { manifestOf } from './manifest.ts'
import { isHidden } from './place.ts'
import { podKinds } from './pods.ts'
import { wrongSchedule } from './schedules.ts'

const http = { httpGet: { path: '/healthz', port: 'http' }, periodSeconds: 10 }
const rbac = 'rbac.authorization.k8s.io/v1'

/** A container with most of what there is. */
const rich: Map = {
  ports: [
    { name: 'http', containerPort: 8080 },
    { name: 'dns', containerPort: 53, protocol: 'UDP' },
    { name: 'dns-tcp', containerPort: 53, protocol: 'TCP' },
  ],
  env: [
    { name: 'EMPTY', value: '' },
    { name: 'NODE', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
    { name: 'KEY', valueFrom: { secretKeyRef: { name: 'keys', key: 'key', optional: true } } },
  ],
  envFrom: [{ configMapRef: { name: 'settings' } }],
  resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { cpu: 1, memory: '1Gi', 'nvidia.com/gpu': '1' } },
  livenessProbe: http,
  readinessProbe: { ...http, successThreshold: 2 },
  startupProbe: { grpc: { port: 8080 } },
  volumeMounts: [
    { name: 'cache', mountPath: '/cache' },
    { name: 'settings', mountPath: '/etc/web', readOnly: true },
  ],
  lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
}
const richPod: Map = {
  serviceAccountName: 'web',
  automountServiceAccountToken: false,
  initContainers: [container({ name: 'first', restartPolicy: 'Always' })],
  securityContext: { runAsNonRoot: true, runAsUser: 1000, fsGroup: 1000 },
  volumes: [
    { name: 'cache', emptyDir: { sizeLimit: '1Gi', medium: 'Memory' } },
    { name: 'settings', configMap: { name: 'settings', defaultMode: 0o440 } },
  ],
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: 'topology.kubernetes.io/zone',
      whenUnsatisfiable: 'ScheduleAnyway',
      labelSelector: { matchLabels: { app: 'web' } },
    },
  ],
  tolerations: [{ key: 'a', operator: 'Exists' }],
  nodeSelector: { 'kubernetes.io/os': 'linux' },
}
const web = deployment(
  { replicas: 3, strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } } },
  richPod,
  rich,
)
const under = (apiVersion: string, kind: string, name: string, rest: Map): Map => object(apiVersion, kind, rest, name)

const right: readonly Map[] = [
  {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: 'shop',
      labels: {
        'pod-security.kubernetes.io/enforce': 'restricted',
        'pod-security.kubernetes.io/enforce-version': 'v1.34',
        'kubernetes.io/metadata.name': 'shop',
      },
      annotations: { 'acme.example/notes': 'Anything, and more: ü\n', 'Acme.Example/Owner': 'x' },
    },
  },
  web,
  under('apps/v1', 'StatefulSet', 'db', {
    spec: {
      serviceName: 'db',
      selector: { matchLabels: { app: 'db' }, matchExpressions: [{ key: 'app', operator: 'In', values: ['db'] }] },
      template: {
        metadata: { labels: { app: 'db' } },
        spec: podSpec({}, { volumeMounts: [{ name: 'data', mountPath: '/data' }], volumeDevices: [] }),
      },
      volumeClaimTemplates: [
        {
          metadata: { name: 'data' },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
        },
      ],
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } },
    },
  }),
  under('apps/v1', 'DaemonSet', 'agent', {
    spec: {
      selector: { matchLabels: { app: 'agent' } },
      template: { metadata: { labels: { app: 'agent' } }, spec: podSpec() },
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
    },
  }),
  job(),
  cronJob({ schedule: '*/5 0-6,22 ? jan-mar MON-FRI', timeZone: 'Europe/Berlin', concurrencyPolicy: 'Forbid' }),
  under('v1', 'Pod', 'pod', { spec: podSpec({ restartPolicy: 'Never' }) }),
  service({
    selector: { app: 'web' },
    ports: [
      { name: 'http', port: 80, targetPort: 'http' },
      { name: 'dns', port: 53, targetPort: 53, protocol: 'UDP' },
      { name: 'dns-tcp', port: 53, targetPort: 'dns-tcp' },
    ],
  }),
  service({ type: 'ExternalName', externalName: 'db.example' }, 'outside'),
  service(
    { type: 'NodePort', ports: [{ port: 80, nodePort: 30_080 }], loadBalancerSourceRanges: ['10.0.0.0/8'] },
    'node',
  ),
  under('v1', 'ServiceAccount', 'web', { automountServiceAccountToken: false }),
  under('v1', 'ConfigMap', 'settings', { data: { 'app.yaml': 'a: 1', '.hidden': '' }, binaryData: { icon: 'AAEC' } }),
  under('v1', 'Secret', 'keys', { type: 'Opaque', data: { key: 'c2VjcmV0' }, stringData: { other: 'plain' } }),
  under('v1', 'Secret', 'tls', { type: 'kubernetes.io/tls', data: { secret: true } }),
  under('v1', 'PersistentVolumeClaim', 'data', {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } }, storageClassName: 'fast' },
  }),
  under('v1', 'ResourceQuota', 'quota', { spec: { hard: { 'requests.cpu': '10', pods: '50' } } }),
  under('v1', 'LimitRange', 'limits', {
    spec: { limits: [{ type: 'Container', default: { cpu: '500m' }, defaultRequest: { memory: '1e3' } }] },
  }),
  under('policy/v1', 'PodDisruptionBudget', 'web', {
    spec: { minAvailable: '50%', selector: { matchLabels: { app: 'web' } } },
  }),
  under('autoscaling/v2', 'HorizontalPodAutoscaler', 'web', {
    spec: {
      minReplicas: 3,
      maxReplicas: 10,
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } },
      ],
    },
  }),
  under('networking.k8s.io/v1', 'NetworkPolicy', 'web', {
    spec: {
      podSelector: { matchLabels: { app: 'web' } },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: [{ namespaceSelector: {}, podSelector: {} }], ports: [{ port: 'http' }] }, {}],
      egress: [
        {
          to: [
            { ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } },
            { ipBlock: { cidr: 'fd00::/8', except: ['fd00:1::/32'] } },
            { ipBlock: { cidr: '0.0.0.0/0' } },
          ],
          ports: [{ port: 8000, endPort: 9000, protocol: 'TCP' }],
        },
      ],
    },
  }),
  under('networking.k8s.io/v1', 'Ingress', 'web', {
    spec: {
      ingressClassName: 'nginx',
      tls: [{ hosts: ['web.example'], secretName: 'tls' }],
      rules: [
        {
          host: '*.web.example',
          http: {
            paths: [
              { path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { name: 'http' } } } },
              { pathType: 'ImplementationSpecific', backend: { service: { name: 'other', port: { number: 1 } } } },
            ],
          },
        },
      ],
    },
  }),
  under(rbac, 'Role', 'system:web', { rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] }] }),
  {
    apiVersion: rbac,
    kind: 'ClusterRole',
    metadata: { name: 'web' },
    rules: [{ nonResourceURLs: ['/metrics'], verbs: ['get'] }],
  },
  { apiVersion: rbac, kind: 'ClusterRole', metadata: { name: 'all' }, aggregationRule: { clusterRoleSelectors: [] } },
  under(rbac, 'RoleBinding', 'web', {
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'system:web' },
    subjects: [
      { kind: 'ServiceAccount', name: 'web', namespace: 'shop' },
      // In the namespace of the binding.
      { kind: 'ServiceAccount', name: 'web' },
      { kind: 'Group', name: 'admins', apiGroup: 'rbac.authorization.k8s.io' },
    ],
  }),
  {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'fast' },
    provisioner: 'ebs.csi.aws.com',
    parameters: { type: 'gp3' },
    allowVolumeExpansion: true,
  },
  { apiVersion: 'cert-manager.io/v1', kind: 'ClusterIssuer', metadata: { name: 'le' }, spec: { anything: { at: 1 } } },
]

const said = (all: readonly Map[]): readonly string[] => {
  const read = manifests(...all)
  return read.flatMap((each) => checkManifest(each, read, each.kind).map(({ _tag, at }) => `${_tag} ${at}`))
}

describe('what is right', () => {
  it.each(right.map((each): [string, Map] => [String(each['kind']), each]))(
    '%s: nothing is found, alone',
    (_, each) => {
      expect(said([each])).toEqual([])
    },
  )

  it('nothing is found in all of it together', () => {
    expect(said(right)).toEqual([])
  })

  it('nothing is found in what SecureNamespace makes', async () => {
    const made = await record(() => {
      const provider = new Provider('kubernetes-dev', { kubeconfig: '', context: 'dev' })
      new SecureNamespace('shop', {}, { providers: [provider] })
    })
    const facts = made.map(({ type, name, custom, inputs }) => ({ urn: name, type, name, custom, inputs }))
    expect(facts.length).toBeGreaterThan(5)
    expect(checkPlanned(facts)).toEqual([])
  })

  it.each(['0 4 * * *', '@daily', '@every 1h30m', '0-59/2 * 1,15 * *'])('the schedule %s', (schedule) => {
    expect(wrongSchedule(schedule)).toBeUndefined()
  })

  it.each(['* * * *', '@often', '*/0 * * * *', '30-10 * * * *', '* * 0 * *', '* * * foo *', '* 24 * * *', '* * * * 7'])(
    'but not the schedule %s',
    (schedule) => {
      expect(wrongSchedule(schedule)).toEqual(expect.any(String))
    },
  )
})

/** The same with what stands at each place hidden, one after the other. */
const withHidden = (value: unknown, mark: Map): readonly unknown[] =>
  isHidden(value)
    ? []
    : Array.isArray(value)
      ? [
          mark,
          ...value.flatMap((each: unknown, index) => withHidden(each, mark).map((hidden) => value.with(index, hidden))),
        ]
      : typeof value === 'object' && value !== null
        ? [
            mark,
            ...Object.entries(value).flatMap(([key, each]) =>
              withHidden(each, mark).map((hidden) => ({ ...value, [key]: hidden })),
            ),
          ]
        : [mark]

describe('what is hidden', () => {
  it.each([{ secret: true }, { unknown: true }])('raises no alarm, wherever it stands: %j', (mark) => {
    const all = manifests(...right)
    const alarms = right.flatMap((each, index) =>
      withHidden(each, mark).flatMap((hidden) => {
        const manifest = manifestOf(hidden)
        if (manifest === undefined) return []
        const others = all.with(index, manifest)
        const found = others.flatMap((one) => checkManifest(one, others, one.kind))
        return found.map((finding) => ({ ...finding, of: JSON.stringify(hidden) }))
      }),
    )
    expect(alarms).toEqual([])
  })

  it('keeps its value out of every message', () => {
    const secret = object('v1', 'Secret', { data: { a: 'hunter2!' }, stringData: { pin: 27_182_818, on: true } })
    const all = manifests(secret)
    const found = all.flatMap((each) => checkManifest(each, all, 'web'))
    expect(found.map(({ at, because }) => [at, because])).toEqual([
      ['Secret web: stringData.pin', 'expected text, found a number'],
      ['Secret web: stringData.on', 'expected text, found a boolean'],
      ['Secret web: data.a', 'it is not base64'],
    ])
  })
})

describe('what is no manifest at all', () => {
  const kinds = [
    ...podKinds,
    'Service',
    'Secret',
    'ConfigMap',
    'networking.k8s.io/NetworkPolicy',
    'batch/CronJob',
    'Namespace',
  ]

  it('is answered, never with a crash', () => {
    const known = fc.constantFrom(
      'spec',
      'metadata',
      'template',
      'containers',
      'labels',
      'ports',
      'selector',
      'env',
      'name',
      'data',
      'volumes',
    )
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(known, tie('any')),
      ),
    })).any
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.dictionary(known, value), (kind, rest) => {
        const [last = '', group] = kind.split('/').toReversed()
        const given = { apiVersion: group === undefined ? 'v1' : `${group}/v1`, kind: last, ...rest }
        const facts = { urn: 'u', type: `kubernetes:${group ?? 'core'}/v1:${last}`, name: 'x', custom: true }
        const found = checkPlanned([
          { ...facts, inputs: given },
          { ...facts, inputs: given },
        ])
        expect(found.every(({ at, because, fix }) => at !== '' && because !== '' && fix !== '')).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('is nothing where it is a list, a patch, a chart or only read', () => {
    const wrong = { spec: { replicas: 'many' } }
    const facts = { urn: 'u', name: 'x', custom: true, inputs: wrong }
    const types = ['apps/v1:DeploymentList', 'apps/v1:DeploymentPatch', 'helm.sh/v3:Release', 'yaml/v2:ConfigGroup']
    const others = types.map((type) => ({ ...facts, type: `kubernetes:${type}` }))
    const type = 'kubernetes:apps/v1:Deployment'
    const unmade = [
      { ...facts, type, read: true },
      { ...facts, type, custom: false },
    ]
    expect(checkPlanned([...others, ...unmade])).toEqual([])
    expect(checkPlanned([{ ...facts, type }]).length).toBeGreaterThan(0)
  })
})

import { cronJob, deployment, job, object, service, type Map } from './manifests.ts'

const rbac = 'rbac.authorization.k8s.io/v1'
export const budget = (spec: Map): Map =>
  object('policy/v1', 'PodDisruptionBudget', { spec: { selector: { matchLabels: { app: 'web' } }, ...spec } })
const policy = (ingress: Map): Map =>
  object('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: {}, ingress: [ingress] } })
export const ingress = (host: string, path: string, pathType = 'Prefix'): Map =>
  object('networking.k8s.io/v1', 'Ingress', {
    spec: {
      rules: [
        {
          host,
          http: { paths: [{ path, pathType, backend: { service: { name: 'web', port: { number: 80 } } } }] },
        },
      ],
    },
  })
export const scaler = (spec: Map): Map =>
  object('autoscaling/v2', 'HorizontalPodAutoscaler', {
    spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, ...spec },
  })
export const claim = (spec: Map): Map => object('v1', 'PersistentVolumeClaim', { spec })
const named = (key: string, value: unknown): Map => ({
  ...object('v1', 'ConfigMap', { data: { a: 'b' } }),
  metadata: { name: 'web', namespace: 'shop', labels: { [key]: value } },
})
const statefulSet = (spec: Map): Map => ({ ...deployment({ serviceName: 'web', ...spec }), kind: 'StatefulSet' })
export const http = (port: unknown): Map => ({ httpGet: { path: '/', port } })
export const role = (rule: Map): Map => object(rbac, 'Role', { rules: [rule] })

export const inContainer = (path: string): string => `Deployment web: spec.template.spec.containers[0]${path}`
/** Kinds of wrong manifest that an API server refuses or changes without a word: what is said of each. */
export const wrongManifests: readonly (readonly [string, Map, readonly string[]])[] = [
  [
    'an unknown field',
    deployment({}, {}, { imagePullpolicy: 'Always' }),
    [`UnknownField ${inContainer('.imagePullpolicy')}`],
  ],
  [
    'a variable that stands twice',
    deployment(
      {},
      {},
      {
        env: [
          { name: 'A', value: '1' },
          { name: 'A', value: '2' },
        ],
      },
    ),
    [`DuplicateEntry ${inContainer('.env[1].name')}`],
  ],
  [
    'a network with bits of a host',
    policy({ from: [{ ipBlock: { cidr: '10.1.2.3/16' } }] }),
    ['BadCidr NetworkPolicy web: spec.ingress[0].from[0].ipBlock.cidr'],
  ],
  [
    'an API that is gone',
    object('policy/v1beta1', 'PodDisruptionBudget', { spec: {} }),
    ['RemovedApi PodDisruptionBudget web: apiVersion'],
  ],
  [
    'a stateful set without a service',
    statefulSet({ serviceName: undefined }),
    ['NoServiceName StatefulSet web: spec.serviceName'],
  ],
  [
    'a selector that its template does not fit',
    deployment({ selector: { matchLabels: { app: 'other' } } }),
    ['SelectorMismatch Deployment web: spec.selector.matchLabels.app'],
  ],
  [
    'a deployment without a selector',
    deployment({ selector: undefined }),
    ['FieldMissing Deployment web: spec.selector'],
  ],
  [
    'a port of a container whose name stands twice',
    deployment(
      {},
      {},
      {
        ports: [
          { name: 'http', containerPort: 80 },
          { name: 'http', containerPort: 81 },
        ],
      },
    ),
    [`DuplicateEntry ${inContainer('.ports[1].name')}`],
  ],
  [
    'a port of a service whose name stands twice',
    service({
      ports: [
        { name: 'http', port: 80 },
        { name: 'http', port: 81 },
      ],
    }),
    ['DuplicateEntry Service web: spec.ports[1].name'],
  ],
  [
    'two ports of a service without names',
    service({ ports: [{ port: 80 }, { port: 81 }] }),
    ['BadPort Service web: spec.ports[0].name', 'BadPort Service web: spec.ports[1].name'],
  ],
  [
    'a quantity of 500mm',
    deployment({}, {}, { resources: { limits: { cpu: '500mm' } } }),
    [`BadQuantity ${inContainer('.resources.limits.cpu')}`],
  ],
  [
    'a request above the limit',
    deployment({}, {}, { resources: { limits: { cpu: '1' }, requests: { cpu: '1500m' } } }),
    [`RequestAboveLimit ${inContainer('.resources.requests.cpu')}`],
  ],
  [
    'a budget with both amounts',
    budget({ minAvailable: 1, maxUnavailable: 1 }),
    ['BadBudget PodDisruptionBudget web: spec'],
  ],
  ['a budget of 150%', budget({ maxUnavailable: '150%' }), ['BadBudget PodDisruptionBudget web: spec.maxUnavailable']],
  [
    'a network of /33',
    policy({ from: [{ ipBlock: { cidr: '10.0.0.0/33' } }] }),
    ['BadCidr NetworkPolicy web: spec.ingress[0].from[0].ipBlock.cidr'],
  ],
  [
    'an exception outside its network',
    policy({ from: [{ ipBlock: { cidr: '10.0.0.0/16', except: ['10.1.0.0/24'] } }] }),
    ['BadCidr NetworkPolicy web: spec.ingress[0].from[0].ipBlock.except[0]'],
  ],
  [
    'ports that end before they begin',
    policy({ ports: [{ port: 200, endPort: 100 }] }),
    ['BadPolicy NetworkPolicy web: spec.ingress[0].ports[0].endPort'],
  ],
  ['a minute of 61', cronJob({ schedule: '61 * * * *' }), ['BadSchedule CronJob web: spec.schedule']],
  [
    'a time zone in a schedule',
    cronJob({ schedule: 'CRON_TZ=Europe/Berlin 0 4 * * *' }),
    ['BadSchedule CronJob web: spec.schedule'],
  ],
  [
    'a cron job with a name of 53 characters',
    cronJob({}, 'a'.repeat(53)),
    ['BadObjectName CronJob web: metadata.name'],
  ],
  [
    'a job whose pods are always restarted',
    job({ restartPolicy: 'Always' }),
    ['BadRestartPolicy Job web: spec.template.spec.restartPolicy'],
  ],
  [
    'a variable with two sources',
    deployment({}, {}, { env: [{ name: 'A', value: '1', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] }),
    [`TwoValueSources ${inContainer('.env[0]')}`],
  ],
  [
    'a mount without a volume',
    deployment({}, {}, { volumeMounts: [{ name: 'data', mountPath: '/data' }] }),
    [`MountWithoutVolume ${inContainer('.volumeMounts[0].name')}`],
  ],
  [
    'a probe with two handlers',
    deployment({}, {}, { livenessProbe: { ...http(80), tcpSocket: { port: 80 } } }),
    [`BadProbe ${inContainer('.livenessProbe')}`],
  ],
  [
    'a probe at a name of more than 15 characters',
    deployment({}, {}, { livenessProbe: http('a-port-with-a-long-name') }),
    [`BadProbe ${inContainer('.livenessProbe.httpGet.port')}`],
  ],
  [
    'a path without a slash',
    ingress('web.example', 'shop'),
    ['BadRoute Ingress web: spec.rules[0].http.paths[0].path'],
  ],
  ['a host with capitals', ingress('Web.example', '/'), ['BadRoute Ingress web: spec.rules[0].host']],
  [
    'an autoscaler with a most below its least',
    scaler({ minReplicas: 3, maxReplicas: 2 }),
    ['BadAutoscaler HorizontalPodAutoscaler web: spec.maxReplicas'],
  ],
  [
    'a claim without an amount',
    claim({ accessModes: ['ReadWriteOnce'] }),
    ['BadClaim PersistentVolumeClaim web: spec.resources.requests.storage'],
  ],
  [
    'a secret for TLS without its keys',
    object('v1', 'Secret', { type: 'kubernetes.io/tls', data: {} }),
    ['BadData Secret web: data["tls.crt"]', 'BadData Secret web: data["tls.key"]'],
  ],
  ['data that is no base64', object('v1', 'Secret', { data: { a: 'not base64!' } }), ['BadData Secret web: data.a']],
  [
    'a rolling update of neither more nor less',
    deployment({ strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } } }),
    ['CannotRoll Deployment web: spec.strategy.rollingUpdate'],
  ],
  [
    'a rule without verbs',
    role({ apiGroups: [''], resources: ['pods'], verbs: [] }),
    ['BadAccessRule Role web: rules[0].verbs'],
  ],
  [
    'a rule without API groups',
    role({ resources: ['pods'], verbs: ['get'] }),
    ['BadAccessRule Role web: rules[0].apiGroups'],
  ],
  [
    'a service account without a namespace in a binding of the whole cluster',
    {
      apiVersion: rbac,
      kind: 'ClusterRoleBinding',
      metadata: { name: 'web' },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'web' },
      subjects: [{ kind: 'ServiceAccount', name: 'web' }],
    },
    ['BadAccessRule ClusterRoleBinding web: subjects[0].namespace'],
  ],
  ['a label that is a number', named('tier', 1), ['WrongFieldType ConfigMap web: metadata.labels.tier']],
  ['a count that is text', deployment({ replicas: '3' }), ['WrongFieldType Deployment web: spec.replicas']],
  [
    'a label of more than 63 characters',
    named('tier', 'a'.repeat(64)),
    ['BadLabel ConfigMap web: metadata.labels.tier'],
  ],
  [
    'a key of a label with a bad prefix',
    named('Acme_Corp/tier', 'web'),
    ['BadLabel ConfigMap web: metadata.labels["Acme_Corp/tier"]'],
  ],
  [
    'annotations of more than 256 KiB',
    {
      ...object('v1', 'ConfigMap', {}),
      metadata: { name: 'web', namespace: 'shop', annotations: { a: 'x'.repeat(262_144) } },
    },
    ['ObjectTooLarge ConfigMap web: metadata.annotations'],
  ],
  [
    'a config map of more than 1 MiB',
    object('v1', 'ConfigMap', { data: { a: 'x'.repeat(1_048_577) } }),
    ['ObjectTooLarge ConfigMap web: data'],
  ],
  [
    'a key of data with other characters',
    object('v1', 'ConfigMap', { data: { 'a b': 'c' } }),
    ['BadData ConfigMap web: data["a b"]'],
  ],
  [
    'a service whose name begins with a digit',
    service({ ports: [{ port: 80 }] }, '1web'),
    ['BadObjectName Service web: metadata.name'],
  ],
  // What only the cluster knows, so that nothing is said of it here.
  ['a namespace that does not exist', { ...deployment(), metadata: { name: 'web', namespace: 'shpo' } }, []],
  ['rights that whoever deploys does not have', role({ apiGroups: [''], resources: ['secrets'], verbs: ['get'] }), []],
]

import type { KubernetesCase } from '../kubernetes-case.ts'
import { closedContainer, image } from './pod-openings.ts'

const namespace = 'shop'
const app = { namespace, ...closedContainer }
const through = { existingNamespace: 'traefik' }
const notRead = 'no rule reads it'

/** Applications: a workload with all that belongs to it. */
export const applicationsCase: KubernetesCase = {
  name: 'applications',
  kubernetes: {
    resources: {
      namespaces: {
        shop: {
          quota: {
            pods: '500',
            'requests.cpu': '500',
            'requests.memory': '500Gi',
            'limits.cpu': '500',
            'limits.memory': '500Gi',
          },
        },
      },
    },
    components: {
      applications: {
        'app-closed': app,
        'app-ingress': { ...app, ingress: { hosts: 'shop.example.com', from: through } },
        'app-widest': {
          ...app,
          name: 'app-widest-of-all',
          component: 'frontend',
          partOf: 'shop',
          version: '1.4.2',
          command: ['/bin/web'],
          env: { REGION: 'eu-west-1', POD: { field: 'metadata.name' } },
          ports: { http: 8080, metrics: 9090 },
          resources: { requests: { cpu: '200m', memory: '256Mi' }, limits: { cpu: '1', memory: '512Mi' } },
          sidecars: {
            proxy: {
              image,
              ports: { proxy: 8081 },
              probes: { liveness: { tcp: 'proxy' }, readiness: { tcp: 'proxy' } },
            },
          },
          initContainers: [{ name: 'migrate', image, command: ['/bin/migrate'] }],
          serviceAccountAnnotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/shop' },
          autoscaling: { min: 3, max: 10, cpu: 70, memory: 80, behavior: { scaleDown: { selectPolicy: 'Min' } } },
          disruptionBudget: { maxUnavailable: '25%' },
          configuration: { LOG_LEVEL: 'info' },
          configurationPath: '/etc/web',
          secrets: { token: 'only a test' },
          servicePorts: { http: 80, metrics: 9090 },
          serviceAnnotations: { 'example.com/owner': 'shop' },
          allowFrom: [{ application: 'app-closed', ports: ['http'] }, { cidr: '10.0.0.0/16' }],
          allowTo: [{ cidr: '10.20.0.0/16', ports: [5432] }, { application: 'app-closed' }],
          ingress: {
            hosts: ['shop.example.com', 'www.shop.example.com'],
            paths: ['/', { path: '/api', pathType: 'Exact', port: 'http' }],
            class: 'traefik',
            existingTlsSecret: 'certificate',
            annotations: { 'example.com/timeout': '30s' },
            from: through,
          },
          metrics: { port: 'metrics', serviceMonitor: true, labels: { release: 'prometheus' }, from: through },
          labels: { team: 'shop' },
          annotations: { contact: 'shop@example.com' },
        },
        'app-routed': {
          ...app,
          route: { hosts: 'api.example.com', gateway: { name: 'public', namespace: 'gateways' } },
        },
        'app-stateful': {
          ...app,
          kind: 'statefulSet',
          replicas: 3,
          volumeClaimTemplates: { data: { size: '10Gi' } },
          files: { '/data': { volume: 'data' } },
        },
        'app-certified': {
          ...app,
          ingress: { hosts: 'pay.example.com', certificate: { clusterIssuer: 'letsencrypt' }, from: through },
        },
        'app-without-policy': { ...app, networkPolicy: false },
        'app-open': { ...app, allowFrom: [{ cidr: '0.0.0.0/0' }] },
        'app-plain': { ...app, ingress: { hosts: 'plain.example.com', tls: false, from: through } },
        'app-without-budget': { ...app, disruptionBudget: false },
        'app-secret-variables': { ...app, secrets: { token: 'only a test' }, secretsAsVariables: true },
        'app-privileged': { ...app, security: { writableRootFilesystem: true } },
      },
    },
  },
  secure: [
    'app-certified-dev',
    'app-closed-dev',
    'app-ingress-dev',
    'app-routed-dev',
    'app-stateful-dev',
    'app-widest-dev',
    'shop-dev',
  ],
  insecure: [
    {
      unit: 'app-without-policy-dev',
      opens: 'networkPolicy: false',
      like: 'app-closed-dev',
      found: [],
      loses: ['network-policy'],
      because: notRead,
    },
    {
      unit: 'app-open-dev',
      opens: 'allowFrom: everybody',
      like: 'app-closed-dev',
      found: [],
      loses: ['network-policy'],
      because: notRead,
    },
    {
      unit: 'app-plain-dev',
      opens: 'ingress.tls: false',
      like: 'app-ingress-dev',
      found: [],
      loses: ['tls'],
      because: notRead,
    },
    {
      unit: 'app-without-budget-dev',
      opens: 'disruptionBudget: false',
      like: 'app-closed-dev',
      found: [],
      loses: ['disruption-budget'],
      because: notRead,
    },
    {
      unit: 'app-secret-variables-dev',
      opens: 'secretsAsVariables: true',
      like: 'app-closed-dev',
      found: [],
      loses: [],
      because:
        'the rule reads variables one by one, not those of a whole secret; and its deployment loses the claim, not the application',
    },
    {
      unit: 'app-privileged-dev',
      opens: 'security.writableRootFilesystem: true',
      like: 'app-closed-dev',
      found: ['KBP102'],
      loses: [],
      because: 'its deployment loses the claim, not the application',
    },
  ],
}

import type { KubernetesCase } from '../kubernetes-case.ts'
import { closedContainer, image, openedEntries, openedUnits } from './pod-openings.ts'

const namespace = 'shop'
const written = { team: 'shop' }
const meta = { labels: written, annotations: { contact: 'shop@example.com' } }

/** Pods with everything that they take, and nothing open. */
const widestPod = {
  containers: {
    main: {
      ...closedContainer,
      command: ['/bin/web'],
      args: ['--port', '8080'],
      workingDir: '/srv',
      ports: { http: 8080, metrics: { port: 9090, protocol: 'TCP' } },
      env: {
        LOG_LEVEL: 'info',
        REGION: { configMap: 'settings', key: 'region' },
        POD: { field: 'metadata.name' },
        MEMORY: { resource: 'limits.memory', divisor: '1Mi' },
      },
      envFrom: [{ configMap: 'settings', prefix: 'APP_' }],
      resources: { requests: { cpu: '200m', memory: '256Mi' }, limits: { cpu: '1', memory: '512Mi' } },
      probes: {
        liveness: { http: { path: '/healthz', port: 'http' }, periodSeconds: 5 },
        readiness: { exec: ['/bin/ready'] },
        startup: { tcp: 'http', failureThreshold: 30 },
      },
      lifecycle: { preStop: { sleep: 5 } },
      files: {
        '/etc/app': { configMap: 'settings', items: { region: 'region.txt' }, mode: '0440' },
        '/run/secrets/api': { secret: 'api' },
        '/info': { fields: { labels: 'metadata.labels' } },
        '/vault': { token: { audience: 'vault' } },
        '/cache': { temporary: '64Mi', inMemory: true },
        '/work': { volume: 'work' },
      },
    },
    proxy: { image, ports: { proxy: 8081 }, probes: { liveness: { tcp: 'proxy' }, readiness: { tcp: 'proxy' } } },
  },
  initContainers: [
    { name: 'migrate', image, command: ['/bin/migrate'], files: { '/work': { volume: 'work' } } },
    { name: 'agent', image, sidecar: true, probes: { liveness: { exec: ['/ok'] }, readiness: { exec: ['/ok'] } } },
  ],
  volumes: { work: { temporary: '1Gi' } },
  serviceAccount: 'web',
  security: { runAsUser: 20_001, runAsGroup: 20_001, fsGroup: 20_001 },
  dnsPolicy: 'ClusterFirst',
  nodeSelector: { 'kubernetes.io/arch': 'amd64' },
  tolerations: [{ key: 'dedicated', value: 'shop', effect: 'NoSchedule' }],
  priorityClass: 'high',
  terminationGracePeriodSeconds: 45,
  imagePullSecrets: ['registry'],
  podLabels: written,
  podAnnotations: { 'example.com/owner': 'shop' },
}

const data = {
  namespaces: {
    shop: {
      podSecurity: 'privileged',
      quota: {
        pods: '500',
        'requests.cpu': '500',
        'requests.memory': '500Gi',
        'limits.cpu': '500',
        'limits.memory': '500Gi',
      },
    },
  },
  configMaps: { settings: { namespace, data: { region: 'eu-west-1' } } },
  secrets: {
    api: { namespace, data: { token: 'only a test' } },
    registry: { namespace, registries: { 'registry.example': { username: 'ci', password: 'only a test' } } },
  },
  serviceAccounts: { web: { namespace } },
}
const around = ['api-dev', 'registry-dev', 'settings-dev', 'web-dev']

/** What the namespace of pods that open something says: it lets them. */
const letting = {
  unit: 'shop-dev',
  opens: 'podSecurity: privileged',
  like: 'closed-dev',
  found: [],
  loses: ['pod-security'],
  because: 'no rule reads what a namespace lets its pods do',
}
const closedToo = { ...data, namespaces: { ...data.namespaces, closed: {} } }

/** A case of one kind of workload. */
const caseOf = (
  name: string,
  collection: string,
  kind: string,
  { base, widest, probes }: { readonly base: object; readonly widest: object; readonly probes: boolean },
): KubernetesCase => {
  const container = probes ? closedContainer : { image, ports: { http: 8080 } }
  const all = { namespace, ...base }
  return {
    name,
    kubernetes: {
      resources: {
        ...closedToo,
        [collection]: {
          [`${kind}-closed`]: { ...all, containers: { main: container } },
          [`${kind}-widest`]: { ...all, ...widestPod, ...widest, name: `${kind}-widest-of-all`, ...meta },
          ...openedEntries(kind, all, container, { probes }),
        },
      },
    },
    secure: [...around, 'closed-dev', `${kind}-closed-dev`, `${kind}-widest-dev`],
    insecure: [letting, ...openedUnits(kind, `${kind}-closed-dev`, { probes })],
  }
}

const { topologySpread: _, ...ofDaemon }: typeof widestPod & { topologySpread?: unknown } = widestPod

/** Everything that keeps pods running, and what runs to its end. */
export const workloadCases: readonly KubernetesCase[] = [
  caseOf('deployments', 'deployments', 'web', {
    base: {},
    widest: { replicas: 5, strategy: { maxSurge: '25%', maxUnavailable: 0 }, minReadySeconds: 10 },
    probes: true,
  }),
  caseOf('stateful sets', 'statefulSets', 'store', {
    base: {},
    widest: {
      replicas: 3,
      volumeClaimTemplates: { data: { size: '10Gi', existingStorageClass: 'gp3' } },
      claimRetention: { whenDeleted: 'Retain', whenScaled: 'Delete' },
      podManagementPolicy: 'Parallel',
      updateStrategy: { partition: 1 },
    },
    probes: true,
  }),
  caseOf('daemon sets', 'daemonSets', 'agent', {
    base: {},
    widest: { ...ofDaemon, updateStrategy: { maxUnavailable: '10%' } },
    probes: true,
  }),
  caseOf('jobs', 'jobs', 'once', {
    base: {},
    widest: {
      restartPolicy: 'OnFailure',
      backoffLimit: 5,
      activeDeadlineSeconds: 3600,
      completions: 4,
      parallelism: 2,
      completionMode: 'Indexed',
      ttlSecondsAfterFinished: 86_400,
    },
    probes: false,
  }),
  caseOf('cron jobs', 'cronJobs', 'nightly', {
    base: { schedule: '30 4 * * *' },
    widest: {
      timeZone: 'Europe/Berlin',
      concurrencyPolicy: 'Replace',
      startingDeadlineSeconds: 300,
      suspend: true,
      successfulJobsHistoryLimit: 1,
      failedJobsHistoryLimit: 5,
    },
    probes: false,
  }),
]

import type { PodArgs } from '../src/pods/pod-args.ts'

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`

/** Pods with every setting that opens nothing. */
export const widestPod = {
  containers: {
    sidecar: {
      image: `registry.example.com/shop/proxy@${digest}`,
      probes: { liveness: { tcp: 'proxy' }, readiness: { grpc: { port: 9000, service: 'proxy' } } },
      ports: { proxy: 15_000, grpc: 9000 },
      files: { '/work': { volume: 'work' }, '/tmp': { temporary: '1Gi', inMemory: true } },
    },
    web: {
      image: `registry.example.com/shop/web:1.4.2@${digest}`,
      pullPolicy: 'Always',
      command: ['/bin/web'],
      args: ['--listen', ':8080'],
      workingDir: '/srv',
      ports: { http: 8080, metrics: { port: 9090, protocol: 'TCP' } },
      env: {
        ADDRESS: 'http://$(HOST):8080',
        HOST: { field: 'status.podIP' },
        LIMIT: { resource: 'limits.memory', divisor: '1Mi' },
        REGION: { configMap: 'settings', key: 'region', optional: true },
      },
      envFrom: [{ configMap: 'settings', prefix: 'APP_' }],
      resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { cpu: 1, memory: '512Mi' } },
      probes: {
        liveness: { http: { path: '/healthz', port: 'http', scheme: 'HTTP', headers: { 'X-Probe': 'live' } } },
        readiness: { http: { path: '/ready', port: 8080 }, periodSeconds: 5, successThreshold: 2 },
        startup: { exec: ['/bin/started'], failureThreshold: 30, timeoutSeconds: 2, initialDelaySeconds: 1 },
      },
      lifecycle: { preStop: { sleep: 5 }, postStart: { exec: ['/bin/warm'] } },
      files: {
        '/etc/app': { configMap: 'settings', items: { 'app.yaml': 'conf/app.yaml' }, mode: '0444' },
        '/run/secrets/api': { secret: 'api', optional: true },
        '/data': { claim: 'data', subPath: 'web' },
        '/etc/pod': { fields: { labels: 'metadata.labels' } },
        '/var/run/token': { token: { audience: 'vault', expirationSeconds: 1200, path: 'vault' } },
        '/work': { volume: 'work', readOnly: true },
        '/var/cache/My App': { temporary: 1_000_000 },
      },
      security: {
        addCapabilities: ['NET_BIND_SERVICE'],
        runAsUser: 20_000,
        runAsGroup: 20_000,
        seccompProfile: { localhost: 'profiles/web.json' },
      },
    },
  },
  initContainers: [
    { name: 'migrate', image: 'registry.example.com/shop/migrate:1.4.2', files: { '/work': { volume: 'work' } } },
    { name: 'logs', image: 'registry.example.com/shop/logs:2', sidecar: true, ports: { logs: 24_224 } },
  ],
  volumes: { work: { temporary: '1Gi' } },
  serviceAccount: { annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/web' } },
  security: {
    runAsUser: 10_002,
    runAsGroup: 10_002,
    fsGroup: 10_003,
    fsGroupChangePolicy: 'Always',
    supplementalGroups: [10_004],
    seccompProfile: 'RuntimeDefault',
  },
  dnsPolicy: 'ClusterFirst',
  nodeSelector: { 'kubernetes.io/arch': 'amd64' },
  tolerations: [
    { key: 'dedicated', value: 'web', effect: 'NoSchedule' },
    { key: 'spot', effect: 'NoExecute', tolerationSeconds: 60 },
    { operator: 'Exists' },
  ],
  affinity: {
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 1, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname', labelSelector: {} } },
      ],
    },
  },
  topologySpread: [{ topologyKey: 'topology.kubernetes.io/zone', maxSkew: 2, whenUnsatisfiable: 'DoNotSchedule' }],
  priorityClass: 'business',
  runtimeClass: 'gvisor',
  terminationGracePeriodSeconds: 60,
  imagePullSecrets: ['registry'],
  serviceLinks: true,
  podLabels: { team: 'shop' },
  podAnnotations: { note: 'all of it' },
  checksums: { configMaps: { settings: 'abc' }, secrets: { api: 'def' } },
} as const satisfies PodArgs

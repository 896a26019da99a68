import { Deployment } from '@pulumi/kubernetes/apps/v1/index.js'
import { Service, ServiceAccount } from '@pulumi/kubernetes/core/v1/index.js'
import type { CustomResourceOptions, Output } from '@pulumi/pulumi'
import { metadata, podLabels } from './labels.ts'

const version = { 'app.kubernetes.io/version': '1.4.2' }
const restricted = {
  runAsNonRoot: true,
  runAsUser: 10_001,
  runAsGroup: 10_001,
  seccompProfile: { type: 'RuntimeDefault' },
}

/** A deployment with its account and service, hardened. */
export const workload = (key: string, cluster: string, namespace: Output<string>, opts: CustomResourceOptions) => {
  const matchLabels = { 'app.kubernetes.io/name': key }
  const account = new ServiceAccount(
    `${key}-${cluster}-service-account`,
    { metadata: metadata(key, namespace), automountServiceAccountToken: false },
    opts,
  )
  new Deployment(
    `${key}-${cluster}`,
    {
      metadata: metadata(key, namespace, version),
      spec: {
        replicas: 3,
        selector: { matchLabels },
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
        template: {
          metadata: { labels: { ...podLabels(key), ...version } },
          spec: {
            serviceAccountName: account.metadata.name,
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            terminationGracePeriodSeconds: 30,
            securityContext: { ...restricted, fsGroup: 10_001, fsGroupChangePolicy: 'OnRootMismatch' },
            topologySpreadConstraints: ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'].map((topologyKey) => ({
              topologyKey,
              maxSkew: 1,
              whenUnsatisfiable: 'ScheduleAnyway',
              labelSelector: { matchLabels },
            })),
            volumes: [{ name: 'main--tmp', emptyDir: { sizeLimit: '128Mi' } }],
            containers: [
              {
                name: 'main',
                image: 'registry.example/shop/web:1.4.2',
                imagePullPolicy: 'Always',
                ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
                livenessProbe: { httpGet: { path: '/healthz', port: 'http' } },
                readinessProbe: { tcpSocket: { port: 'http' } },
                resources: {
                  requests: { cpu: '100m', memory: '128Mi' },
                  limits: { cpu: '500m', memory: '512Mi' },
                },
                securityContext: {
                  ...restricted,
                  privileged: false,
                  allowPrivilegeEscalation: false,
                  readOnlyRootFilesystem: true,
                  capabilities: { drop: ['ALL'] },
                },
                volumeMounts: [{ name: 'main--tmp', mountPath: '/tmp', readOnly: false }],
              },
            ],
          },
        },
      },
    },
    { ...opts, customTimeouts: { create: '5m', update: '5m' } },
  )
  new Service(
    `${key}-${cluster}`,
    {
      metadata: metadata(key, namespace),
      spec: {
        type: 'ClusterIP',
        selector: matchLabels,
        ports: [{ name: 'http', port: 8080, protocol: 'TCP', targetPort: 'http' }],
      },
    },
    opts,
  )
}

import { SecureDaemonSet, SecureDeployment, SecureStatefulSet } from '@konductor/provider-kubernetes/apps'
import { SecureConfigMap } from '@konductor/provider-kubernetes/core'
import { Provider } from '@pulumi/kubernetes/provider.js'

const provider = new Provider('dev', { context: 'dev', clusterIdentifier: 'acme-dev' })
const namespace = 'shop'

const settings = new SecureConfigMap('settings', { namespace, data: { REGION: 'eu-west-1' } }, { provider })

export const web = new SecureDeployment(
  'web',
  {
    namespace,
    containers: {
      web: {
        image: 'registry.example.com/shop/web:1.4.2',
        ports: { http: 8080 },
        envFrom: [{ configMap: settings.configMap }],
        probes: {
          liveness: { http: { path: '/healthz', port: 'http' } },
          readiness: { http: { path: '/ready', port: 'http' } },
        },
      },
    },
    // Other data is another digest, and rolls the pods.
    checksums: { configMaps: { settings: settings.checksum } },
  },
  { provider },
)

export const db = new SecureStatefulSet(
  'db',
  {
    namespace,
    containers: {
      db: {
        image: 'registry.example.com/shop/db:17.2',
        ports: { sql: 5432 },
        files: { '/data': { volume: 'data' } },
        probes: { liveness: { tcp: 'sql' }, readiness: { tcp: 'sql' } },
      },
    },
    volumeClaimTemplates: { data: { size: '10Gi' } },
  },
  { provider },
)

export const agent = new SecureDaemonSet(
  'agent',
  {
    namespace,
    containers: {
      agent: {
        image: 'registry.example.com/agent:2.1.0',
        probes: { liveness: { exec: ['/agent', 'alive'] }, readiness: { exec: ['/agent', 'ready'] } },
      },
    },
  },
  { provider },
)

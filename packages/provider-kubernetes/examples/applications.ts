import { Application } from '@konductor/provider-kubernetes/application'
import { Provider } from '@pulumi/kubernetes/provider.js'
import { Config } from '@pulumi/pulumi/config.js'

const provider = new Provider('dev', { context: 'dev', clusterIdentifier: 'acme-dev' })
const config = new Config()

export const shop = new Application(
  'shop',
  {
    namespace: 'shop',
    image: 'registry.example.com/shop/web:1.4.2',
    ports: { http: 8080 },
    probes: {
      liveness: { http: { path: '/healthz', port: 'http' } },
      readiness: { http: { path: '/ready', port: 'http' } },
    },
    autoscaling: { max: 10 },
    configuration: { LOG_LEVEL: 'info' },
    secrets: { password: config.requireSecret('databasePassword') },
    allowTo: [{ cidr: '10.20.0.0/16', ports: [5432] }],
    route: { hosts: 'shop.example.com', gateway: { name: 'public', namespace: 'gateways' } },
  },
  { provider },
)

import { SecureCronJob, SecureJob } from '@konductor/provider-kubernetes/batch'
import { Provider } from '@pulumi/kubernetes/provider.js'

const provider = new Provider('dev', { context: 'dev', clusterIdentifier: 'acme-dev' })
const namespace = 'shop'

export const migrate = new SecureJob(
  'migrate',
  {
    namespace,
    containers: { migrate: { image: 'registry.example.com/shop/migrate:1.4.2' } },
    activeDeadlineSeconds: 1800,
  },
  { provider },
)

export const report = new SecureCronJob(
  'report',
  {
    namespace,
    schedule: '30 4 * * *',
    timeZone: 'Europe/Berlin',
    containers: { report: { image: 'registry.example.com/shop/report:1.4.2' } },
  },
  { provider },
)

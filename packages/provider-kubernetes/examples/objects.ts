import {
  SecureConfigMap,
  SecureNamespace,
  SecurePersistentVolumeClaim,
  SecureSecret,
  SecureService,
  SecureServiceAccount,
} from '@konductor/provider-kubernetes/core'
import { SecureIngress, SecureNetworkPolicy } from '@konductor/provider-kubernetes/networking'
import { SecureRole, SecureRoleBinding } from '@konductor/provider-kubernetes/rbac'
import { SecureStorageClass } from '@konductor/provider-kubernetes/storage'
import { Provider } from '@pulumi/kubernetes'
import { Config } from '@pulumi/pulumi'

const provider = new Provider('dev', { context: 'dev', clusterIdentifier: 'acme-dev' })

const shop = new SecureNamespace('shop', { quota: { pods: 20 } }, { provider })
const { namespace } = shop

export const settings = new SecureConfigMap('settings', { namespace, data: { LOG_LEVEL: 'info' } }, { provider })
const token = new Config().requireSecret('token')
export const api = new SecureSecret('api', { namespace, data: { token } }, { provider })

const account = new SecureServiceAccount('web', { namespace }, { provider })
const reader = new SecureRole(
  'reader',
  { namespace, rules: [{ resources: ['configmaps'], verbs: ['get'], resourceNames: ['settings'] }] },
  { provider },
)
export const readers = new SecureRoleBinding(
  'readers',
  {
    namespace,
    role: { kind: 'Role', name: reader.role },
    subjects: [{ serviceAccount: { name: account.serviceAccount, namespace } }],
  },
  { provider },
)

const labels = { 'app.kubernetes.io/name': 'web' }
export const web = new SecureService(
  'web',
  { namespace, selector: labels, ports: { http: { port: 80, target: 'http' } } },
  { provider },
)
export const fromGateway = new SecureNetworkPolicy(
  'web',
  {
    namespace,
    pods: labels,
    ingress: { gateway: { from: [{ namespace: 'gateway' }], ports: ['http'] } },
  },
  { provider },
)

export const shopIngress = new SecureIngress(
  'shop',
  {
    namespace,
    hosts: 'shop.example.com',
    service: web.service,
    class: 'traefik',
    certificate: { clusterIssuer: 'letsencrypt' },
  },
  { provider },
)

const gp3 = new SecureStorageClass('gp3', { provisioner: 'ebs.csi.aws.com', parameters: { type: 'gp3' } }, { provider })
export const data = new SecurePersistentVolumeClaim(
  'data',
  { namespace, size: '10Gi', storageClass: gp3.storageClass },
  { provider },
)

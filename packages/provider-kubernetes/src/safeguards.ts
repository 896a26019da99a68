import type { PublishedSafeguard } from '@konductor/interfaces'
import { applicationComponentSafeguards } from './application/application.safeguards.ts'
import { appsSafeguards } from './apps/apps.safeguards.ts'
import { batchSafeguards } from './batch/batch.safeguards.ts'
import type { KubernetesCatalogue } from './catalogue.ts'
import { coreSafeguards } from './core/core.safeguards.ts'
import { networkingSafeguards } from './networking/networking.safeguards.ts'
import { rbacSafeguards } from './rbac/rbac.safeguards.ts'
import { storageSafeguards } from './storage/storage.safeguards.ts'

/** What every component of Kubernetes does for security, by its type. */
export const kubernetesSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  ...coreSafeguards,
  ...appsSafeguards,
  ...applicationComponentSafeguards,
  ...batchSafeguards,
  ...networkingSafeguards,
  ...rbacSafeguards,
  ...storageSafeguards,
}

/** The component that builds each kind that claims anything. */
export const kubernetesComponents: { readonly [K in keyof KubernetesCatalogue]?: string } = {
  application: 'konductor:kubernetes:Application',
  clusterRole: 'konductor:kubernetes:SecureClusterRole',
  clusterRoleBinding: 'konductor:kubernetes:SecureClusterRoleBinding',
  configMap: 'konductor:kubernetes:SecureConfigMap',
  cronJob: 'konductor:kubernetes:SecureCronJob',
  job: 'konductor:kubernetes:SecureJob',
  ingress: 'konductor:kubernetes:SecureIngress',
  namespace: 'konductor:kubernetes:SecureNamespace',
  daemonSet: 'konductor:kubernetes:SecureDaemonSet',
  deployment: 'konductor:kubernetes:SecureDeployment',
  statefulSet: 'konductor:kubernetes:SecureStatefulSet',
  networkPolicy: 'konductor:kubernetes:SecureNetworkPolicy',
  role: 'konductor:kubernetes:SecureRole',
  roleBinding: 'konductor:kubernetes:SecureRoleBinding',
  service: 'konductor:kubernetes:SecureService',
  serviceAccount: 'konductor:kubernetes:SecureServiceAccount',
  storageClass: 'konductor:kubernetes:SecureStorageClass',
}

import type { ReplaceTable } from '@konductor/interfaces'

const AUTONAMED = 'metadata.annotations["pulumi.com/autonamed"]'

/**
 * Which changes replace an object: what was seen of the provider on a cluster, what stands in its code, and what Kubernetes
 * never changes on any object. Others are not known here.
 */
export const replacements: ReplaceTable = {
  source: '@pulumi/kubernetes 4.34.2 on Kubernetes 1.34',
  replaces: {
    'kubernetes:*': ['kind', 'metadata.name', 'metadata.namespace'],
    'kubernetes:core/v1:ConfigMap': ['immutable'],
    'kubernetes:core/v1:PersistentVolumeClaim': [
      'spec.accessModes',
      'spec.selector',
      'spec.storageClassName',
      'spec.volumeName',
    ],
    'kubernetes:core/v1:Secret': ['type', 'immutable'],
    'kubernetes:core/v1:Service': ['spec.clusterIP'],
    'kubernetes:apps/v1:Deployment': ['spec.selector'],
    'kubernetes:apps/v1:StatefulSet': [
      'spec.podManagementPolicy',
      // Kubernetes would change it; the provider does not know that.
      'spec.revisionHistoryLimit',
      'spec.selector',
      'spec.serviceName',
      'spec.volumeClaimTemplates',
    ],
    'kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding': ['roleRef'],
    'kubernetes:rbac.authorization.k8s.io/v1:RoleBinding': ['roleRef'],
    'kubernetes:storage.k8s.io/v1:StorageClass': ['parameters', 'provisioner', 'reclaimPolicy', 'volumeBindingMode'],
    'kubernetes:batch/v1:Job': ['spec.template', 'spec.selector'],
    'pulumi:providers:kubernetes': ['clusterIdentifier'],
  },
  updates: {
    // One object in every version of its API.
    'kubernetes:*': ['apiVersion', 'metadata.labels', 'metadata.annotations'],
    // By enableConfigMapMutable and enableSecretMutable, which every cluster of this module has.
    'kubernetes:core/v1:ConfigMap': ['data', 'binaryData'],
    'kubernetes:core/v1:Secret': ['data', 'stringData'],
    'kubernetes:core/v1:Service': ['spec.type', 'spec.ports', 'spec.selector'],
    'kubernetes:core/v1:ServiceAccount': ['automountServiceAccountToken', 'imagePullSecrets'],
    'kubernetes:core/v1:PersistentVolumeClaim': ['spec.resources'],
    'kubernetes:core/v1:LimitRange': ['spec'],
    'kubernetes:core/v1:ResourceQuota': ['spec.hard'],
    'kubernetes:networking.k8s.io/v1:NetworkPolicy': ['spec'],
    'kubernetes:rbac.authorization.k8s.io/v1:ClusterRole': ['rules'],
    'kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding': ['subjects'],
    'kubernetes:rbac.authorization.k8s.io/v1:Role': ['rules'],
    'kubernetes:rbac.authorization.k8s.io/v1:RoleBinding': ['subjects'],
    'kubernetes:storage.k8s.io/v1:StorageClass': ['allowVolumeExpansion', 'mountOptions'],
    'kubernetes:apps/v1:DaemonSet': ['spec.minReadySeconds', 'spec.template', 'spec.updateStrategy'],
    'kubernetes:apps/v1:Deployment': [
      'spec.minReadySeconds',
      'spec.progressDeadlineSeconds',
      'spec.replicas',
      'spec.revisionHistoryLimit',
      'spec.strategy',
      'spec.template',
    ],
    'kubernetes:apps/v1:StatefulSet': [
      'spec.minReadySeconds',
      'spec.persistentVolumeClaimRetentionPolicy',
      'spec.replicas',
      'spec.template',
      'spec.updateStrategy',
    ],
    'kubernetes:batch/v1:CronJob': ['spec'],
    // With an identifier, which Konductor always gives, nothing else makes it another cluster.
    'pulumi:providers:kubernetes': ['*'],
  },
  fills: { 'kubernetes:*': ['metadata.namespace'] },
  // Names that Pulumi makes up, and the mark of that.
  fillsWhere: { 'kubernetes:*': { [AUTONAMED]: ['metadata.name', AUTONAMED] } },
}

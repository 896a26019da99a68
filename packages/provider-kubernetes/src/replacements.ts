import type { ReplaceTable } from '@konductor/interfaces'

const AUTONAMED = 'metadata.annotations["pulumi.com/autonamed"]'

/**
 * Which changes replace an object: what was seen of the provider on a cluster, what stands in its code, and what Kubernetes
 * never changes on any object. Others are not known here.
 */
export const replacements: ReplaceTable = {
  source: '@pulumi/kubernetes 4.34.2 on Kubernetes 1.34',
  replaces: {
    'kubernetes:*': ['apiVersion', 'kind', 'metadata.name', 'metadata.namespace'],
    // Unless the provider says enableConfigMapMutable or enableSecretMutable.
    'kubernetes:core/v1:ConfigMap': ['data', 'binaryData', 'immutable'],
    'kubernetes:core/v1:Secret': ['data', 'stringData', 'type', 'immutable'],
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
    'kubernetes:batch/v1:Job': ['spec.template', 'spec.selector'],
    'pulumi:providers:kubernetes': ['clusterIdentifier'],
  },
  updates: {
    'kubernetes:*': ['metadata.labels', 'metadata.annotations'],
    'kubernetes:core/v1:Service': ['spec.type'],
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
    // With an identifier, which Konductor always gives, nothing else makes it another cluster.
    'pulumi:providers:kubernetes': ['*'],
  },
  fills: { 'kubernetes:*': ['metadata.namespace'] },
  // Names that Pulumi makes up, and the mark of that.
  fillsWhere: { 'kubernetes:*': { [AUTONAMED]: ['metadata.name', AUTONAMED] } },
}

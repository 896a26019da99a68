import type { ReplaceTable } from '@konductor/interfaces'

const AUTONAMED = 'metadata.annotations["pulumi.com/autonamed"]'

const CONTAINER = [
  'args',
  'command',
  'env',
  'image',
  'imagePullPolicy',
  'lifecycle',
  'livenessProbe',
  'ports',
  'readinessProbe',
  'resources',
  'securityContext',
  'stdin',
  'stdinOnce',
  'terminationMessagePath',
  'terminationMessagePolicy',
  'tty',
  'volumeDevices',
  'volumeMounts',
  'workingDir',
]

const POD = [
  'affinity',
  'automountServiceAccountToken',
  'dnsConfig',
  'dnsPolicy',
  'enableServiceLinks',
  'hostAliases',
  'hostIPC',
  'hostNetwork',
  'hostPID',
  'hostname',
  'imagePullSecrets',
  'nodeName',
  'nodeSelector',
  'overhead',
  'preemptionPolicy',
  'priority',
  'priorityClassName',
  'readinessGates',
  'restartPolicy',
  'runtimeClassName',
  'schedulerName',
  'securityContext',
  'serviceAccount',
  'serviceAccountName',
  'shareProcessNamespace',
  'subdomain',
  'terminationGracePeriodSeconds',
  'volumes',
  ...CONTAINER.flatMap((property) => [`containers.${property}`, `initContainers.${property}`]),
]

const VOLUME_SOURCES = [
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'csi',
  'fc',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'glusterfs',
  'hostPath',
  'iscsi',
  'local',
  'nfs',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
]

const inSpec = (properties: readonly string[]): readonly string[] => properties.map((property) => `spec.${property}`)

/**
 * Which changes replace an object: what stands in the provider's code, which was seen on a cluster, and what Kubernetes
 * never changes on any object. The provider has everything else changed in place, in custom resources too.
 */
export const replacements: ReplaceTable = {
  source: '@pulumi/kubernetes 4.34.2 on Kubernetes 1.34',
  replaces: {
    'kubernetes:*': ['kind', 'metadata.name', 'metadata.namespace'],
    'kubernetes:helm.sh/v3:Release': ['name', 'namespace'],
    'kubernetes:core/v1:PersistentVolume': inSpec(VOLUME_SOURCES),
    'kubernetes:core/v1:PersistentVolumeClaim': inSpec(['accessModes', 'selector', 'storageClassName', 'volumeName']),
    'kubernetes:core/v1:Pod': inSpec(POD),
    'kubernetes:core/v1:ResourceQuota': ['spec.scopes'],
    'kubernetes:core/v1:Secret': ['type'],
    'kubernetes:core/v1:Service': ['spec.clusterIP'],
    'kubernetes:apps/v1:DaemonSet': ['spec.selector'],
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
    'kubernetes:batch/v1:Job': ['spec.completions', 'spec.parallelism', 'spec.selector', 'spec.template'],
    'pulumi:providers:kubernetes': ['clusterIdentifier'],
  },
  updates: {
    // Data of config maps and secrets by enableConfigMapMutable and enableSecretMutable, which every cluster of this
    // module has. Another `apiVersion` is the same object.
    'kubernetes:*': ['*'],
    // With an identifier, which Konductor always gives, nothing else makes it another cluster.
    'pulumi:providers:kubernetes': ['*'],
  },
  fills: { 'kubernetes:*': ['metadata.namespace'] },
  // Two objects of one name cannot be there at once.
  deletesFirst: { 'kubernetes:*': { 'metadata.name': ['metadata.name', 'metadata.namespace'] } },
  // Names that Pulumi makes up, and the mark of that.
  fillsWhere: { 'kubernetes:*': { [AUTONAMED]: ['metadata.name', AUTONAMED] } },
}

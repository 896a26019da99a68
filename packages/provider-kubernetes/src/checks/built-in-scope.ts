const ofTheCluster = `
Namespace Node PersistentVolume ComponentStatus
admissionregistration.k8s.io *
apiextensions.k8s.io CustomResourceDefinition
apiregistration.k8s.io APIService
certificates.k8s.io CertificateSigningRequest ClusterTrustBundle
flowcontrol.apiserver.k8s.io *
networking.k8s.io IPAddress IngressClass ServiceCIDR ClusterCIDR
node.k8s.io RuntimeClass
policy PodSecurityPolicy
rbac.authorization.k8s.io ClusterRole ClusterRoleBinding
resource.k8s.io DeviceClass DeviceTaintRule ResourceSlice
scheduling.k8s.io PriorityClass
storage.k8s.io CSIDriver CSINode StorageClass VolumeAttachment VolumeAttributesClass
storagemigration.k8s.io StorageVersionMigration
`

const table: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ofTheCluster
    .trim()
    .split('\n')
    .map((line, index) => {
      const words = line.split(' ')
      return index === 0 ? ['', new Set(words)] : [words[0] ?? '', new Set(words.slice(1))]
    }),
)

/** Groups of Kubernetes whose other kinds are in namespaces; of custom resources, those such as Gateway are none. */
const namespaced: ReadonlySet<string> = new Set([
  ...['', 'apps', 'autoscaling', 'batch', 'extensions', 'policy', 'coordination.k8s.io', 'discovery.k8s.io'],
  ...['events.k8s.io', 'networking.k8s.io', 'rbac.authorization.k8s.io', 'resource.k8s.io', 'storage.k8s.io'],
])

/** Whether objects of a kind of Kubernetes itself are in a namespace; nothing for kinds of others. */
export const builtInScope = (group: string, kind: string): 'namespace' | 'cluster' | undefined => {
  const cluster = table.get(group)
  if (cluster?.has(kind) === true || cluster?.has('*') === true) return 'cluster'
  return namespaced.has(group) ? 'namespace' : undefined
}

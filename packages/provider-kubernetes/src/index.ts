export type {
  Claim,
  ConfigMap,
  Namespace,
  Role,
  Secret,
  Service,
  ServiceAccount,
  StorageClass,
  Workload,
  WorkloadPort,
} from './capabilities.ts'
export type { KubernetesCatalogue } from './catalogue.ts'
export type { ClusterConfig, ClusterDefaults, ClusterSettings } from './cluster/cluster.config.ts'
export type { NamespaceConfig, NamespaceSettings } from './core/namespace.config.ts'
export { kubernetes } from './descriptor.ts'
export type { KubernetesSection } from './section.ts'

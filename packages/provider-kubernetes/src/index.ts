export type { ApplicationAccess, Definitions } from './application/application.capabilities.ts'
export type { ApplicationConfig } from './application/application.config.ts'
export type { ApplicationSettings } from './application/application.units.ts'
export type { CronJobConfig, CronJobSettings } from './batch/cron-job.config.ts'
export type { JobConfig, JobSettings } from './batch/job.config.ts'
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
export type { DaemonSetConfig, DaemonSetSettings } from './apps/daemon-set.config.ts'
export type { DeploymentConfig, DeploymentSettings } from './apps/deployment.config.ts'
export type { StatefulSetConfig, StatefulSetSettings } from './apps/stateful-set.config.ts'
export type { KubernetesCatalogue } from './catalogue.ts'
export type { ClusterConfig, ClusterDefaults, ClusterSettings } from './cluster/cluster.config.ts'
export type { NamespaceConfig, NamespaceSettings } from './core/namespace.config.ts'
export { kubernetes } from './descriptor.ts'
export type { KubernetesSection } from './section.ts'

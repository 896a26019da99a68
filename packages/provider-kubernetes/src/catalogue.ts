import type { ApplicationCatalogue } from './application/application.catalogue.ts'
import type { AppsCatalogue } from './apps/apps.catalogue.ts'
import type { BatchCatalogue } from './batch/batch.catalogue.ts'
import type { ClusterCatalogue } from './cluster/cluster.catalogue.ts'
import type { CoreCatalogue } from './core/core.catalogue.ts'
import type { ManifestsCatalogue } from './manifests/manifests.catalogue.ts'
import type { NetworkingCatalogue } from './networking/networking.catalogue.ts'
import type { RbacCatalogue } from './rbac/rbac.catalogue.ts'
import type { StorageCatalogue } from './storage/storage.catalogue.ts'

// By name, so that whoever sees the catalogue sees the capabilities it adds.
export type { ApplicationAccess, Definitions } from './application/application.capabilities.ts'
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

/** The kinds of the module. */
export type KubernetesCatalogue = ClusterCatalogue &
  ManifestsCatalogue &
  CoreCatalogue &
  AppsCatalogue &
  ApplicationCatalogue &
  BatchCatalogue &
  NetworkingCatalogue &
  RbacCatalogue &
  StorageCatalogue

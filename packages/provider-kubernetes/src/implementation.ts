import { buildersFor, type BuilderSources } from '@konductor/core/config'
import type { LoadedImplementation } from '@konductor/interfaces'
import type { KubernetesCatalogue } from './catalogue.ts'
import { kubernetesExportable } from './exportable.ts'

const cluster = async () => (await import('./cluster/cluster.builders.ts')).clusterBuilders
const manifests = async () => ({ manifests: (await import('./manifests/manifests.build.ts')).buildManifests })
const core = async () => (await import('./core/core.builders.ts')).coreBuilders
const apps = async () => (await import('./apps/apps.builders.ts')).appsBuilders
const application = async () => (await import('./application/application.builders.ts')).applicationBuilders
const batch = async () => (await import('./batch/batch.builders.ts')).batchBuilders
const networking = async () => (await import('./networking/networking.builders.ts')).networkingBuilders
const rbac = async () => (await import('./rbac/rbac.builders.ts')).rbacBuilders
const storage = async () => (await import('./storage/storage.builders.ts')).storageBuilders

/** For each kind, what loads its builder. */
export const builderSources: BuilderSources<KubernetesCatalogue> = {
  cluster,
  unplaced: cluster,
  manifests,
  namespace: core,
  configMap: core,
  secret: core,
  serviceAccount: core,
  service: core,
  persistentVolumeClaim: core,
  deployment: apps,
  statefulSet: apps,
  daemonSet: apps,
  application,
  job: batch,
  cronJob: batch,
  ingress: networking,
  networkPolicy: networking,
  role: rbac,
  clusterRole: rbac,
  roleBinding: rbac,
  clusterRoleBinding: rbac,
  storageClass: storage,
}

/** The module's heavy half: the builders of the groups that the section asks something of. */
export const load = async (kinds?: ReadonlySet<string>): Promise<LoadedImplementation<KubernetesCatalogue>> => ({
  build: await buildersFor<KubernetesCatalogue>(builderSources, kinds),
  exportable: kubernetesExportable,
})

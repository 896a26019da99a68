import type { PodRoles } from '../pods/pod-needs.ts'
import type { DeploymentSettings } from './deployment.config.ts'

type Placed = { readonly cluster: 'kubernetes.cluster'; readonly namespace?: 'kubernetes.namespace' }

/** The kinds of the group apps. */
export type AppsCatalogue = {
  /** Pods that are all the same. */
  readonly deployment: {
    readonly settings: DeploymentSettings
    readonly needs: Placed & PodRoles
    readonly offers: 'kubernetes.workload'
  }
}

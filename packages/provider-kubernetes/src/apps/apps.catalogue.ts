import type { PodRoles } from '../pods/pod-needs.ts'
import type { DaemonSetSettings } from './daemon-set.config.ts'
import type { DeploymentSettings } from './deployment.config.ts'
import type { StatefulSetSettings } from './stateful-set.config.ts'

type Placed = { readonly cluster: 'kubernetes.cluster'; readonly namespace?: 'kubernetes.namespace' }

/** The kinds of the group apps. */
export type AppsCatalogue = {
  /** Pods that are all the same. */
  readonly deployment: {
    readonly settings: DeploymentSettings
    readonly needs: Placed & PodRoles
    readonly offers: 'kubernetes.workload'
  }
  /** Pods that have a name and storage of their own each. */
  readonly statefulSet: {
    readonly settings: StatefulSetSettings
    readonly needs: Placed & PodRoles & { readonly storageClasses: readonly ['kubernetes.storageClass'] }
    readonly offers: 'kubernetes.workload'
  }
  /** One pod on each node. */
  readonly daemonSet: {
    readonly settings: DaemonSetSettings
    readonly needs: Placed & PodRoles
    readonly offers: 'kubernetes.workload'
  }
}

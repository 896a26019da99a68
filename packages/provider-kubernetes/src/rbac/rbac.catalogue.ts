import type { ClusterRoleBindingSettings } from './cluster-role-binding.config.ts'
import type { ClusterRoleSettings } from './cluster-role.config.ts'
import type { RoleBindingSettings } from './role-binding.config.ts'
import type { RoleSettings } from './role.config.ts'

/** The kinds of the group rbac.authorization.k8s.io. */
export type RbacCatalogue = {
  /** A role in a namespace on one cluster. */
  readonly role: {
    readonly settings: RoleSettings
    readonly needs: { readonly cluster: 'kubernetes.cluster'; readonly namespace?: 'kubernetes.namespace' }
    readonly offers: 'kubernetes.role'
  }
  /** A role of one cluster. */
  readonly clusterRole: {
    readonly settings: ClusterRoleSettings
    readonly needs: { readonly cluster: 'kubernetes.cluster' }
    readonly offers: 'kubernetes.clusterRole'
  }
  /** Who has a role in a namespace on one cluster. */
  readonly roleBinding: {
    readonly settings: RoleBindingSettings
    readonly needs: {
      readonly cluster: 'kubernetes.cluster'
      readonly namespace?: 'kubernetes.namespace'
      readonly role?: 'kubernetes.role'
      readonly clusterRole?: 'kubernetes.clusterRole'
      /** Service accounts, in the order of the subjects that name them. */
      readonly subjects: readonly ['kubernetes.serviceAccount']
    }
    readonly offers: never
  }
  /** Who has a role on the whole of one cluster. */
  readonly clusterRoleBinding: {
    readonly settings: ClusterRoleBindingSettings
    readonly needs: {
      readonly cluster: 'kubernetes.cluster'
      readonly clusterRole?: 'kubernetes.clusterRole'
      /** Service accounts, in the order of the subjects that name them. */
      readonly subjects: readonly ['kubernetes.serviceAccount']
    }
    readonly offers: never
  }
}

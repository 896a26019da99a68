import type { PodRoles } from '../pods/pod-needs.ts'
import type { ApplicationSettings } from './application.units.ts'

// By name, so that whoever sees the catalogue sees the capabilities it adds.
export type { ApplicationAccess, Definitions } from './application.capabilities.ts'

/** The kinds of components that are applications. */
export type ApplicationCatalogue = {
  /** An application on one cluster. */
  readonly application: {
    readonly settings: ApplicationSettings
    readonly needs: PodRoles & {
      readonly cluster: 'kubernetes.cluster'
      readonly namespace?: 'kubernetes.namespace'
      /** Namespaces that are named as sources and destinations. */
      readonly peers: readonly ['kubernetes.namespace']
      /** Applications of other stacks that are named as sources and destinations, in the order of these. */
      readonly elsewhere: readonly ['kubernetes.workload']
      readonly storageClasses: readonly ['kubernetes.storageClass']
      /** Secret with the certificate of its ingress. */
      readonly tlsSecret?: 'kubernetes.secret'
      /** Who defines the custom resources that it asks for, where this run does. */
      readonly definitions: readonly ['kubernetes.definitions']
    }
    readonly offers: 'kubernetes.application' | 'kubernetes.workload'
  }
}

import { group, named } from '@konductor/core/config'
import { namespaceKey } from './namespace-name.ts'
import { NamespaceConfig } from './namespace.config.ts'

/** What `kubernetes.resources` takes of the core group. */
export const coreCollections = {
  namespaces: group(named(NamespaceConfig, namespaceKey), 'Namespaces by key, which is their name in the cluster.'),
} as const

import type { Cluster } from '@konductor/interfaces'
import type { Input } from '@pulumi/pulumi'
import type { Namespace } from '../capabilities.ts'

/**
 * `metadata.namespace` of an object, which is always said: the one this run or another stack makes, else the one that
 * is named, else that of its cluster.
 */
export const namespaceOf = (
  settings: { readonly namespace?: string },
  resolved: { readonly cluster: Cluster; readonly namespace?: Namespace },
): Input<string> => resolved.namespace?.name ?? settings.namespace ?? resolved.cluster.namespace

import type { ClusterSource } from './cluster.config.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where what reaches a cluster comes from, in words that can be logged: configuration, then environment variables, then
 * what the machine has.
 *
 * @param from The unit that has it, where the cluster is another unit's.
 */
export const credentialSource = (source: ClusterSource, env: Environment, from?: string): string => {
  switch (source._tag) {
    case 'content':
      return 'configuration (kubeconfig)'
    case 'file':
      return `configuration (the kubeconfig file ${source.path})`
    case 'access':
      return `configuration (${from ?? 'another unit'})`
    case 'inCluster':
      return 'the pod (its service account)'
    case 'context':
      return (env['KUBECONFIG'] ?? '') === ''
        ? `the machine (the context ${source.context} of ~/.kube/config)`
        : `environment variables (KUBECONFIG, its context ${source.context})`
  }
}

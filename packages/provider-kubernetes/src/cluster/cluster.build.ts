import { override, reveal } from '@konductor/core'
import type { Builder } from '@konductor/interfaces'
import { Provider, type ProviderArgs } from '@pulumi/kubernetes/provider.js'
import { output, secret, unknown, type Input, type Output } from '@pulumi/pulumi/output.js'
import { mergeOptions } from '@pulumi/pulumi/resource.js'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { clusterIdentifier } from './cluster-identifier.ts'
import type { ClusterSettings } from './cluster.config.ts'
import { inClusterKubeconfig } from './in-cluster.ts'
import { kubeconfigPath, readConnection } from './read-connection.ts'

/**
 * The same for every cluster. Named explicitly although some are defaults, since the SDK otherwise takes them from
 * environment variables; the two that can lose objects in silence cannot be switched on from there.
 */
const settled = {
  enableServerSideApply: true,
  // A change of data is then an update; without these it is a replacement.
  enableConfigMapMutable: true,
  enableSecretMutable: true,
  upsertExistingObjects: false,
  deleteUnreachable: false,
  kubeClientSettings: { qps: 100, burst: 200 },
} as const satisfies ProviderArgs

/** Builds the Pulumi provider of a cluster. */
export const buildCluster: Builder<'cluster', KubernetesCatalogue['cluster']> = (unit, { from }, context) => {
  const { settings } = unit
  const identifier = from?.identifier ?? identifierOf(settings, context)
  const held = from === undefined ? heldKubeconfig(settings) : secret(from.kubeconfig)
  const args: ProviderArgs = {
    ...settled,
    ...way(settings, held, context.root),
    clusterIdentifier: identifier,
    // Always said: the kubeconfig's own would decide else, and another one replaces every object that names none.
    namespace: settings.namespace,
  }
  const provider = new Provider(
    unit.name,
    override(args, unit.override, 'main'),
    mergeOptions(context.resourceOptions(unit), { dependsOn: [...(from?.ready ?? [])] }),
  )
  return {
    offers: { 'kubernetes.cluster': { name: settings.name, provider, namespace: settings.namespace } },
    state: {
      identifier,
      namespace: settings.namespace,
      labels: settings.labels,
      ...(settings.versionControl === undefined ? {} : { versionControl: settings.versionControl }),
    },
    ...(held === undefined ? {} : { secrets: { kubeconfig: held } }),
  }
}

const heldKubeconfig = ({ source }: ClusterSettings): Output<string> | undefined =>
  source._tag === 'content' ? reveal(source.kubeconfig) : undefined

/** The arguments that lead to the cluster. */
const way = ({ source }: ClusterSettings, held: Output<string> | undefined, root: string): ProviderArgs => {
  if (held !== undefined) return { kubeconfig: held }
  switch (source._tag) {
    case 'context':
      // Left out, the SDK would put KUBECONFIG itself here, which the provider cannot read when it lists several files.
      // Empty, the provider looks for the kubeconfig as kubectl does.
      return { kubeconfig: '', context: source.context }
    case 'file':
      // The provider knows `~/` itself, which reads the same on every machine; it does not know the project's folder.
      return {
        kubeconfig: source.path.startsWith('~/')
          ? source.path
          : kubeconfigPath(source.path, { root, env: process.env }),
      }
    case 'inCluster':
      return { kubeconfig: inClusterKubeconfig() }
    default:
      return {}
  }
}

const identifierOf = (
  { name, source, identifier }: ClusterSettings,
  context: { readonly root: string; readonly planned: boolean },
): Input<string> => {
  if (identifier !== undefined) return identifier
  const connection = readConnection(source, { root: context.root, env: process.env })
  if (connection?._tag === 'Right') return clusterIdentifier(connection.right.server, connection.right.clusterName)
  // A plan needs no kubeconfig: what is made from it is then as unknown as what a cloud would answer.
  if (context.planned) return output(unknown).apply(String)
  throw new Error(`the kubeconfig of the cluster ${name} has changed since it was checked`)
}

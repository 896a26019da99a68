import { override, reveal } from '@konductor/core'
import type { Builder } from '@konductor/interfaces'
import { Provider, type ProviderArgs } from '@pulumi/kubernetes/provider.js'
import { output, secret, unknown, type Input, type Output } from '@pulumi/pulumi/output.js'
import { mergeOptions } from '@pulumi/pulumi/resource.js'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { clusterIdentifier } from './cluster-identifier.ts'
import { credentialSource } from './credential-source.ts'
import type { ClusterSettings, ClusterSource } from './cluster.config.ts'
import type { Connection } from './connection.ts'
import { inClusterKubeconfig } from './in-cluster.ts'
import { kubeconfigPath, readConnection } from './read-connection.ts'
import { uniqueIdentity } from './unique-identity.ts'

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
  const connection = connected(settings, context)
  const identifier = uniqueIdentity(
    context.metadata,
    settings.name,
    from?.identifier ??
      settings.identifier ??
      // A plan needs no kubeconfig: what is made from it is then as unknown as what a cloud would answer.
      (connection === undefined ? notKnown() : clusterIdentifier(connection.server, connection.clusterName)),
  )
  const held = from === undefined ? heldKubeconfig(settings) : secret(from.kubeconfig)
  const args: ProviderArgs = {
    ...settled,
    ...way(settings, held, connection, context.root),
    clusterIdentifier: identifier,
    // Always said: the kubeconfig's own would decide else, and another one replaces every object that names none.
    namespace: settings.namespace,
  }
  const provider = new Provider(
    unit.name,
    override(args, unit.override, 'main'),
    mergeOptions(context.resourceOptions(unit), { dependsOn: [...(from?.ready ?? [])] }),
  )
  // Nothing asks the cluster: the provider has no function that asks one, and a resource that is read would stand in state.
  context.logger.info(
    `cluster ${settings.name}: credentials from ${credentialSource(settings.source, process.env, unit.needs.from?.unit)}`,
  )
  return {
    offers: { 'kubernetes.cluster': { name: settings.name, provider, namespace: settings.namespace } },
    state: {
      identifier,
      namespace: settings.namespace,
      labels: settings.labels,
      ...(settings.versionControl === undefined ? {} : { versionControl: settings.versionControl }),
    },
    ...(held === undefined
      ? {}
      : {
          secrets: { kubeconfig: held },
          secretsAt: {
            kubeconfig: [['kubeconfigs', settings.name], ...(settings.main === true ? [['kubeconfig']] : [])],
          },
        }),
  }
}

const heldKubeconfig = ({ source }: ClusterSettings): Output<string> | undefined =>
  source._tag === 'content' ? reveal(source.kubeconfig) : undefined

/** The arguments that lead to the cluster. */
const way = (
  { source }: ClusterSettings,
  held: Output<string> | undefined,
  connection: Connection | undefined,
  root: string,
): ProviderArgs => {
  switch (source._tag) {
    case 'context':
      // Left out, the SDK would put KUBECONFIG itself here, which the provider cannot read when it lists several files.
      // Empty, the provider looks for the kubeconfig as kubectl does.
      return { kubeconfig: '', context: source.context }
    case 'content':
      return { ...(held === undefined ? {} : { kubeconfig: held }), context: contextOf(source, connection) }
    case 'file':
      // The provider knows `~/` itself, which reads the same on every machine; it does not know the project's folder.
      return {
        kubeconfig: source.path.startsWith('~/')
          ? source.path
          : kubeconfigPath(source.path, { root, env: process.env }),
        context: contextOf(source, connection),
      }
    case 'inCluster':
      return { kubeconfig: inClusterKubeconfig() }
    case 'access':
      return held === undefined ? {} : { kubeconfig: held }
  }
}

/** The context, always said: the provider would take the current one. */
const contextOf = (
  source: Extract<ClusterSource, { readonly _tag: 'content' | 'file' }>,
  connection: Connection | undefined,
): Input<string> => {
  if (source.written) return source.context
  if (connection === undefined) return notKnown()
  // What was written by the user is no secret; another name stands in the kubeconfig alone.
  return source._tag === 'content' && connection.context !== source.context
    ? secret(connection.context)
    : connection.context
}

const notKnown = (): Output<string> => output(unknown).apply(String)

/** What the kubeconfig leads to; nothing where none can be read: it is another module's, or a plan has none. */
const connected = (
  { name, source }: ClusterSettings,
  context: { readonly root: string; readonly planned: boolean },
): Connection | undefined => {
  const connection = readConnection(source, { root: context.root, env: process.env })
  if (connection?._tag === 'Left' && !context.planned) {
    throw new Error(`the kubeconfig of the cluster ${name} has changed since it was checked`)
  }
  return connection?._tag === 'Right' ? connection.right : undefined
}

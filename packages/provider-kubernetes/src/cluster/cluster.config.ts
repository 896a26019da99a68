import {
  closed,
  defaulted,
  dictionary,
  flag,
  identifier,
  optional,
  secret,
  text,
  unitReference,
  unitSettings,
  type Secret,
  type TypeOf,
} from '@konductor/core/config'
import { namespaceName } from '../core/namespace-name.ts'
import { clusterChecks } from './cluster-faults.ts'
import { VersionControl } from './version-control.config.ts'

const label = () => text({ expected: 'text in quotes' })

const shared = {
  labels: optional(
    dictionary(label()),
    'Labels by which others select the cluster: platform, environment, region, and your own.',
    { example: { environment: 'dev', tier: 'apps' } },
  ),
  versionControlEnabled: optional(flag(), 'Whether `versionControl` is recorded. Left out: when there is one.'),
  versionControl: optional(VersionControl, 'Where the manifests of the cluster are kept.'),
}

/** Settings for all clusters: what `kubernetes.default` takes. It is not a cluster. */
export const ClusterDefaults = closed({
  namespace: defaulted(namespaceName(), 'default', 'Namespace of objects that name none.'),
  ...shared,
})
export type ClusterDefaults = TypeOf<typeof ClusterDefaults>

/** What a cluster must turn out to be, or nothing is touched. */
export const ExpectedCluster = closed({
  server: optional(identifier({ expected: 'the URL of an API server' }), 'URL of its API server.', {
    example: 'https://10.0.0.1:6443',
  }),
  clusterName: optional(identifier({ expected: 'the name of a cluster' }), 'What the kubeconfig calls the cluster.'),
})
export type ExpectedCluster = TypeOf<typeof ExpectedCluster>

/**
 * A named cluster: what `kubernetes.providers.<name>` takes.
 *
 * @example
 * kubernetes: { enabled: true, providers: { dev: { context: dev-admin, identifier: acme-dev, namespace: apps } } }
 */
export const ClusterConfig = closed(
  {
    enabled: defaulted(flag(), true, 'Whether the cluster is used.'),
    kubeconfig: optional(secret({ expected: 'the content of a kubeconfig' }), 'Content of a kubeconfig.'),
    kubeconfigFile: optional(
      text({ expected: 'the path of a kubeconfig file' }),
      'Kubeconfig file: absolute, from ~/, or from the folder of Pulumi.yaml.',
      { aliases: ['kubeconfigPath'] },
    ),
    context: optional(
      text({ expected: 'the name of a context' }),
      'Context of kubeconfig or kubeconfigFile, else of KUBECONFIG or ~/.kube/config. Left out: the one called as the cluster, or the only one of kubeconfig or kubeconfigFile; never the current one.',
    ),
    inCluster: optional(flag(), 'Uses the service account of the pod that the program runs in.'),
    from: optional(
      unitReference({ expected: 'the id of a unit that offers a cluster', pattern: /^[^\s.]+(\.[^\s.]+)+$/ }),
      'A cluster that another module makes or knows, or that another stack exports.',
      { example: 'aws.components.eks.platform' },
    ),
    identifier: optional(
      text({ expected: 'text without spaces', pattern: /^\S+$/ }),
      'Identity of the cluster, unique in the run: survives new addresses, certificates and tokens. Another value replaces everything on it. Left out: made from server and cluster name of the kubeconfig.',
      { example: 'acme-dev' },
    ),
    namespace: optional(namespaceName(), 'Namespace of objects that name none. Left out: that of `default`.'),
    expect: optional(ExpectedCluster, 'What the cluster must turn out to be; anything else ends the run.'),
    ...shared,
    ...unitSettings(['main']),
  },
  clusterChecks,
)
export type ClusterConfig = TypeOf<typeof ClusterConfig>

/** Which context of a kubeconfig is meant. */
export interface ContextChoice {
  readonly context: string
  /** False for the name of the cluster, where no context was written. */
  readonly written: boolean
}

/** How a cluster is reached. */
export type ClusterSource =
  | (ContextChoice & { readonly _tag: 'content'; readonly kubeconfig: Secret })
  | (ContextChoice & { readonly _tag: 'file'; readonly path: string })
  | (ContextChoice & { readonly _tag: 'context' })
  | { readonly _tag: 'inCluster' }
  | { readonly _tag: 'access' }

/** The settings of a cluster unit, those for all clusters included. */
export interface ClusterSettings {
  /** The name it has in configuration. */
  readonly name: string
  readonly source: ClusterSource
  readonly identifier?: string
  readonly namespace: string
  readonly labels: Readonly<Record<string, string>>
  readonly expect?: ExpectedCluster
  readonly versionControl?: VersionControl
  /** Whether its kubeconfig is the one of `secrets.kubernetes.kubeconfig`: it is called `default`, or alone. */
  readonly main?: true
}

/** How the cluster `name` is reached: by what its settings name, or else by the context called as itself. */
export const sourceOf = (name: string, config: ClusterConfig): ClusterSource => {
  const choice: ContextChoice = { context: config.context ?? name, written: config.context !== undefined }
  if (config.kubeconfig !== undefined) return { _tag: 'content', kubeconfig: config.kubeconfig, ...choice }
  if (config.kubeconfigFile !== undefined) return { _tag: 'file', path: config.kubeconfigFile, ...choice }
  if (config.inCluster === true) return { _tag: 'inCluster' }
  if (config.from !== undefined) return { _tag: 'access' }
  return { _tag: 'context', ...choice }
}

import {
  closed,
  defaulted,
  dictionary,
  flag,
  optional,
  secret,
  text,
  unitSettings,
  type Fault,
  type Secret,
  type TypeOf,
} from '@konductor/core/config'
import { namespaceName } from '../core/namespace-name.ts'
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
  server: optional(text({ expected: 'the URL of an API server' }), 'URL of its API server.', {
    example: 'https://10.0.0.1:6443',
  }),
  clusterName: optional(text({ expected: 'the name of a cluster' }), 'What the kubeconfig calls the cluster.'),
})
export type ExpectedCluster = TypeOf<typeof ExpectedCluster>

const sources = ['kubeconfig', 'kubeconfigFile', 'context', 'inCluster', 'from'] as const

/** The ways to a cluster that its settings name. */
const named = (config: { readonly [S in (typeof sources)[number]]?: unknown }): readonly (typeof sources)[number][] =>
  sources.filter((source) => config[source] !== undefined && config[source] !== false)

/** Arguments of the Pulumi provider that have a setting of their own, or can lose objects in silence. */
const notByOverride: Readonly<Record<string, string>> = {
  kubeconfig: 'use kubeconfig or kubeconfigFile',
  context: 'use context',
  clusterIdentifier: 'use identifier',
  namespace: 'use namespace',
  upsertExistingObjects: 'take it out: it can delete live objects in silence',
  deleteUnreachable: 'take it out: it drops objects from state when a token has expired',
}

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
      'Kubeconfig file: absolute, from ~/, or from the folder of Pulumi.yaml. Its current context is used.',
    ),
    context: optional(
      text({ expected: 'the name of a context' }),
      'Context of the kubeconfig in KUBECONFIG, or else ~/.kube/config. Left out: the one called as the cluster.',
    ),
    inCluster: optional(flag(), 'Uses the service account of the pod that the program runs in.'),
    from: optional(
      text({ expected: 'the id of a unit that offers a cluster', pattern: /^[^\s.]+(\.[^\s.]+)+$/ }),
      'A cluster that another module makes or knows.',
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
  (config) => [...sourceFaults(config), ...identityFaults(config), ...overrideFaults(config.override?.['main'])],
)
export type ClusterConfig = TypeOf<typeof ClusterConfig>

const sourceFaults = (config: Parameters<typeof named>[0]): readonly Fault[] => {
  const [first, ...others] = named(config)
  return others.map((other) => ({
    _tag: 'SeveralSources',
    because: `${first} and ${other} are two ways to a cluster`,
    fix: 'keep one',
    below: [other],
  }))
}

const identityFaults = (config: {
  readonly inCluster?: boolean
  readonly from?: string
  readonly identifier?: string
  readonly expect?: unknown
}): readonly Fault[] => [
  ...(config.inCluster === true && config.identifier === undefined
    ? [
        {
          _tag: 'Missing',
          because: 'every cluster has the same address from inside, so its identity must be given',
          fix: 'add identifier: "<a name of your own>"',
          below: ['identifier'],
        },
      ]
    : []),
  ...(config.from !== undefined && config.identifier !== undefined
    ? [
        {
          _tag: 'IdentifierOfAnother',
          because: `${config.from} says itself which cluster it is`,
          fix: 'remove identifier',
          below: ['identifier'],
        },
      ]
    : []),
  ...((config.from !== undefined || config.inCluster === true) && config.expect !== undefined
    ? [
        {
          _tag: 'NothingToCompare',
          because: 'only a cluster from a kubeconfig can be compared with what is expected',
          fix: 'remove expect',
          below: ['expect'],
        },
      ]
    : []),
]

const overrideFaults = (main: Readonly<Record<string, unknown>> | undefined): readonly Fault[] =>
  Object.keys(main ?? {}).flatMap((argument) => {
    const fix = notByOverride[argument]
    return fix === undefined
      ? []
      : [
          {
            _tag: 'RefusedOverride',
            because: `${argument} decides over everything on the cluster and cannot be overridden`,
            fix,
            below: ['override', 'main', argument],
          },
        ]
  })

/** How a cluster is reached. */
export type ClusterSource =
  | { readonly _tag: 'content'; readonly kubeconfig: Secret }
  | { readonly _tag: 'file'; readonly path: string }
  /** `written` is false for the context that is called as the cluster. */
  | { readonly _tag: 'context'; readonly context: string; readonly written: boolean }
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
}

/** How the cluster `name` is reached: by what its settings name, or else by the context called as itself. */
export const sourceOf = (name: string, config: ClusterConfig): ClusterSource => {
  if (config.kubeconfig !== undefined) return { _tag: 'content', kubeconfig: config.kubeconfig }
  if (config.kubeconfigFile !== undefined) return { _tag: 'file', path: config.kubeconfigFile }
  if (config.context !== undefined) return { _tag: 'context', context: config.context, written: true }
  if (config.inCluster === true) return { _tag: 'inCluster' }
  if (config.from !== undefined) return { _tag: 'access' }
  return { _tag: 'context', context: name, written: false }
}

/** Whether the settings name a way to the cluster. */
export const namesSource = (config: ClusterConfig): boolean => named(config).length > 0

import { refusedOverrides, type Fault, type WrittenReference } from '@konductor/core/config'

/** The settings of a cluster that must fit each other. */
export interface CheckedSettings {
  readonly kubeconfig?: unknown
  readonly kubeconfigFile?: unknown
  readonly context?: unknown
  readonly inCluster?: boolean
  readonly from?: WrittenReference
  readonly identifier?: string
  readonly expect?: unknown
  readonly override?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const sources = ['kubeconfig', 'kubeconfigFile', 'context', 'inCluster', 'from'] as const

/** The ways to a cluster that its settings name. */
const named = (config: CheckedSettings): readonly (typeof sources)[number][] =>
  sources.filter((source) => config[source] !== undefined && config[source] !== false)

/** Arguments of the Pulumi provider that have a setting of their own, or can lose objects in silence. */
const notByOverride: Readonly<Record<string, string>> = {
  kubeconfig: 'use kubeconfig or kubeconfigFile',
  context: 'use context',
  cluster: 'use context: it names the cluster, too',
  clusterIdentifier: 'use identifier',
  namespace: 'use namespace',
  upsertExistingObjects: 'take it out: it can delete live objects in silence',
  enableConfigMapMutable: 'take it out: without it, a change of data replaces the config map',
  enableSecretMutable: 'take it out: without it, a change of data replaces the secret',
  enableServerSideApply: 'take it out: without it, what patches an object replaces it',
  renderYamlToDirectory: 'take it out: objects would only be written as files, and the state would have them as made',
  deleteUnreachable: 'take it out: it drops objects from state when a token has expired',
}

/** Whether the settings name a way to the cluster. */
export const namesSource = (config: CheckedSettings): boolean => named(config).length > 0

/** What does not fit together in the settings of a cluster. */
export const clusterChecks: readonly ((config: CheckedSettings) => readonly Fault[])[] = [
  (config) => sourceFaults(config),
  ({ inCluster, identifier }) =>
    inCluster === true && identifier === undefined
      ? [
          {
            _tag: 'Missing',
            because: 'every cluster has the same address from inside, so its identity must be given',
            fix: 'add identifier: "<a name of your own>"',
            below: ['identifier'],
          },
        ]
      : [],
  ({ from, identifier }) =>
    from !== undefined && identifier !== undefined
      ? [
          {
            _tag: 'IdentifierOfAnother',
            because: `${typeof from === 'string' ? from : `the stack ${from.stack}`} says itself which cluster it is`,
            fix: 'remove identifier',
            below: ['identifier'],
          },
        ]
      : [],
  ({ from, inCluster, expect }) =>
    (from !== undefined || inCluster === true) && expect !== undefined
      ? [
          {
            _tag: 'NothingToCompare',
            because: 'only a cluster from a kubeconfig can be compared with what is expected',
            fix: 'remove expect',
            below: ['expect'],
          },
        ]
      : [],
  ({ override }) =>
    refusedOverrides(
      override,
      'main',
      notByOverride,
      'decides over everything on the cluster and cannot be overridden',
    ),
]

const sourceFaults = (config: CheckedSettings): readonly Fault[] => {
  const all = named(config)
  // A context chooses in a kubeconfig that is given; alone it is a way of its own.
  const given = all.some((source) => source === 'kubeconfig' || source === 'kubeconfigFile')
  const [first, ...others] = given ? all.filter((source) => source !== 'context') : all
  return others.map((other) => ({
    _tag: 'SeveralSources',
    because: `${first} and ${other} are two ways to a cluster`,
    fix: 'keep one',
    below: [other],
  }))
}

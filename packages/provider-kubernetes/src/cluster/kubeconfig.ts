import type { Outcome } from '@konductor/interfaces'
import { parse } from 'yaml'
import { isMap, textOf } from './kubeconfig-node.ts'

/** What is wrong with a kubeconfig. */
export interface KubeconfigFault {
  readonly _tag: string
  /** It is only that the machine does not have something: what is there is neither wrong nor another cluster's. */
  readonly lack?: true
  /** Holds no value of the kubeconfig. */
  readonly because: string
  /** What may be added where the kubeconfig is no secret. */
  readonly detail?: string
  /** May hold a value of the kubeconfig where there is a detail. */
  readonly fix: string
  /** The same without a value of the kubeconfig. @default check the kubeconfig */
  readonly plainFix?: string
}

/** A kubeconfig, as far as it decides which cluster is meant; not its current context, which any tool may change. */
export interface Kubeconfig {
  readonly clusters: ReadonlyMap<string, KubeconfigCluster>
  readonly users: ReadonlyMap<string, KubeconfigUser>
  readonly contexts: ReadonlyMap<string, { readonly cluster?: string; readonly user?: string }>
}

/** A cluster of a kubeconfig. */
export interface KubeconfigCluster {
  readonly server?: string
  /** Certificates as base64 of PEM. */
  readonly authorityData?: string
  /** Path of a file of certificates. */
  readonly authorityFile?: string
  /** Whether anybody may answer in the server's place. */
  readonly unverified: boolean
}

/** A user of a kubeconfig. */
export interface KubeconfigUser {
  /** The program that is asked for a token. */
  readonly command?: string
}

/** More than any kubeconfig, and little enough to parse at once. */
const longest = 1_048_576

const notAKubeconfig = (because: string): Outcome<readonly KubeconfigFault[], never> => ({
  _tag: 'Left',
  left: [
    {
      _tag: 'KubeconfigUnreadable',
      because,
      fix: 'give the output of `kubectl config view --minify --flatten`; the path of a file goes into kubeconfigFile',
    },
  ],
})

/** Reads a kubeconfig. Errors of the parser are not passed on: they quote the text. */
export const parseKubeconfig = (text: string): Outcome<readonly KubeconfigFault[], Kubeconfig> => {
  if (text.length > longest) return notAKubeconfig('the kubeconfig is larger than 1 MiB')
  let root: unknown
  try {
    root = parse(text, { uniqueKeys: false, maxAliasCount: 100, logLevel: 'error' })
  } catch {
    return notAKubeconfig('the kubeconfig is neither YAML nor JSON')
  }
  if (!isMap(root)) return notAKubeconfig('the kubeconfig is not a map')
  if (!Array.isArray(root['clusters'])) return notAKubeconfig('the kubeconfig has no list of clusters')
  return {
    _tag: 'Right',
    right: {
      clusters: byName(root['clusters'], 'cluster', clusterOf),
      users: byName(root['users'], 'user', userOf),
      contexts: byName(root['contexts'], 'context', contextOf),
    },
  }
}

type Node = Readonly<Record<string, unknown>>

const clusterOf = (node: Node): KubeconfigCluster => {
  const [server, authorityData, authorityFile] = [
    textOf(node['server']),
    textOf(node['certificate-authority-data']),
    textOf(node['certificate-authority']),
  ]
  return {
    ...(server === undefined ? {} : { server }),
    ...(authorityData === undefined ? {} : { authorityData }),
    ...(authorityFile === undefined ? {} : { authorityFile }),
    unverified: node['insecure-skip-tls-verify'] === true,
  }
}

const userOf = (node: Node): KubeconfigUser => {
  const command = isMap(node['exec']) ? textOf(node['exec']['command']) : undefined
  return command === undefined ? {} : { command }
}

const contextOf = (node: Node) => {
  const [cluster, user] = [textOf(node['cluster']), textOf(node['user'])]
  return { ...(cluster === undefined ? {} : { cluster }), ...(user === undefined ? {} : { user }) }
}

const byName = <T>(items: unknown, key: string, read: (node: Node) => T): ReadonlyMap<string, T> => {
  const found = new Map<string, T>()
  for (const item of Array.isArray(items) ? items : []) {
    const name = isMap(item) ? textOf(item['name']) : undefined
    const node: unknown = isMap(item) ? item[key] : undefined
    if (name !== undefined && !found.has(name)) found.set(name, read(isMap(node) ? node : {}))
  }
  return found
}

/** Several kubeconfigs as one: of what has the same name, the first counts, as in kubectl. */
export const mergeKubeconfigs = (all: readonly Kubeconfig[]): Kubeconfig => {
  const first = <V>(maps: readonly ReadonlyMap<string, V>[]): ReadonlyMap<string, V> =>
    new Map(maps.toReversed().flatMap((map) => [...map]))
  return {
    clusters: first(all.map(({ clusters }) => clusters)),
    users: first(all.map(({ users }) => users)),
    contexts: first(all.map(({ contexts }) => contexts)),
  }
}

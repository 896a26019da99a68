import { plainText } from '@konductor/core/config'
import type { Surroundings } from '@konductor/interfaces'
import type * as sdk from '@kubernetes/client-node'
import { readFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { parse } from 'yaml'
import type { ClusterSource } from '../cluster/cluster.config.ts'
import { inClusterKubeconfig } from '../cluster/in-cluster.ts'
import { isMap, textOf } from '../cluster/kubeconfig-node.ts'
import { ambientPaths, kubeconfigPath } from '../cluster/read-connection.ts'
import { askPlugin } from './ask-plugin.ts'

/** The Kubernetes client, as it is installed. */
export type Client = typeof sdk

interface Text {
  readonly text: string
  /** What relative paths in it start from. */
  readonly folder: string
}

/** A client's configuration for one context, its credentials at hand: plugins have been asked. */
export const clientConfig = async (
  client: Client,
  source: Exclude<ClusterSource, { readonly _tag: 'access' }>,
  context: string,
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<sdk.KubeConfig> => {
  const texts = textsOf(source, surroundings)
  const all = texts.map(({ text, folder }) => {
    const config = new client.KubeConfig()
    config.loadFromString(text, { onInvalidEntry: 'filter' })
    config.makePathsAbsolute(folder)
    return config
  })
  const chosen = first(all, (config) => config.getContextObject(context))
  const cluster = first(all, (config) => config.getCluster(chosen?.cluster ?? ''))
  if (chosen === undefined || cluster === undefined) throw new Error(`no context ${context} with a cluster`)
  // Without a user the client would not use the certificate authority either.
  const user = first(all, (config) => config.getUser(chosen.user)) ?? { name: 'nobody' }

  const token = first(texts, (text) => tokenOf(text, user.name))
  const { exec: plugin, ...others } = user
  const asked =
    plugin === undefined || plugin === null
      ? {}
      : await askPlugin(
          plugin,
          first(texts, ({ text, folder }) => (text.includes(user.name) ? folder : undefined)),
          signal,
        )
  const single = new client.KubeConfig()
  single.loadFromOptions({
    // The client wants to be told that it may speak HTTP; a run warns of it.
    clusters: [cluster.server.startsWith('http:') ? { ...cluster, skipTLSVerify: true } : cluster],
    users: [{ ...others, ...(token === undefined ? {} : { token }), ...asked }],
    contexts: [{ ...chosen, user: user.name }],
    currentContext: context,
  })
  return single
}

const textsOf = (
  source: Exclude<ClusterSource, { readonly _tag: 'access' }>,
  surroundings: Surroundings,
): readonly Text[] => {
  switch (source._tag) {
    case 'content':
      return [{ text: plainText(source.kubeconfig), folder: surroundings.root }]
    case 'inCluster':
      return [{ text: inClusterKubeconfig(), folder: '/' }]
    case 'file':
      return filesOf([kubeconfigPath(source.path, surroundings)])
    case 'context':
      return filesOf(ambientPaths(surroundings))
  }
}

const filesOf = (paths: readonly string[]): readonly Text[] =>
  paths.flatMap((path) => {
    try {
      return [{ text: readFileSync(path, 'utf8'), folder: dirname(path) }]
    } catch {
      return []
    }
  })

const first = <A, B>(all: readonly A[], of: (one: A) => B | null | undefined): B | undefined => {
  for (const one of all) {
    const found = of(one)
    if (found !== undefined && found !== null) return found
  }
  return undefined
}

/** The token in the file that a user names: the client knows the key by another name. */
const tokenOf = ({ text, folder }: Text, user: string): string | undefined => {
  const root: unknown = parse(text, { uniqueKeys: false, maxAliasCount: 100, logLevel: 'error' })
  const users: unknown = isMap(root) ? root['users'] : undefined
  const entry: unknown = Array.isArray(users) ? users.find((one) => isMap(one) && one['name'] === user) : undefined
  const own: unknown = isMap(entry) ? entry['user'] : undefined
  const file = isMap(own) ? textOf(own['tokenFile']) : undefined
  return file === undefined ? undefined : readFileSync(isAbsolute(file) ? file : join(folder, file), 'utf8').trim()
}

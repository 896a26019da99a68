import { didYouMean, nearestFirst } from '@konductor/core/config'
import type { Outcome } from '@konductor/interfaces'
import { X509Certificate } from 'node:crypto'
import { fewContexts } from './few-contexts.ts'
import type { Kubeconfig, KubeconfigCluster, KubeconfigFault } from './kubeconfig.ts'

/** What one context of a kubeconfig leads to. */
export interface Connection {
  readonly context: string
  /** What the kubeconfig calls the cluster. */
  readonly clusterName: string
  readonly server: string
  /** Path of a file of certificates. */
  readonly authorityFile?: string
  /** The program that is asked for a token. */
  readonly command?: string
  /** Whether anybody may answer in the server's place. */
  readonly unverified: boolean
}

const broken = (because: string, detail: string | undefined, fix: string): KubeconfigFault => ({
  _tag: 'KubeconfigBroken',
  because,
  ...(detail === undefined ? {} : { detail }),
  fix,
})

const regenerate = 'write the kubeconfig again with the tool of the cluster'

/**
 * What a context of a kubeconfig leads to.
 *
 * @returns The connection, or everything that is wrong with it.
 */
export const connectionOf = (
  kubeconfig: Kubeconfig,
  context: string,
): Outcome<readonly KubeconfigFault[], Connection> => {
  const chosen = kubeconfig.contexts.get(context)
  if (chosen === undefined) {
    const known = nearestFirst(context, [...kubeconfig.contexts.keys()])
    return left({
      _tag: 'ContextMissing',
      lack: true,
      because: 'the kubeconfig has no such context',
      detail: `"${context}"; there are: ${fewContexts(known)}`,
      fix: didYouMean(context, known, 'create it, or name another'),
    })
  }
  const clusterName = chosen.cluster
  const cluster = clusterName === undefined ? undefined : kubeconfig.clusters.get(clusterName)
  const user = chosen.user === undefined ? undefined : kubeconfig.users.get(chosen.user)
  const faults = [
    ...(cluster === undefined
      ? [broken('the context names a cluster that the kubeconfig does not have', clusterName, regenerate)]
      : clusterFaults(cluster)),
    ...(chosen.user !== undefined && user === undefined
      ? [broken('the context names a user that the kubeconfig does not have', chosen.user, regenerate)]
      : []),
  ]
  if (faults.length > 0 || cluster?.server === undefined || clusterName === undefined)
    return { _tag: 'Left', left: faults }
  return {
    _tag: 'Right',
    right: {
      context,
      clusterName,
      server: cluster.server,
      ...(cluster.authorityFile === undefined ? {} : { authorityFile: cluster.authorityFile }),
      ...(user?.command === undefined ? {} : { command: user.command }),
      unverified: cluster.unverified,
    },
  }
}

const left = (fault: KubeconfigFault): Outcome<readonly KubeconfigFault[], never> => ({ _tag: 'Left', left: [fault] })

const clusterFaults = ({ server, authorityData }: KubeconfigCluster): readonly KubeconfigFault[] => [
  ...(server === undefined || !isServer(server)
    ? [broken('the server of the cluster is not a URL that starts with https://', server, regenerate)]
    : []),
  ...(authorityData !== undefined && !isPem(authorityData)
    ? [broken('certificate-authority-data of the cluster is not base64 of PEM certificates', undefined, regenerate)]
    : []),
]

const isServer = (server: string): boolean =>
  // Without the slashes, URL takes what follows for a host; Kubernetes does not.
  /^https?:\/\//i.test(server) && URL.canParse(server)

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

/** Whether it is base64 of certificates, each of which can be read: one that was cut off while it was copied cannot. */
const isPem = (data: string): boolean => {
  if (!/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(data)) return false
  const blocks = Buffer.from(data, 'base64').toString('latin1').match(block) ?? []
  return blocks.length > 0 && blocks.every(isCertificate)
}

const isCertificate = (text: string): boolean => {
  try {
    return new X509Certificate(text).raw.length > 0
  } catch {
    return false
  }
}

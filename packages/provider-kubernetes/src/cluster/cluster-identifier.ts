import { createHash } from 'node:crypto'

/**
 * The identity of a cluster that nobody gave one: the same as long as the kubeconfig's server and its name of the
 * cluster are the same, whatever happens to tokens, users, certificates and the context's name.
 *
 * A digest, not the address itself: the kubeconfig may be a secret, and the identity stands in state in plain.
 *
 * @param server URL of the API server; spellings of one URL are the same (`https://a` and `https://A:443/`).
 * @param clusterName What the kubeconfig calls the cluster.
 */
export const clusterIdentifier = (server: string, clusterName: string): string =>
  `kubeconfig-${createHash('sha256')
    .update(JSON.stringify([new URL(server).href, clusterName]))
    .digest('hex')
    .slice(0, 32)}`

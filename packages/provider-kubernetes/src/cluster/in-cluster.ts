const account = '/var/run/secrets/kubernetes.io/serviceaccount'

/** The token file of a pod's service account: there exactly inside a cluster. */
export const serviceAccountToken = `${account}/token`

/**
 * The kubeconfig of a pod's own cluster. Names files and holds no secret, so that rotating tokens are read anew.
 *
 * Said in full rather than left out, since Pulumi's provider would look for a kubeconfig on the machine first.
 */
export const inClusterKubeconfig = (): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name: 'in-cluster',
        cluster: { server: 'https://kubernetes.default.svc', 'certificate-authority': `${account}/ca.crt` },
      },
    ],
    users: [{ name: 'service-account', user: { tokenFile: serviceAccountToken } }],
    contexts: [{ name: 'in-cluster', context: { cluster: 'in-cluster', user: 'service-account' } }],
    'current-context': 'in-cluster',
  })

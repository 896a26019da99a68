import { loopbackCertificate } from './loopback-certificate.ts'

/** What a test's kubeconfig says; anything left out is well-formed. */
export interface KubeconfigTextOptions {
  readonly context?: string
  readonly cluster?: string
  readonly server?: string
  readonly user?: string
  readonly token?: string
  readonly authority?: string
  /** Takes the place of `cluster:` of the cluster. */
  readonly clusterNode?: Readonly<Record<string, unknown>>
  /** Takes the place of `user:` of the user. */
  readonly userNode?: Readonly<Record<string, unknown>>
  /** Laid over the whole. */
  readonly more?: Readonly<Record<string, unknown>>
}

/** A kubeconfig made up for a test: nobody's address, and a certificate of nothing. */
export const kubeconfigText = (options: KubeconfigTextOptions = {}): string => {
  const { context = 'dev', cluster = 'dev-cluster', user = 'dev-user' } = options
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name: cluster,
        cluster: options.clusterNode ?? {
          server: options.server ?? 'https://cluster.example.com:6443',
          'certificate-authority-data': options.authority ?? pem(),
        },
      },
    ],
    users: [{ name: user, user: options.userNode ?? { token: options.token ?? 'made-up' } }],
    contexts: [{ name: context, context: { cluster, user } }],
    'current-context': context,
    ...options.more,
  })
}

/** A certificate, base64 once more, as a kubeconfig holds it; the note stands before it and makes other bytes. */
export const pem = (note = ''): string => Buffer.from(`${note}\n${loopbackCertificate}`).toString('base64')

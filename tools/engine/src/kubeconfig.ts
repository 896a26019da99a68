/** The token of every user. */
export const TOKEN = 'token-of-nobody'

/** A kubeconfig whose contexts lead nowhere: the stand-in provider asks no cluster. */
export const kubeconfig = (...contexts: readonly string[]): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: contexts.map((name) => ({ name, cluster: { server: `https://${name}.example.com:6443` } })),
    users: contexts.map((name) => ({ name, user: { token: TOKEN } })),
    contexts: contexts.map((name) => ({ name, context: { cluster: name, user: name } })),
    'current-context': contexts[0] ?? '',
  })

/** What Kubernetes can take a secret for. */
export const secretTypes = [
  'Opaque',
  'kubernetes.io/basic-auth',
  'kubernetes.io/dockerconfigjson',
  'kubernetes.io/ssh-auth',
  'kubernetes.io/tls',
] as const

/** What Kubernetes takes a secret for. */
export type SecretType = (typeof secretTypes)[number]

/** The type of a secret that says none. */
export const typeOf = (type: SecretType | undefined, registries: object | undefined): SecretType =>
  type ?? (registries === undefined ? 'Opaque' : 'kubernetes.io/dockerconfigjson')

/** Where a secret keeps the logins of registries. */
export const loginsKey = '.dockerconfigjson'

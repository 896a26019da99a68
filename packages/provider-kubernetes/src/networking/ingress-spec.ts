import type { RoutePath } from './exposed-path.ts'

/** Where a path leads to. */
export interface Backend<N> {
  /** `metadata.name` of the service. */
  readonly service: N
  /** Port of the service, by name or number. */
  readonly port: string | number
}

/** What an Ingress is made from. */
interface IngressSpecArgs<N, P extends RoutePath> {
  readonly className?: string | undefined
  readonly hosts: readonly string[]
  readonly paths: readonly P[]
  readonly backendOf: (path: P) => Backend<N>
  /** The secret with the certificate; without one the controller's own. Not there: no TLS. */
  readonly tls: { readonly secretName?: N } | undefined
}

/** The spec of an Ingress: every path under every host. */
export const ingressSpec = <N, P extends RoutePath>({
  className,
  hosts,
  paths,
  backendOf,
  tls,
}: IngressSpecArgs<N, P>) => ({
  ...(className === undefined ? {} : { ingressClassName: className }),
  rules: hosts.map((host) => ({
    host,
    http: {
      paths: paths.map((each) => {
        const { service, port } = backendOf(each)
        return {
          path: each.path,
          pathType: each.pathType ?? 'Prefix',
          backend: { service: { name: service, port: typeof port === 'number' ? { number: port } : { name: port } } },
        }
      }),
    },
  })),
  ...(tls === undefined
    ? {}
    : { tls: [{ hosts: [...hosts], ...(tls.secretName === undefined ? {} : { secretName: tls.secretName }) }] }),
})

import type { ExposedPath } from './exposed-path.ts'

/** What an Ingress is made from. */
interface IngressSpecArgs<N> {
  readonly className?: string | undefined
  readonly hosts: readonly string[]
  readonly paths: readonly ExposedPath[]
  /** `metadata.name` of the service. */
  readonly service: N
  /** Name of the port of the service behind a path. */
  readonly portOf: (path: ExposedPath) => string
  /** The secret with the certificate; without one the controller's own. Not there: no TLS. */
  readonly tls: { readonly secretName?: N } | undefined
}

/** The spec of an Ingress: every path under every host. */
export const ingressSpec = <N>({ className, hosts, paths, service, portOf, tls }: IngressSpecArgs<N>) => ({
  ...(className === undefined ? {} : { ingressClassName: className }),
  rules: hosts.map((host) => ({
    host,
    http: {
      paths: paths.map((each) => ({
        path: each.path,
        pathType: each.pathType ?? 'Prefix',
        backend: { service: { name: service, port: { name: portOf(each) } } },
      })),
    },
  })),
  ...(tls === undefined
    ? {}
    : { tls: [{ hosts: [...hosts], ...(tls.secretName === undefined ? {} : { secretName: tls.secretName }) }] }),
})

/** Who signs the certificate of an ingress: names of what cert-manager has on the cluster. */
export interface CertificateArgs {
  /** A ClusterIssuer. */
  readonly clusterIssuer?: string
  /** An Issuer of the namespace. */
  readonly issuer?: string
}

/** The annotations by which cert-manager makes the certificate of an ingress. */
export const certificateAnnotations = ({
  clusterIssuer,
  issuer,
}: CertificateArgs): Readonly<Record<string, string>> => ({
  ...(clusterIssuer === undefined ? {} : { 'cert-manager.io/cluster-issuer': clusterIssuer }),
  ...(issuer === undefined ? {} : { 'cert-manager.io/issuer': issuer }),
})

/** Whether an annotation gives a controller configuration in its own language, which whoever may write it rules it by. */
export const isSnippet = (annotation: string): boolean => /-snippet$/.test(annotation)

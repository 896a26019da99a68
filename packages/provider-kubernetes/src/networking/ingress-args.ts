import type { Input } from '@pulumi/pulumi'
import type { Exposed, RoutePath } from './exposed-path.ts'

/** Who signs the certificate of an ingress: names of what cert-manager has on the cluster. */
export interface CertificateArgs {
  /** A ClusterIssuer. */
  readonly clusterIssuer?: string
  /** An Issuer of the namespace. */
  readonly issuer?: string
}

/** What an ingress takes, whatever it leads to. TLS unless told otherwise. */
export interface ControllerArgs {
  /** Class of the controller. @default the one that the cluster has for all */
  readonly class?: string | undefined
  /** Who signs its certificate: cert-manager, which must be on the cluster. */
  readonly certificate?: CertificateArgs | undefined
  /** `metadata.name` of a secret with the certificate. @default the controller's own, without `certificate` too */
  readonly tlsSecret?: Input<string> | undefined
  /** @default true */
  readonly tls?: boolean | undefined
  readonly annotations?: Readonly<Record<string, Input<string>>> | undefined
  /** Whether Pulumi waits for its address. @default true */
  readonly wait?: boolean | undefined
}

/** A path, and the service behind it. */
export interface IngressPathArgs extends RoutePath {
  /** `metadata.name` of the service. @default that of the ingress */
  readonly service?: Input<string>
  /** Port of the service, by name or number. @default with a service of its own `http`, else that of the ingress */
  readonly port?: string | number
}

/** What an ingress does, whatever it is called. */
export interface IngressArgs extends ControllerArgs, Exposed<IngressPathArgs> {
  /** `metadata.name` of the service behind paths that name none. */
  readonly service?: Input<string>
  /** Its port, by name or number. @default 'http' */
  readonly port?: string | number
}

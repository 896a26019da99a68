import type { Input } from '@pulumi/pulumi'
import { exposed, type Exposed, type RoutePath } from './exposed-path.ts'
import type { CertificateArgs, ControllerArgs } from './ingress-args.ts'
import { ingressSpec, type Backend } from './ingress-spec.ts'

/**
 * Annotations and spec of an ingress.
 *
 * @param name `metadata.name`, after which a secret for the certificate is called.
 */
export const ingressObject = <P extends RoutePath>(
  own: ControllerArgs & Exposed<P>,
  name: string,
  backendOf: (path: RoutePath & Partial<P>) => Backend<Input<string>>,
) => ({
  annotations: {
    ...(own.certificate === undefined ? {} : certificateAnnotations(own.certificate)),
    ...(own.wait === false ? { 'pulumi.com/skipAwait': 'true' } : {}),
    ...own.annotations,
  },
  spec: ingressSpec({
    className: own.class,
    ...exposed(own),
    backendOf,
    tls: own.tls === false ? undefined : tlsOf(own, name),
  }),
})

const tlsOf = ({ certificate, tlsSecret }: ControllerArgs, name: string): { readonly secretName?: Input<string> } => {
  const secretName = tlsSecret ?? (certificate === undefined ? undefined : `${name}-tls`)
  return secretName === undefined ? {} : { secretName }
}

/** The annotations by which cert-manager makes the certificate of an ingress. */
export const certificateAnnotations = ({
  clusterIssuer,
  issuer,
}: CertificateArgs): Readonly<Record<string, string>> => ({
  ...(clusterIssuer === undefined ? {} : { 'cert-manager.io/cluster-issuer': clusterIssuer }),
  ...(issuer === undefined ? {} : { 'cert-manager.io/issuer': issuer }),
})

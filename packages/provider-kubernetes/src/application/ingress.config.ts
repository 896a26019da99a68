import {
  closed,
  flag,
  named,
  optional,
  text,
  unitReference,
  type Fault,
  type TypeOf,
  type WrittenReference,
} from '@konductor/core/config'
import { metadataKey } from '../labels/label-rules.ts'
import { exposedFaults, exposedProperties } from './exposed.config.ts'
import { isSnippet } from './ingress.ts'
import { Through } from './peers.config.ts'

const objectName = () =>
  text({
    expected: 'the name of an object: lower-case letters, digits, dashes and dots',
    pattern: /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/,
  })

const Certificate = closed(
  {
    clusterIssuer: optional(objectName(), 'A ClusterIssuer of cert-manager.', { example: 'letsencrypt' }),
    issuer: optional(objectName(), 'An Issuer of cert-manager in the namespace.'),
  },
  (own) => oneOf(own, 'clusterIssuer', 'issuer'),
)

const oneOf = <K extends string>(own: { readonly [N in K]?: unknown }, first: K, second: K): readonly Fault[] => {
  if (own[first] !== undefined && own[second] !== undefined)
    return [{ _tag: 'Contradiction', because: `${first} and ${second} both sign it`, fix: 'keep one', below: [second] }]
  return own[first] === undefined && own[second] === undefined
    ? [{ _tag: 'Missing', because: 'it does not say who signs it', fix: `add ${first} or ${second}` }]
    : []
}

interface Written {
  readonly tls?: boolean
  readonly certificate?: object
  readonly tlsSecret?: WrittenReference
  readonly existingTlsSecret?: string
  readonly annotations?: Readonly<Record<string, string>>
}

const tlsFaults = (own: Written): readonly Fault[] => {
  const written = (['certificate', 'tlsSecret', 'existingTlsSecret'] as const).filter((name) => own[name] !== undefined)
  const [first, ...more] = own.tls === false ? ['tls: false', ...written] : written
  return more.map((second) => ({
    _tag: 'Contradiction',
    because: `${first ?? ''} and ${second} say different things of the certificate`,
    fix: 'keep one',
    below: [second],
  }))
}

const snippetFaults = ({ annotations = {} }: Written): readonly Fault[] =>
  Object.keys(annotations)
    .filter(isSnippet)
    .map((key) => ({
      _tag: 'SnippetRefused',
      because: `${key} is configuration in the controller's own language: whoever writes it can read every secret that the controller can (CVE-2021-25742)`,
      fix: 'say it with an annotation for this one thing, or with a route of the Gateway API',
      below: ['annotations', key],
    }))

/** Traffic from outside through an ingress controller: what `ingress` of an application takes. */
export const Ingress = closed(
  {
    ...exposedProperties,
    class: optional(objectName(), 'Class of the controller. Left out: the one that the cluster has for all.', {
      example: 'traefik',
    }),
    certificate: optional(
      Certificate,
      'Who signs its certificate. Needs cert-manager on the cluster, which then makes the certificate and renews it.',
      { example: { clusterIssuer: 'letsencrypt' } },
    ),
    tlsSecret: optional(
      unitReference({ expected: 'the key of a secret under kubernetes.resources.secrets' }),
      'Secret of this stack that has the certificate, of type kubernetes.io/tls.',
    ),
    existingTlsSecret: optional(objectName(), 'Secret in the namespace that has the certificate already.'),
    tls: optional(
      flag(),
      'Whether it is reached with TLS (default true); without certificate, tlsSecret and existingTlsSecret the controller shows its own.',
    ),
    annotations: optional(named(text({ empty: true }), metadataKey), 'Annotations of the ingress, for its controller.'),
    from: optional(
      Through,
      'The pods of the controller, which alone the network policy lets in. Needed unless networkPolicy is false.',
      { example: { existingNamespace: 'traefik' } },
    ),
    wait: optional(flag(), 'Whether Pulumi waits until the controller has given it an address (default true).'),
  },
  (own) => [...exposedFaults(own), ...tlsFaults(own), ...snippetFaults(own)],
)
export type Ingress = TypeOf<typeof Ingress>

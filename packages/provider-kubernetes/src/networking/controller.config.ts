import {
  closed,
  flag,
  named,
  optional,
  text,
  unitReference,
  type Fault,
  type WrittenReference,
} from '@konductor/core/config'
import { metadataKey } from '../labels/label-rules.ts'
import { objectName } from '../objects/object-names.ts'

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

/** What every ingress says to its controller. */
export const controllerProperties = {
  class: optional(objectName(), 'Class of the controller. Left out: the one that the cluster has for all.', {
    example: 'traefik',
    elsewhere: ['ingressClassName'],
  }),
  certificate: optional(
    Certificate,
    'Who signs its certificate. Needs cert-manager on the cluster, which then makes the certificate and renews it.',
    { example: { clusterIssuer: 'letsencrypt' } },
  ),
  tlsSecret: optional(
    unitReference({ expected: 'the key of a secret under kubernetes.resources.secrets' }),
    'Secret of this stack that has the certificate, of type kubernetes.io/tls.',
    { elsewhere: ['secret', 'secretName'] },
  ),
  existingTlsSecret: optional(objectName(), 'Secret in the namespace that has the certificate already.'),
  tls: optional(
    flag(),
    'Whether it is reached with TLS (default true); without certificate, tlsSecret and existingTlsSecret the controller shows its own.',
  ),
  annotations: optional(named(text({ empty: true }), metadataKey), 'Annotations of the ingress, for its controller.'),
  wait: optional(flag(), 'Whether Pulumi waits until the controller has given it an address (default true).'),
} as const

interface Written {
  readonly class?: string
  readonly tls?: boolean
  readonly certificate?: object
  readonly tlsSecret?: WrittenReference
  readonly existingTlsSecret?: string
  readonly annotations?: Readonly<Record<string, string>>
}

/** What does not fit together in what an ingress says to its controller. */
export const controllerChecks: readonly ((own: Written) => readonly Fault[])[] = [
  (own) => tlsFaults(own),
  (own) => classFaults(own),
]

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

/** How classes were said before there was a field for them. */
const classAnnotation = 'kubernetes.io/ingress.class'

const classFaults = ({ class: name, annotations = {} }: Written): readonly Fault[] =>
  name === undefined || annotations[classAnnotation] === undefined
    ? []
    : [
        {
          _tag: 'Contradiction',
          because: 'class says it too, and Kubernetes refuses both in one ingress',
          fix: 'take the annotation out',
          below: ['annotations', classAnnotation],
        },
      ]

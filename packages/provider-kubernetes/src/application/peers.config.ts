import {
  choice,
  closed,
  count,
  list,
  named,
  optional,
  required,
  shapes,
  text,
  unitReference,
  type Fault,
  type TypeOf,
  type WrittenReference,
} from '@konductor/core/config'
import { namespaceName } from '../core/namespace-name.ts'
import { labelValue, metadataKey } from '../labels/label-rules.ts'

const key = (expected: string) => text({ expected, pattern: /^[a-z][a-z0-9-]*$/ })

const cidr = () => text({ expected: 'a network such as 10.0.0.0/16' })

/** Who: of what follows, one. */
const who = {
  application: optional(
    unitReference({
      expected: 'the key of an application under kubernetes.components.applications',
      pattern: /^[a-z][a-z0-9-]*$/,
    }),
    'The pods of another application of this stack, in whichever namespace of the cluster.',
    { example: 'shop' },
  ),
  namespace: optional(
    key('the key of a namespace under kubernetes.resources.namespaces'),
    'A namespace that this stack makes.',
    { example: 'shop' },
  ),
  existingNamespace: optional(namespaceName(), 'A namespace that is on the clusters already.', {
    example: 'ingress-nginx',
  }),
  pods: optional(
    named(labelValue(), metadataKey),
    'Pods with these labels alone, of the namespace; without one, of that of the application.',
    { example: { 'app.kubernetes.io/name': 'shop' } },
  ),
  cidr: optional(cidr(), 'Addresses outside of the cluster.', { example: '10.0.0.0/16' }),
  except: optional(list(cidr()), 'Parts of `cidr` that are not meant.', { example: ['10.0.1.0/24'] }),
} as const

interface Who {
  readonly application?: WrittenReference
  readonly namespace?: string
  readonly existingNamespace?: string
  readonly pods?: Readonly<Record<string, string>>
  readonly cidr?: string
  readonly except?: readonly string[]
}

const contradiction = (first: string, second: string): Fault => ({
  _tag: 'Contradiction',
  because: `${first} and ${second} are two sources in one`,
  fix: 'keep one, or write another entry',
  below: [second],
})

/** What does not fit together in one peer. */
const peerFaults = (own: Who): readonly Fault[] => {
  const written = (['application', 'namespace', 'existingNamespace', 'cidr'] as const).filter(
    (name) => own[name] !== undefined,
  )
  const [first, ...more] = written
  const [labels] =
    own.pods === undefined ? [] : (['application', 'cidr'] as const).filter((name) => written.includes(name))
  return [
    ...(first === undefined ? [] : more.map((second) => contradiction(first, second))),
    ...(labels === undefined ? [] : [contradiction(labels, 'pods')]),
    ...(first === undefined && own.pods === undefined
      ? [
          {
            _tag: 'Missing',
            because: 'it says of nobody',
            fix: 'write one of application, namespace, existingNamespace, pods, cidr',
          },
        ]
      : []),
    ...(own.except !== undefined && own.cidr === undefined
      ? [
          {
            _tag: 'Missing',
            because: 'except is a part of cidr, which is not written',
            fix: 'add cidr',
            below: ['except'],
          },
        ]
      : []),
  ]
}

/** Who may come in: what an entry of `allowFrom` takes. */
export const Source = closed(
  {
    ...who,
    ports: optional(
      list(text({ expected: 'the name of a port of the application' }), { min: 1 }),
      'Ports of the application, by name. Left out: all.',
      {
        example: ['http'],
      },
    ),
  },
  peerFaults,
)
export type Source = TypeOf<typeof Source>

/** Where traffic may go: what an entry of `allowTo` takes. */
export const Destination = closed(
  {
    ...who,
    ports: optional(
      list(
        shapes({
          number: count({ min: 1, max: 65_535 }),
          map: closed({
            port: required(count({ min: 1, max: 65_535 }), 'The port.', { example: 5432 }),
            endPort: optional(count({ min: 1, max: 65_535 }), 'The last port of a range.'),
            protocol: optional(choice('TCP', 'UDP', 'SCTP'), 'Protocol (default TCP).'),
          }),
        }),
        { min: 1 },
      ),
      'Ports there. Left out: all.',
      { example: [5432] },
    ),
  },
  peerFaults,
)
export type Destination = TypeOf<typeof Destination>

/** Who lets traffic in that comes through something else: a controller, a gateway, a collector of metrics. */
export const Through = closed(
  { namespace: who.namespace, existingNamespace: who.existingNamespace, pods: who.pods },
  peerFaults,
)
export type Through = TypeOf<typeof Through>

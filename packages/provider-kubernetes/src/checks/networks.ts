import { isIPv4 } from 'node:net'
import { Address4, Address6 } from 'ip-address'
import { fault, quoted, type Check, type Fault } from './check.ts'
import { at, isAbsent, isSeen, items, number, text, type Place } from './place.ts'

type Network = Address4 | Address6

const parsed = (cidr: string): Network | undefined => {
  if (!/^[^/]+\/\d+$/.test(cidr)) return undefined
  try {
    return cidr.includes(':') ? new Address6(cidr) : new Address4(cidr)
  } catch {
    return undefined
  }
}

const isFirst = (network: Network): boolean => network.startAddress().correctForm() === network.correctForm()

const startOf = (network: Network): string => `${network.startAddress().correctForm()}/${network.subnetMask}`

const within = (inner: Network, outer: Network): boolean =>
  inner instanceof Address4
    ? outer instanceof Address4 && inner.isInSubnet(outer)
    : outer instanceof Address6 && inner.isInSubnet(outer)

const cidrFaults = (place: Place): readonly Fault[] => {
  const cidr = text(place)
  if (cidr === undefined) return []
  const network = parsed(cidr)
  if (network === undefined) return [fault(place, `${quoted(cidr)} is no network such as 10.0.0.0/16`)]
  if (isFirst(network)) return []
  const meant = startOf(network)
  return [fault(place, `${quoted(cidr)} is an address in ${meant}: the bits of the host are set`, `write ${meant}`)]
}

const blockFaults = (block: Place): readonly Fault[] => {
  const cidr = at(block, 'cidr')
  const outer = parsed(text(cidr) ?? '')
  return [
    ...cidrFaults(cidr),
    ...items(at(block, 'except')).flatMap((except) => {
      const inner = parsed(text(except) ?? '')
      const outside =
        outer !== undefined && inner !== undefined && (!within(inner, outer) || inner.subnetMask <= outer.subnetMask)
      return [
        ...cidrFaults(except),
        ...(outside
          ? [fault(except, `it is not a part of ${text(cidr) ?? ''}`, 'write a part of the network, or take it out')]
          : []),
      ]
    }),
  ]
}

/** The rules of a network policy, each with its peers. */
const rulesOf = (root: Place): readonly { readonly rule: Place; readonly peers: readonly Place[] }[] =>
  (
    [
      ['ingress', 'from'],
      ['egress', 'to'],
    ] as const
  ).flatMap(([direction, key]) =>
    items(at(root, 'spec', direction)).map((rule) => ({ rule, peers: items(at(rule, key)) })),
  )

/** Networks that are none, or not what was meant. */
export const badCidr: Check = {
  _tag: 'BadCidr',
  severity: 'problem',
  means:
    'A network of a policy or service cannot be read, has bits of a host set, or an exception is not a part of its network',
  fix: 'write the first address of the network and its length, such as 10.0.0.0/16',
  kinds: ['networking.k8s.io/NetworkPolicy', 'Service', 'discovery.k8s.io/EndpointSlice'],
  find: ({ root, kind }) =>
    kind === 'NetworkPolicy'
      ? rulesOf(root).flatMap(({ peers }) => peers.flatMap((peer) => blockFaults(at(peer, 'ipBlock'))))
      : kind === 'Service'
        ? items(at(root, 'spec', 'loadBalancerSourceRanges')).flatMap(cidrFaults)
        : [],
}

/** Network policies that Kubernetes refuses. */
export const badPolicy: Check = {
  _tag: 'BadPolicy',
  severity: 'problem',
  means: 'A network policy has ports that end before they begin, or one peer that is two things',
  fix: 'correct the range; write a peer of its own for each `ipBlock`',
  kinds: ['networking.k8s.io/NetworkPolicy'],
  find: ({ root }) => [
    ...items(at(root, 'spec', 'policyTypes')).flatMap((type) => {
      const name = text(type)
      return name === undefined || name === 'Ingress' || name === 'Egress'
        ? []
        : [fault(type, `${quoted(name)} is neither Ingress nor Egress`, 'write one of them')]
    }),
    ...rulesOf(root).flatMap(({ rule, peers }) => [
      ...peers.flatMap((peer) => {
        const selects = isSeen(at(peer, 'podSelector')) || isSeen(at(peer, 'namespaceSelector'))
        return isSeen(at(peer, 'ipBlock')) && selects
          ? [fault(peer, 'it has an ipBlock and a selector', 'write a peer of its own for the `ipBlock`')]
          : []
      }),
      ...items(at(rule, 'ports')).flatMap((port) => {
        const first = at(port, 'port')
        const last = at(port, 'endPort')
        const [from, to] = [number(first), number(last)]
        const bad = [first, last].flatMap((place) => {
          const value = number(place)
          return value === undefined || (value >= 1 && value <= 65_535)
            ? []
            : [fault(place, `${value} is no port`, 'write a number from 1 to 65535')]
        })
        if (to === undefined) return bad
        if (text(first) !== undefined || isAbsent(first))
          return [...bad, fault(last, 'a range begins with a port by number', 'write its first port as a number')]
        return from !== undefined && to < from
          ? [...bad, fault(last, `it is before the first port, ${from}`, 'write the smaller of the two first')]
          : bad
      }),
    ]),
  ],
}

const host = /^(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/
const notInPaths = ['//', '/./', '/../', '%2f', '%2F']
const notAtTheirEnd = ['/..', '/.']

/** What Kubernetes refuses in paths, but for those that the controller alone understands. */
const unclean = (path: string): readonly string[] => [
  ...notInPaths.filter((part) => path.includes(part)).map((part) => `has ${part} in it`),
  ...notAtTheirEnd.filter((part) => path.endsWith(part)).map((part) => `ends with ${part}`),
]

const pathTypes = ['Exact', 'Prefix', 'ImplementationSpecific']

/** Ingresses that Kubernetes refuses. */
export const badRoute: Check = {
  _tag: 'BadRoute',
  severity: 'problem',
  means:
    'An ingress has a host that is an IP address or no lower-case DNS name, a path without a slash at its beginning or with `//`, `/./`, `/../` or `%2f`, or another kind of path',
  fix: 'write hosts in lower case, and paths from `/` on',
  kinds: ['networking.k8s.io/Ingress'],
  find: ({ root }) => {
    const rules = items(at(root, 'spec', 'rules'))
    const hosts = [
      ...rules.map((rule) => at(rule, 'host')),
      ...items(at(root, 'spec', 'tls')).flatMap((tls) => items(at(tls, 'hosts'))),
    ]
    return [
      ...rules.flatMap((rule) => {
        const place = at(rule, 'host')
        const name = text(place)
        return name === undefined || !isIPv4(name)
          ? []
          : [
              fault(
                place,
                `${quoted(name)} is an IP address, and a host is a DNS name`,
                'give the address a DNS name, and write that',
              ),
            ]
      }),
      ...hosts.flatMap((place) => {
        const name = text(place)
        if (name === undefined || name === '' || (host.test(name) && name.length <= 253)) return []
        return [fault(place, `${quoted(name)} is no lower-case DNS name`)]
      }),
      ...rules.flatMap((rule) =>
        items(at(rule, 'http', 'paths')).flatMap((each) => {
          const path = at(each, 'path')
          const type = at(each, 'pathType')
          const [written, kind] = [text(path), text(type)]
          return [
            ...(written !== undefined && !written.startsWith('/') && !(written === '' && kind === pathTypes[2])
              ? [fault(path, `${quoted(written)} does not begin with a slash`)]
              : []),
            ...(written !== undefined && kind !== undefined && kind !== pathTypes[2]
              ? unclean(written)
                  .slice(0, 1)
                  .map((because) => fault(path, `${quoted(written)} ${because}`, 'write the path without it'))
              : []),
            ...(kind !== undefined && !pathTypes.includes(kind)
              ? [fault(type, `${quoted(kind)} is none of ${pathTypes.join(', ')}`)]
              : []),
          ]
        }),
      ),
    ]
  },
}

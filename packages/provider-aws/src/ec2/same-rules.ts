import type { Fault, WrittenReference } from '@konductor/core/config'
import { portRange } from './port-range.ts'
import type { EgressRule, IngressRule, Peer } from './security-group-rule.config.ts'

/** What EC2 goes by when it compares rules. */
const identity = ({ protocol, ports }: IngressRule | EgressRule, { self, ...peer }: Peer): string => {
  const group: WrittenReference | undefined = peer.group
  return JSON.stringify([
    protocol,
    ports === undefined ? undefined : portRange(ports),
    peer.cidr,
    group,
    peer.groupId,
    peer.prefixListId,
    self === true,
  ])
}

/** A fault for each rule that says what another one of its way says: EC2 takes no rule twice. */
export const sameRules = ({
  ingress = {},
  egress = {},
}: {
  readonly ingress?: Readonly<Record<string, IngressRule>>
  readonly egress?: Readonly<Record<string, EgressRule>>
}): readonly Fault[] => [
  ...repeated(
    'ingress',
    Object.entries(ingress).map(([name, rule]) => [name, identity(rule, rule.from)]),
  ),
  ...repeated(
    'egress',
    Object.entries(egress).map(([name, rule]) => [name, identity(rule, rule.to)]),
  ),
]

const repeated = (way: string, rules: readonly (readonly [name: string, identity: string])[]): readonly Fault[] =>
  rules.flatMap(([name, own], index) => {
    const other = rules.slice(0, index).find(([, earlier]) => earlier === own)
    return other === undefined
      ? []
      : [
          {
            _tag: 'Contradiction',
            because: `it says what the rule ${other[0]} says, and EC2 takes no rule twice`,
            fix: 'take out one of the two',
            below: [way, name],
          },
        ]
  })

import type { Fault } from '@konductor/core/config'
import { cidrFault } from '../ec2/cidr.ts'
import { aclLimit } from './acl-rules.ts'
import { contradiction } from './secure-vpc-faults.ts'
import type { VpcParts } from './vpc-args.ts'
import type { AclRuleSetting } from './vpc-parts.config.ts'

/** The first and the last port of a rule. */
export const portsOf = ({ ports, protocol }: Pick<AclRuleSetting, 'ports' | 'protocol'>): readonly [number, number] => {
  if (protocol === 'all' || protocol === 'icmp') return [0, 0]
  if (ports === undefined) return [0, 65_535]
  if (typeof ports === 'number') return [ports, ports]
  const [from = 0, to = 0] = ports.split('-').map(Number)
  return [from, to]
}

/** Whether a rule lets everybody in on a port of administrators. */
export const letsAdministratorsIn = (rule: AclRuleSetting): boolean => {
  const [from, to] = portsOf(rule)
  const everybody = rule.cidr === '0.0.0.0/0' || rule.cidr === '::/0'
  const ports =
    rule.protocol === 'all' || (rule.protocol !== 'icmp' && [22, 3389].some((port) => from <= port && port <= to))
  return rule.action === 'allow' && everybody && ports
}

/** What is wrong with the network ACLs of a plain VPC. */
export const aclFaults = ({ networkAcls }: Pick<VpcParts, 'networkAcls'>): readonly Fault[] =>
  Object.entries(networkAcls).flatMap(([name, acl]) =>
    (['ingress', 'egress'] as const).flatMap((direction): readonly Fault[] => {
      const rules = acl[direction]
      const at = ['networkAcls', name, direction]
      return [
        ...(rules.length > aclLimit
          ? [contradiction(at, `AWS allows ${aclLimit} rules, and these are ${rules.length}`, 'take some out')]
          : []),
        ...rules.flatMap((rule, index): readonly Fault[] => {
          const below = [...at, index]
          const malformed = cidrFault(rule.cidr)
          const [from, to] = portsOf(rule)
          return [
            ...(malformed === undefined ? [] : [{ ...malformed, below: [...below, 'cidr'] }]),
            ...(rules.findIndex(({ number }) => number === rule.number) < index
              ? [contradiction([...below, 'number'], `two rules have the number ${rule.number}`, 'take another number')]
              : []),
            ...(from > to || to > 65_535
              ? [
                  {
                    _tag: 'OutOfRange',
                    because: `${rule.ports ?? ''} is no range of ports`,
                    fix: 'write the lower port first, at most 65535',
                    below: [...below, 'ports'],
                  },
                ]
              : []),
            ...(rule.ports !== undefined && (rule.protocol === 'all' || rule.protocol === 'icmp')
              ? [
                  contradiction(
                    [...below, 'ports'],
                    `${rule.protocol} has no ports`,
                    'take it out, or write protocol: tcp',
                  ),
                ]
              : []),
          ]
        }),
      ]
    }),
  )

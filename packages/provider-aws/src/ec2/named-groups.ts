import type { WrittenReference } from '@konductor/core/config'
import type { EgressRule, IngressRule } from './security-group-rule.config.ts'

/** A rule about a security group that it names. */
interface NamedGroup {
  /** The rule, from the group down: `ingress.https`. */
  readonly rule: string
  readonly group: WrittenReference
  /** Where the name stands, from the group down. */
  readonly below: string
}

/** The groups that rules name, in the order of the rules. */
export const namedGroups = ({
  ingress,
  egress,
}: {
  readonly ingress: Readonly<Record<string, IngressRule>>
  readonly egress: Readonly<Record<string, EgressRule>>
}): readonly NamedGroup[] => [
  ...Object.entries(ingress).flatMap(([name, { from }]) => found(`ingress.${name}`, 'from', from.group)),
  ...Object.entries(egress).flatMap(([name, { to }]) => found(`egress.${name}`, 'to', to.group)),
]

const found = (rule: string, end: string, group: WrittenReference | undefined): readonly NamedGroup[] =>
  group === undefined ? [] : [{ rule, group, below: `${rule}.${end}.group` }]

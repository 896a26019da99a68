import { acknowledgementsAt, type Fault } from '@konductor/core/config'
import { openToLogin, type JudgedRule } from './open-rules.ts'
import type { SecurityGroup } from './security-group-properties.ts'
import type { EgressRule, IngressRule } from './security-group-rule.config.ts'

/** The rules of a group as the controls judge them. */
export interface JudgedRules {
  readonly ingress: Readonly<Record<string, JudgedRule>>
  readonly egress: Readonly<Record<string, JudgedRule>>
}

const judged = ({ protocol, ports }: IngressRule | EgressRule, cidr: string | undefined): JudgedRule => ({
  protocol,
  ...(ports === undefined ? {} : { ports }),
  ...(cidr === undefined ? {} : { cidr }),
})

/** Rules as configuration has them, for the controls. */
export const judgedRules = ({
  ingress = {},
  egress = {},
}: {
  readonly ingress?: Readonly<Record<string, IngressRule>>
  readonly egress?: Readonly<Record<string, EgressRule>>
}): JudgedRules => ({
  ingress: Object.fromEntries(Object.entries(ingress).map(([name, rule]) => [name, judged(rule, rule.from.cidr)])),
  egress: Object.fromEntries(Object.entries(egress).map(([name, rule]) => [name, judged(rule, rule.to.cidr)])),
})

/** The control that a way in for everybody who wants to log in gives up. */
const loginControl = 'EC2.19'

/** A fault for each rule through which everybody could try to log in: not a word of warning but a refusal. */
export const loginFaults = (group: SecurityGroup): readonly Fault[] =>
  acknowledgementsAt('group', group.acknowledge).some(({ control }) => control === loginControl)
    ? []
    : openToLogin(judgedRules(group).ingress).map((name) => ({
        _tag: 'WorldOpen',
        because: 'everybody on the internet could try to log in: the rule opens port 22, port 3389 or everything',
        fix: `take it out, since SSM opens a session without any port; or name the addresses that may; or say under acknowledge, for ${loginControl}, why it must be`,
        below: ['ingress', name, 'from', 'cidr'],
      }))

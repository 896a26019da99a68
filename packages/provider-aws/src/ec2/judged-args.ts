import type { JudgedRules } from './judged-rules.ts'
import type { JudgedRule } from './open-rules.ts'
import type { EgressArgs, IngressArgs, PeerArgs, RulesArgs } from './security-group-args.ts'

const judged = (
  { protocol = 'tcp', ports }: Omit<IngressArgs, 'from'> | EgressArgs,
  { cidr }: PeerArgs,
): JudgedRule => ({
  protocol,
  ...(ports === undefined ? {} : { ports }),
  ...(cidr === undefined ? {} : { cidr }),
})

/** Rules as code has them, for the controls. */
export const judgedArgs = ({ ingress = {}, egress = {} }: RulesArgs): JudgedRules => ({
  ingress: Object.fromEntries(Object.entries(ingress).map(([name, rule]) => [name, judged(rule, rule.from)])),
  egress: Object.fromEntries(Object.entries(egress).map(([name, rule]) => [name, judged(rule, rule.to)])),
})

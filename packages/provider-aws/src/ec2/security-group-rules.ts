import type { ComponentOptions } from '@konductor/interfaces'
import { SecurityGroupEgressRule } from '@pulumi/aws/vpc/securityGroupEgressRule.js'
import { SecurityGroupIngressRule } from '@pulumi/aws/vpc/securityGroupIngressRule.js'
import { RegionalComponent } from '../provider/regional-component.ts'
import { aliasOf } from '../provider/alias-of.ts'
import { judgedArgs } from './judged-args.ts'
import { ruleArgs } from './rule-args.ts'
import type { SecurityGroupRulesArgs } from './security-group-args.ts'
import { securityGroupSafeguards } from './security-group.controls.ts'

/**
 * Rules of a security group, each a resource of its own that is called by its name: one more changes none of the
 * others. By themselves, so that two groups can refer to each other.
 *
 * @see FSBP EC2.18 and EC2.19, CKV_AWS_23
 * @example
 * const web = new SecurityGroup('web', { vpcId })
 * const data = new SecurityGroup('data', { vpcId })
 * new SecurityGroupRules('web', { securityGroupId: web.id, egress: { sql: { ports: 5432, to: { groupId: data.id } } } })
 * new SecurityGroupRules('data', { securityGroupId: data.id, ingress: { sql: { ports: 5432, from: { groupId: web.id } } } })
 */
export class SecurityGroupRules extends RegionalComponent {
  constructor(name: string, args: SecurityGroupRulesArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:SecurityGroupRules', name, args, opts)
    this.needs(args, { securityGroupId: 'is the group that they are of' })
    const { securityGroupId, ingress = {}, egress = {} } = args
    this.supports(securityGroupSafeguards, judgedArgs(args))
    for (const [key, { from, ...rule }] of Object.entries(ingress)) {
      this.child(SecurityGroupIngressRule, `ingress-${key}`, ruleArgs(securityGroupId, rule, 'from', from), {
        aliases: aliasOf(`${name}-ingress`, rule.formerly),
      })
    }
    for (const [key, { to, ...rule }] of Object.entries(egress)) {
      this.child(SecurityGroupEgressRule, `egress-${key}`, ruleArgs(securityGroupId, rule, 'to', to), {
        aliases: aliasOf(`${name}-egress`, rule.formerly),
      })
    }
  }
}

import type { ComponentOptions } from '@konductor/interfaces'
import { ClusterRole } from '@pulumi/kubernetes/rbac/v1/clusterRole.js'
import type { Output } from '@pulumi/pulumi'
import { ObjectComponent } from '../objects/object-component.ts'
import { objectMeta, type ObjectArgs } from '../objects/object-meta.ts'
import { roleSafeguards } from './role.controls.ts'
import { policyRules, type RuleArgs } from './rule-args.ts'

/** What a {@link SecureClusterRole} takes. */
export interface SecureClusterRoleArgs extends ObjectArgs {
  /** What it allows. */
  readonly rules?: readonly RuleArgs[]
  /** Labels of other roles of the cluster, whose rules it takes in place of its own. */
  readonly aggregates?: readonly Readonly<Record<string, string>>[]
}

/**
 * A role of the cluster, which says of what it allows which controls it keeps.
 *
 * Controls: CIS Kubernetes 2.0.1 5.1.2 to 5.1.4 and 5.1.8 to 5.1.13, as far as its rules keep them.
 *
 * @example
 * const reader = new SecureClusterRole('node-reader', { rules: [{ resources: ['nodes'], verbs: ['get'] }] }, { provider: cluster })
 */
export class SecureClusterRole extends ObjectComponent {
  /** `metadata.name`. */
  readonly clusterRole: Output<string>

  constructor(name: string, args: SecureClusterRoleArgs = {}, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecureClusterRole', name, args, opts)
    const { rules = [], aggregates = [] } = args
    const controls = this.supports(roleSafeguards, { rules, aggregates })
    const role = this.main(ClusterRole, {
      metadata: objectMeta(args.name ?? name, args, controls),
      // Together with a selector the cluster writes them itself.
      ...(aggregates.length === 0 ? policyRules(rules) : {}),
      ...(aggregates.length === 0
        ? {}
        : { aggregationRule: { clusterRoleSelectors: aggregates.map((matchLabels) => ({ matchLabels })) } }),
    })
    this.clusterRole = role.metadata.name
  }
}

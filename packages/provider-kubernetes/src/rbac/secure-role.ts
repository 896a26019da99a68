import type { ComponentOptions } from '@konductor/interfaces'
import { Role } from '@pulumi/kubernetes/rbac/v1/role.js'
import type { Output } from '@pulumi/pulumi'
import { ObjectComponent } from '../objects/object-component.ts'
import { objectMeta, type NamespacedArgs } from '../objects/object-meta.ts'
import { roleSafeguards } from './role.controls.ts'
import { policyRules, type RuleArgs } from './rule-args.ts'

/** What a {@link SecureRole} takes. */
export interface SecureRoleArgs extends NamespacedArgs {
  /** What it allows. */
  readonly rules: readonly RuleArgs[]
}

/**
 * A role in a namespace, which says of what it allows which controls it keeps.
 *
 * Controls: CIS Kubernetes 2.0.1 5.1.2 to 5.1.4 and 5.1.8 to 5.1.13, as far as its rules keep them.
 *
 * @throws ResourceError when the namespace or the rules are not said.
 *
 * @example
 * const reader = new SecureRole('reader', { namespace: 'shop', rules: [{ resources: ['pods'], verbs: ['get'] }] }, { provider: cluster })
 */
export class SecureRole extends ObjectComponent {
  /** `metadata.name`. */
  readonly role: Output<string>

  constructor(name: string, args: SecureRoleArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecureRole', name, args, opts)
    this.needs<SecureRoleArgs>(args, { namespace: 'says which namespace it is in', rules: 'say what it allows' })
    const controls = this.supports(roleSafeguards, { rules: args.rules })
    const role = this.main(Role, {
      metadata: objectMeta(args.name ?? name, args, controls),
      ...policyRules(args.rules),
    })
    this.role = role.metadata.name
  }
}

import type { ComponentOptions } from '@konductor/interfaces'
import { RoleBinding } from '@pulumi/kubernetes/rbac/v1/roleBinding.js'
import type { Input, Output } from '@pulumi/pulumi'
import { ObjectComponent } from '../objects/object-component.ts'
import { objectMeta, type NamespacedArgs } from '../objects/object-meta.ts'
import { judgedSubjects, roleRef, subjectSpecs, type SubjectArgs } from './binding-args.ts'
import { bindingSafeguards } from './binding.controls.ts'

/** What a {@link SecureRoleBinding} takes. */
export interface SecureRoleBindingArgs extends NamespacedArgs {
  /** The role that is given: of the namespace, or of the cluster, whose rules then count in the namespace. */
  readonly role: { readonly kind: 'Role' | 'ClusterRole'; readonly name: Input<string> }
  /** Who gets it. */
  readonly subjects: readonly SubjectArgs[]
}

/**
 * Who has a role in a namespace.
 *
 * Controls: CIS Kubernetes 2.0.1 5.1.1, 5.1.5 and 5.1.7, as far as role and subjects keep them.
 *
 * @throws ResourceError when the namespace, the role or the subjects are not said.
 *
 * @example
 * const readers = new SecureRoleBinding(
 *   'readers',
 *   { namespace: 'shop', role: { kind: 'Role', name: 'reader' }, subjects: [{ group: 'shop-developers' }] },
 *   { provider: cluster },
 * )
 */
export class SecureRoleBinding extends ObjectComponent {
  /** `metadata.name`. */
  readonly roleBinding: Output<string>

  constructor(name: string, args: SecureRoleBindingArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecureRoleBinding', name, args, opts)
    this.needs<SecureRoleBindingArgs>(args, {
      namespace: 'says which namespace it is in',
      role: 'says which role it gives',
      subjects: 'say who gets it',
    })
    const { role, subjects } = args
    const controls = this.supports(bindingSafeguards, {
      ...(role.kind === 'ClusterRole' ? { existingClusterRole: role.name } : {}),
      subjects: judgedSubjects(subjects),
    })
    const binding = this.main(RoleBinding, {
      metadata: objectMeta(args.name ?? name, args, controls),
      roleRef: roleRef(role.kind, role.name),
      subjects: subjectSpecs(subjects),
    })
    this.roleBinding = binding.metadata.name
  }
}

import type { ComponentOptions } from '@konductor/interfaces'
import { ClusterRoleBinding } from '@pulumi/kubernetes/rbac/v1/clusterRoleBinding.js'
import type { Input, Output } from '@pulumi/pulumi'
import { ObjectComponent } from '../objects/object-component.ts'
import { objectMeta, type ObjectArgs } from '../objects/object-meta.ts'
import { judgedSubjects, roleRef, subjectSpecs, type SubjectArgs } from './binding-args.ts'
import { bindingSafeguards } from './binding.controls.ts'

/** What a {@link SecureClusterRoleBinding} takes. */
export interface SecureClusterRoleBindingArgs extends ObjectArgs {
  /** Name of the role of the cluster that is given. */
  readonly clusterRole: Input<string>
  /** Who gets it. */
  readonly subjects: readonly SubjectArgs[]
}

/**
 * Who has a role in the whole cluster.
 *
 * Controls: CIS Kubernetes 2.0.1 5.1.1, 5.1.5 and 5.1.7, as far as role and subjects keep them.
 *
 * @throws ResourceError when the role or the subjects are not said.
 *
 * @example
 * const readers = new SecureClusterRoleBinding(
 *   'node-readers',
 *   { clusterRole: 'node-reader', subjects: [{ group: 'platform-team' }] },
 *   { provider: cluster },
 * )
 */
export class SecureClusterRoleBinding extends ObjectComponent {
  /** `metadata.name`. */
  readonly clusterRoleBinding: Output<string>

  constructor(name: string, args: SecureClusterRoleBindingArgs, opts: ComponentOptions = {}) {
    super('konductor:kubernetes:SecureClusterRoleBinding', name, args, opts)
    this.needs<SecureClusterRoleBindingArgs>(args, {
      clusterRole: 'says which role it gives',
      subjects: 'say who gets it',
    })
    const { clusterRole, subjects } = args
    const controls = this.supports(bindingSafeguards, {
      existingClusterRole: clusterRole,
      subjects: judgedSubjects(subjects),
    })
    const binding = this.main(ClusterRoleBinding, {
      metadata: objectMeta(args.name ?? name, args, controls),
      roleRef: roleRef('ClusterRole', clusterRole),
      subjects: subjectSpecs(subjects),
    })
    this.clusterRoleBinding = binding.metadata.name
  }
}

import type { WrittenReference } from '@konductor/core/config'
import { referToObject } from '../objects/object-references.ts'
import type { Subject } from './subject.config.ts'
import { subjectsOf } from './subjects-of.ts'

/**
 * The references of a binding, in a namespace or in the cluster: to a role of the cluster, and to those who get it.
 *
 * @param at Where the binding is written.
 */
export const bindingNeeds = (
  { clusterRole, subjects }: { readonly clusterRole?: WrittenReference; readonly subjects: readonly Subject[] },
  cluster: string,
  at: string,
) => ({
  ...(clusterRole === undefined
    ? {}
    : {
        clusterRole: referToObject(clusterRole, 'kubernetes.clusterRole', 'clusterRoles', cluster, `${at}.clusterRole`),
      }),
  subjects: subjectsOf(subjects, cluster, at),
})

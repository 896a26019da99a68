import type { WrittenReference } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import type { Input } from '@pulumi/pulumi'
import type { ServiceAccount } from '../capabilities.ts'
import { referToObject } from '../objects/object-references.ts'
import type { SubjectArgs } from './binding-args.ts'

interface WrittenSubject {
  readonly serviceAccount?: WrittenReference
  readonly existingServiceAccount?: { readonly name: string; readonly namespace?: string }
  readonly user?: string
  readonly group?: string
}

/** The service accounts that subjects name, in their order. */
export const subjectsOf = (
  subjects: readonly WrittenSubject[],
  cluster: string,
  at: string,
): readonly Reference<'kubernetes.serviceAccount'>[] =>
  subjects.flatMap(({ serviceAccount }, index) => {
    if (serviceAccount === undefined) return []
    const reference = referToObject(
      serviceAccount,
      'kubernetes.serviceAccount',
      'serviceAccounts',
      cluster,
      `${at}.subjects[${index}].serviceAccount`,
    )
    const existing = `existingServiceAccount: { name: ${String(serviceAccount)}, namespace: <its namespace> }`
    return [typeof serviceAccount === 'string' ? { ...reference, existing } : reference]
  })

/**
 * The subjects as a binding takes them.
 *
 * @param accounts Those that are named by key, in their order.
 * @param namespace Where an account is whose namespace is not said.
 */
export const resolvedSubjects = (
  subjects: readonly WrittenSubject[],
  accounts: readonly ServiceAccount[],
  namespace?: Input<string>,
): readonly SubjectArgs[] => {
  const left = [...accounts]
  return subjects.flatMap((subject): readonly SubjectArgs[] => {
    const { serviceAccount, existingServiceAccount: existing, user, group } = subject
    if (user !== undefined) return [{ user }]
    if (group !== undefined) return [{ group }]
    if (serviceAccount !== undefined) {
      const account = left.shift()
      return account === undefined ? [] : [{ serviceAccount: account }]
    }
    const within = existing?.namespace ?? namespace
    return existing === undefined || within === undefined
      ? []
      : [{ serviceAccount: { name: existing.name, namespace: within } }]
  })
}

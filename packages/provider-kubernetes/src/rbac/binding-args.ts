import type { Input } from '@pulumi/pulumi'

/** Who gets a role: one of these. */
export type SubjectArgs =
  | { readonly serviceAccount: { readonly name: Input<string>; readonly namespace: Input<string> } }
  | { readonly user: string }
  | { readonly group: string }

const apiGroup = 'rbac.authorization.k8s.io'

/** Those who get a role, as Kubernetes takes them. */
export const subjectSpecs = (subjects: readonly SubjectArgs[]) =>
  subjects.map((subject) => {
    if ('user' in subject) return { kind: 'User', apiGroup, name: subject.user }
    if ('group' in subject) return { kind: 'Group', apiGroup, name: subject.group }
    const { name, namespace } = subject.serviceAccount
    return { kind: 'ServiceAccount', name, namespace }
  })

/** The role that a binding gives. */
export const roleRef = (kind: 'Role' | 'ClusterRole', name: Input<string>) => ({ apiGroup, kind, name })

/** What is judged of those who get a role. */
export const judgedSubjects = (subjects: readonly SubjectArgs[]) =>
  subjects.map((subject) =>
    'serviceAccount' in subject ? { existingServiceAccount: { name: subject.serviceAccount.name } } : subject,
  )

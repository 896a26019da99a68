import type { Risk } from './risk.ts'

/** Who gets a role, as far as that is judged. */
export interface JudgedSubject {
  readonly user?: unknown
  readonly group?: unknown
  readonly existingServiceAccount?: { readonly name: unknown }
}

/** The settings that decide what a binding supports. */
export interface JudgedBinding {
  readonly existingClusterRole?: unknown
  readonly subjects: readonly JudgedSubject[]
}

const cis = (id: string) => ({ 'cis-kubernetes@1.8': [id], 'cis-kubernetes@2.0.1': [id] })

const subjects =
  (key: 'user' | 'group', names: readonly string[]) =>
  ({ subjects: all }: JudgedBinding) =>
    all.flatMap((subject, index) => (names.some((name) => name === subject[key]) ? [['subjects', index, key]] : []))

/** No subject of a kind is called so. */
const no = (
  kind: 'User' | 'Group' | 'ServiceAccount',
  names: readonly string[],
): Risk<JudgedBinding>['evidence'][number] => ({
  property: ['subjects', '*?'],
  expected: {
    either: [
      { property: ['kind'], expected: { not: { oneOf: [kind] } } },
      { property: ['name'], expected: { not: { oneOf: names } } },
    ],
  },
})

/** The role of the cluster that a binding gives is none of these. */
const notTo = (roles: readonly string[]): Risk<JudgedBinding>['evidence'][number] => ({
  property: ['roleRef'],
  expected: {
    either: [
      { property: ['kind'], expected: { not: { oneOf: ['ClusterRole'] } } },
      { property: ['name'], expected: { not: { oneOf: roles } } },
    ],
  },
})

/** Roles that every cluster has, by which one reads all secrets of a namespace and runs anything in it. */
const adminRoles = ['admin', 'edit']

/** Groups that every service account is in, whichever namespace it is of; of one namespace it is a prefix. */
const everyAccount = ['system:authenticated', 'system:serviceaccounts']
const accountsOf = 'system:serviceaccounts:'

const anonymousUsers = subjects('user', ['system:anonymous'])
const anonymousGroups = subjects('group', ['system:unauthenticated'])

/** What a binding must not give without a reason. */
export const bindingRisks: readonly Risk<JudgedBinding>[] = [
  {
    id: 'no-cluster-admin',
    does: 'makes nobody an administrator of everything',
    control: 'CIS-K8s 5.1.1',
    what: 'whoever is bound may do everything, everywhere it reaches',
    supports: { ...cis('5.1.1'), 'nsa-kubescape': ['C-0035'] },
    evidence: [notTo(['cluster-admin'])],
    places: ({ existingClusterRole }) => (existingClusterRole === 'cluster-admin' ? [['existingClusterRole']] : []),
  },
  {
    id: 'no-admin-roles',
    does: 'gives nobody the roles that read all secrets and run anything',
    control: 'KSV-0111',
    what: 'whoever is bound reads every secret and runs anything where it reaches',
    supports: { trivy: ['KSV-0111'] },
    evidence: [notTo(['cluster-admin', ...adminRoles])],
    places: ({ existingClusterRole }) =>
      adminRoles.some((role) => role === existingClusterRole) ? [['existingClusterRole']] : [],
    implied: ({ existingClusterRole }) => existingClusterRole === 'cluster-admin',
  },
  {
    id: 'no-masters',
    does: 'leaves the group alone that no rule holds back',
    control: 'CIS-K8s 5.1.7',
    what: 'its members may do everything whatever is bound, and nothing takes that away',
    supports: { ...cis('5.1.7'), trivy: ['KSV-0123'] },
    evidence: [no('Group', ['system:masters'])],
    places: subjects('group', ['system:masters']),
  },
  {
    id: 'no-anonymous',
    does: 'gives nothing to those who do not say who they are',
    control: 'KSV-0122',
    what: 'everybody who reaches the API server has it, without logging in',
    supports: { trivy: ['KSV-0122'], 'nsa-kubescape': ['C-0262'] },
    evidence: [no('User', ['system:anonymous']), no('Group', ['system:unauthenticated'])],
    places: (binding) => [...anonymousUsers(binding), ...anonymousGroups(binding)],
  },
  {
    id: 'no-everybody',
    does: 'names who has it',
    control: 'KSV-01011',
    what: 'everybody who can log in has it, every pod with a token among them',
    supports: { trivy: ['KSV-01011'], 'nsa-kubescape': ['C-0265'] },
    evidence: [no('Group', everyAccount)],
    places: subjects('group', everyAccount),
  },
  {
    id: 'no-default-account',
    does: 'gives nothing to pods that name no account of their own',
    control: 'CIS-K8s 5.1.5',
    what: 'every pod of the namespace that names no service account has it',
    supports: { ...cis('5.1.5'), checkov: ['CKV_K8S_42'] },
    evidence: [
      no('ServiceAccount', ['default']),
      no('Group', everyAccount),
      {
        property: ['subjects', '*?'],
        expected: {
          either: [
            { property: ['kind'], expected: { not: { oneOf: ['Group'] } } },
            { property: ['name'], expected: { not: { holds: [accountsOf] } } },
          ],
        },
      },
    ],
    places: ({ subjects: all }) =>
      all.flatMap(({ existingServiceAccount, group }, index) => [
        ...(existingServiceAccount?.name === 'default' ? [['subjects', index, 'existingServiceAccount']] : []),
        ...(typeof group === 'string' && group.startsWith(accountsOf) ? [['subjects', index, 'group']] : []),
      ]),
    implied: (binding) => subjects('group', everyAccount)(binding).length > 0,
  },
]

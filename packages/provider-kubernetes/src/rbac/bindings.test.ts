import { componentFaults } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { built, inputsOf } from '../../testing/built.ts'
import { decodingFaults, inspected, opened } from '../../testing/configured.ts'
import { foundIn } from '../../testing/found-in.ts'
import { bindingRisks } from './binding-risks.ts'
import { SecureClusterRoleBinding } from './secure-cluster-role-binding.ts'
import { SecureRoleBinding } from './secure-role-binding.ts'

const apiGroup = 'rbac.authorization.k8s.io'
const others = {
  serviceAccounts: { web: {}, api: { name: 'backend', existingNamespace: 'base' } },
  roles: { reader: { name: 'pod-reader', rules: [{ resources: ['pods'], verbs: ['get'] }] } },
  clusterRoles: { nodes: { rules: [{ resources: ['nodes'], verbs: ['get'] }] } },
}
const binding = (settings: object) => ({ resources: { ...others, roleBindings: { readers: settings } } })
const clusterBinding = (settings: object) => ({ resources: { ...others, clusterRoleBindings: { readers: settings } } })
const everybody = [
  { serviceAccount: 'api' },
  { user: 'anna@acme.example' },
  { existingServiceAccount: { name: 'old', namespace: 'base' } },
  { group: 'developers' },
  { serviceAccount: 'web' },
]
const specs = [
  { kind: 'ServiceAccount', name: 'backend', namespace: 'base' },
  { kind: 'User', apiGroup, name: 'anna@acme.example' },
  { kind: 'ServiceAccount', name: 'old', namespace: 'base' },
  { kind: 'Group', apiGroup, name: 'developers' },
  { kind: 'ServiceAccount', name: 'web', namespace: 'apps' },
]

describe('a binding', () => {
  it('keeps the rules of components', async () => {
    const role = { kind: 'Role', name: 'reader' } as const
    const subjects = [{ group: 'developers' }]
    expect(await componentFaults(() => new SecureRoleBinding('r', { namespace: 'shop', role, subjects }))).toEqual([])
    expect(await componentFaults(() => new SecureClusterRoleBinding('r', { clusterRole: 'view', subjects }))).toEqual(
      [],
    )
  })

  it('gives a role of the namespace to whom it names, each in its own namespace', async () => {
    expect(await inputsOf(binding({ role: 'reader', subjects: everybody }), 'readers-dev')).toMatchObject({
      kind: 'RoleBinding',
      metadata: { name: 'readers', namespace: 'apps' },
      roleRef: { apiGroup, kind: 'Role', name: 'pod-reader' },
      subjects: specs,
    })
  })

  it.each([
    [{ clusterRole: 'nodes' }, { apiGroup, kind: 'ClusterRole', name: 'nodes' }],
    [{ existingClusterRole: 'view' }, { apiGroup, kind: 'ClusterRole', name: 'view' }],
    [{ existingRole: 'viewer' }, { apiGroup, kind: 'Role', name: 'viewer' }],
  ])('gives %j', async (role, roleRef) => {
    const subjects = [{ existingServiceAccount: { name: 'old' } }]
    expect(await inputsOf(binding({ ...role, subjects }), 'readers-dev')).toMatchObject({
      roleRef,
      subjects: [{ kind: 'ServiceAccount', name: 'old', namespace: 'apps' }],
    })
  })

  it('of the cluster gives a role everywhere', async () => {
    const inputs = await inputsOf(clusterBinding({ clusterRole: 'nodes', subjects: everybody }), 'readers-dev')
    expect(inputs).toMatchObject({
      kind: 'ClusterRoleBinding',
      roleRef: { apiGroup, kind: 'ClusterRole', name: 'nodes' },
      subjects: specs,
    })
    expect(inputs?.['metadata']).not.toHaveProperty('namespace')
  })

  it.each([
    [binding({ role: 'reader', subjects: everybody })],
    [binding({ existingClusterRole: 'view', subjects: [{ group: 'developers' }] })],
    [clusterBinding({ clusterRole: 'nodes', name: 'acme:nodes', subjects: everybody })],
  ])('is in order for the checks of objects: %j', async (section) => {
    expect(decodingFaults(section.resources)).toEqual([])
    expect(foundIn((await built(section)).resources)).toEqual([])
    expect(inspected(section.resources)).toEqual([])
  })
})

describe('what a binding gives away', () => {
  it('is nothing as long as it names whom, and a role that is limited', async () => {
    const section = binding({ role: 'reader', subjects: everybody })
    expect(opened(section.resources)).toEqual([])
    const { units } = await built(section)
    expect(units['kubernetes.resources.roleBindings.readers@dev']?.claims.map(({ safeguard }) => safeguard)).toEqual(
      bindingRisks.map(({ id }) => id),
    )
  })

  it.each<[object, readonly string[], ...string[]]>([
    [
      { existingClusterRole: 'cluster-admin' },
      ['CIS-K8s 5.1.1 clusterRoleBindings.readers.existingClusterRole'],
      'no-cluster-admin',
      'no-admin-roles',
    ],
    [{ existingClusterRole: 'edit' }, ['KSV-0111 clusterRoleBindings.readers.existingClusterRole'], 'no-admin-roles'],
    [
      { subjects: [{ group: 'system:masters' }] },
      ['CIS-K8s 5.1.7 clusterRoleBindings.readers.subjects[0].group'],
      'no-masters',
    ],
    [
      { subjects: [{ user: 'system:anonymous' }] },
      ['KSV-0122 clusterRoleBindings.readers.subjects[0].user'],
      'no-anonymous',
    ],
    [
      { subjects: [{ group: 'system:unauthenticated' }] },
      ['KSV-0122 clusterRoleBindings.readers.subjects[0].group'],
      'no-anonymous',
    ],
    [
      { subjects: [{ user: 'anna' }, { group: 'system:authenticated' }] },
      ['KSV-01011 clusterRoleBindings.readers.subjects[1].group'],
      'no-everybody',
      'no-default-account',
    ],
    [
      { subjects: [{ group: 'system:serviceaccounts:shop' }] },
      ['CIS-K8s 5.1.5 clusterRoleBindings.readers.subjects[0].group'],
      'no-default-account',
    ],
    [
      { subjects: [{ existingServiceAccount: { name: 'default', namespace: 'shop' } }] },
      ['CIS-K8s 5.1.5 clusterRoleBindings.readers.subjects[0].existingServiceAccount'],
      'no-default-account',
    ],
  ])('is said of %j, and takes the claim', async (settings, controls, ...lost) => {
    const section = clusterBinding({ existingClusterRole: 'view', subjects: [{ group: 'developers' }], ...settings })
    expect(opened(section.resources)).toEqual(controls)
    const { units } = await built(section)
    expect(
      units['kubernetes.resources.clusterRoleBindings.readers@dev']?.claims.map(({ safeguard }) => safeguard),
    ).toEqual(bindingRisks.map(({ id }) => id).filter((id) => !lost.includes(id)))
  })
})

describe('what a binding says', () => {
  it('is refused where it does not fit together', () => {
    const subjects = [{ group: 'developers' }]
    expect(
      decodingFaults({
        roleBindings: {
          none: { subjects },
          two: { role: 'reader', existingClusterRole: 'view', subjects },
          nobody: { role: 'reader', subjects: [] },
          empty: { role: 'reader', subjects: [{}] },
          both: { role: 'reader', subjects: [{ user: 'a', group: 'b' }] },
          twice: { role: 'reader', subjects: [{ user: 'a' }, { user: 'a' }] },
          account: { role: 'reader', subjects: [{ user: 'system:serviceaccount:shop:web' }] },
        },
        clusterRoleBindings: {
          role: { role: 'reader', subjects },
          nowhere: { existingClusterRole: 'view', subjects: [{ existingServiceAccount: { name: 'web' } }] },
        },
      }).map(([tag, at]) => `${tag} ${at}`),
    ).toEqual([
      'Missing roleBindings.none.role',
      'Contradiction roleBindings.two.existingClusterRole',
      'TooFew roleBindings.nobody.subjects',
      'Missing roleBindings.empty.subjects[0]',
      'Contradiction roleBindings.both.subjects[0].group',
      'NamedTwice roleBindings.twice.subjects[1]',
      'Contradiction roleBindings.account.subjects[0].user',
      'UnknownKey clusterRoleBindings.role.role',
      'Missing clusterRoleBindings.nowhere.subjects[0].existingServiceAccount.namespace',
    ])
  })

  it('names a role of its own namespace', () => {
    const role = { rules: [{ resources: ['pods'], verbs: ['get'] }], existingNamespace: 'base' }
    const roleBindings = { readers: { role: 'reader', existingNamespace: 'shop', subjects: [{ group: 'a' }] } }
    expect(inspected({ roles: { reader: role }, roleBindings }).map(({ _tag, at }) => `${_tag} ${at}`)).toEqual([
      'OtherNamespace kubernetes.resources.roleBindings.readers.role',
    ])
  })
})

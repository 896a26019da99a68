import type { Insecure } from '../../cases/judged-case.ts'
import type { KubernetesCase } from '../kubernetes-case.ts'

const namespace = 'shop'
const meta = { labels: { team: 'shop' }, annotations: { contact: 'shop@example.com' } }
const nobody = 'no rule reads what else a role allows'
const noSubject = 'no rule reads bindings'

/** Rules that open something: what a role and a role of the cluster with them give up. */
const rules: Readonly<
  Record<string, { readonly rule: object; readonly found?: string; readonly loses: readonly string[] }>
> = {
  'reads-secrets': { rule: { resources: ['secrets'], verbs: ['get'] }, loses: ['no-secrets'] },
  'starts-pods': { rule: { resources: ['deployments'], verbs: ['create'] }, found: 'KBP107', loses: ['no-workloads'] },
  'opens-shells': { rule: { resources: ['pods/exec'], verbs: ['create'] }, found: 'KBP108', loses: ['no-exec'] },
  escalates: { rule: { resources: ['clusterroles'], verbs: ['escalate'] }, loses: ['no-escalation'] },
  'changes-rights': { rule: { resources: ['rolebindings'], verbs: ['patch'] }, loses: ['no-rbac'] },
  'makes-volumes': { rule: { resources: ['persistentvolumes'], verbs: ['create'] }, loses: ['no-volumes'] },
  'reaches-nodes': { rule: { resources: ['nodes/proxy'], verbs: ['get'] }, loses: ['no-node-proxy'] },
  'approves-certificates': {
    rule: { apiGroups: ['certificates.k8s.io'], resources: ['certificatesigningrequests/approval'], verbs: ['update'] },
    loses: ['no-approval'],
  },
  'changes-webhooks': {
    rule: {
      apiGroups: ['admissionregistration.k8s.io'],
      resources: ['validatingwebhookconfigurations'],
      verbs: ['patch'],
    },
    loses: ['no-webhooks'],
  },
  'makes-tokens': { rule: { resources: ['serviceaccounts/token'], verbs: ['create'] }, loses: ['no-tokens'] },
  'takes-traffic': { rule: { resources: ['services/status'], verbs: ['patch'] }, loses: ['no-service-status'] },
  everything: {
    rule: { apiGroups: ['*'], resources: ['*'], verbs: ['*'] },
    loses: [
      'no-approval',
      'no-escalation',
      'no-exec',
      'no-node-proxy',
      'no-rbac',
      'no-secrets',
      'no-service-status',
      'no-tokens',
      'no-volumes',
      'no-webhooks',
      'no-wildcards',
      'no-workloads',
    ],
  },
}

const opened = (kind: 'role' | 'cluster-role', more: object) =>
  Object.fromEntries(
    Object.entries(rules).map(([key, { rule }]) => [`${kind}-${key}`, { ...more, rules: [rule] }] as const),
  )
const lost = (kind: 'role' | 'cluster-role'): readonly Insecure[] =>
  Object.entries(rules).map(([key, { rule, found, loses }]) => ({
    unit: `${kind}-${key}-dev`,
    opens: JSON.stringify(rule),
    like: `${kind}-closed-dev`,
    found: found === undefined ? [] : [found],
    loses,
    ...(found === undefined ? { because: nobody } : {}),
  }))

/** Who has a role: what it gives up that they do. */
const subjects: Readonly<Record<string, { readonly own: object; readonly loses: readonly string[] }>> = {
  administrators: {
    own: { existingClusterRole: 'cluster-admin', subjects: [{ group: 'platform-team' }] },
    loses: ['no-admin-roles', 'no-cluster-admin'],
  },
  editors: { own: { existingClusterRole: 'edit', subjects: [{ group: 'developers' }] }, loses: ['no-admin-roles'] },
  masters: { own: { subjects: [{ group: 'system:masters' }] }, loses: ['no-masters'] },
  strangers: { own: { subjects: [{ user: 'system:anonymous' }] }, loses: ['no-anonymous'] },
  everybody: { own: { subjects: [{ group: 'system:authenticated' }] }, loses: ['no-default-account', 'no-everybody'] },
  'default-accounts': {
    own: { subjects: [{ existingServiceAccount: { name: 'default', namespace: 'shop' } }] },
    loses: ['no-default-account'],
  },
}

const bound = (kind: 'binding' | 'cluster-binding', more: object) =>
  Object.fromEntries(
    Object.entries(subjects).map(
      ([key, { own }]) =>
        [
          `${kind}-${key}`,
          { ...more, ...('existingClusterRole' in own ? {} : { clusterRole: 'cluster-role-closed' }), ...own },
        ] as const,
    ),
  )
const boundTo = (kind: 'binding' | 'cluster-binding'): readonly Insecure[] =>
  Object.entries(subjects).map(([key, { own, loses }]) => ({
    unit: `${kind}-${key}-dev`,
    opens: JSON.stringify(own),
    like: `${kind}-closed-dev`,
    found: [],
    loses,
    because: noSubject,
  }))

const reading = { resources: ['configmaps', 'pods', 'pods/log'], verbs: ['get', 'list', 'watch'] }

/** Who may do what. */
export const rightsCase: KubernetesCase = {
  name: 'rights',
  kubernetes: {
    resources: {
      namespaces: { shop: {} },
      serviceAccounts: { web: { namespace } },
      roles: {
        'role-closed': { namespace, rules: [reading] },
        'role-widest': {
          namespace,
          name: 'role-widest-of-all',
          rules: [
            reading,
            { resources: ['configmaps'], resourceNames: ['settings'], verbs: ['patch', 'update'] },
            { resources: ['deployments', 'deployments/status'], apiGroups: ['apps'], verbs: ['get'] },
          ],
          ...meta,
        },
        ...opened('role', { namespace }),
      },
      clusterRoles: {
        'cluster-role-closed': { rules: [{ resources: ['nodes'], verbs: ['get', 'list'] }] },
        'cluster-role-widest': {
          name: 'cluster-role-widest-of-all',
          rules: [
            { resources: ['nodes', 'namespaces'], verbs: ['get', 'list', 'watch'] },
            { nonResourceURLs: ['/metrics', '/healthz'], verbs: ['get'] },
          ],
          ...meta,
        },
        ...opened('cluster-role', {}),
      },
      roleBindings: {
        'binding-closed': { namespace, role: 'role-closed', subjects: [{ serviceAccount: 'web' }] },
        'binding-widest': {
          namespace,
          name: 'binding-widest-of-all',
          clusterRole: 'cluster-role-closed',
          subjects: [
            { serviceAccount: 'web' },
            { existingServiceAccount: { name: 'agent', namespace: 'tools' } },
            { user: 'anna@acme.example' },
            { group: 'shop-developers' },
          ],
          ...meta,
        },
        ...bound('binding', { namespace }),
      },
      clusterRoleBindings: {
        'cluster-binding-closed': { clusterRole: 'cluster-role-closed', subjects: [{ group: 'platform-team' }] },
        'cluster-binding-widest': {
          name: 'cluster-binding-widest-of-all',
          existingClusterRole: 'view',
          subjects: [{ serviceAccount: 'web' }, { user: 'anna@acme.example' }, { group: 'platform-team' }],
          ...meta,
        },
        ...bound('cluster-binding', {}),
      },
    },
  },
  secure: [
    'shop-dev',
    'web-dev',
    ...['role', 'cluster-role', 'binding', 'cluster-binding'].flatMap((kind) => [
      `${kind}-closed-dev`,
      `${kind}-widest-dev`,
    ]),
  ],
  insecure: [...lost('role'), ...lost('cluster-role'), ...boundTo('binding'), ...boundTo('cluster-binding')],
}

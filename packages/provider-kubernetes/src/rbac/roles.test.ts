import { componentFaults, record } from '@konductor/core/testing'
import { describe, expect, it } from 'vitest'
import { built, inputsOf } from '../../testing/built.ts'
import { decodingFaults, inspected, opened } from '../../testing/configured.ts'
import { foundIn } from '../../testing/found-in.ts'
import { ruleRisks } from './rule-risks.ts'
import { SecureClusterRole } from './secure-cluster-role.ts'
import { SecureRole } from './secure-role.ts'

const read = ['get', 'list', 'watch']
const rbac = 'rbac.authorization.k8s.io'
const roles = (...rules: readonly object[]) => ({ resources: { roles: { web: { rules } } } })
const clusterRole = (settings: object) => ({ resources: { clusterRoles: { web: settings } } })
const closedRules = [
  { resources: ['pods', 'pods/log', 'services'], verbs: read },
  { resources: ['deployments', 'jobs', 'configmaps'], verbs: read },
  { resources: ['secrets'], verbs: ['get'], resourceNames: ['web-tls'] },
  { resources: ['widgets'], apiGroups: ['acme.example'], verbs: ['create'] },
]

describe('a role', () => {
  it('keeps the rules of components', async () => {
    const rules = [{ resources: ['pods'], verbs: read }]
    expect(await componentFaults(() => new SecureRole('web', { namespace: 'shop', rules }))).toEqual([])
    expect(await componentFaults(() => new SecureClusterRole('web', { rules }))).toEqual([])
  })

  it('finds the API groups of what is of Kubernetes itself', async () => {
    expect(await inputsOf(roles(...closedRules), 'web-dev')).toMatchObject({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: 'web', namespace: 'apps' },
      rules: [
        { apiGroups: [''], resources: ['pods', 'pods/log', 'services'], verbs: read },
        { apiGroups: ['', 'apps', 'batch'], resources: ['deployments', 'jobs', 'configmaps'], verbs: read },
        { apiGroups: [''], resources: ['secrets'], verbs: ['get'], resourceNames: ['web-tls'] },
        { apiGroups: ['acme.example'], resources: ['widgets'], verbs: ['create'] },
      ],
    })
  })

  it('of the cluster may be about paths, or gather the rules of others', async () => {
    expect(
      await inputsOf(clusterRole({ rules: [{ nonResourceURLs: ['/metrics'], verbs: ['get'] }] }), 'web-dev'),
    ).toEqual({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: {
        name: 'web',
        labels: {
          'app.kubernetes.io/name': 'web',
          'app.kubernetes.io/instance': 'web',
          'app.kubernetes.io/managed-by': 'konductor',
        },
      },
      rules: [{ nonResourceURLs: ['/metrics'], verbs: ['get'] }],
    })
    const gathering = await inputsOf(clusterRole({ aggregates: [{ monitoring: 'true' }] }), 'web-dev')
    expect(gathering).toMatchObject({
      aggregationRule: { clusterRoleSelectors: [{ matchLabels: { monitoring: 'true' } }] },
    })
    expect(gathering).not.toHaveProperty('rules')
  })

  it('never has an empty list of rules, which would differ from the cluster forever', async () => {
    const recorded = await record(() => {
      new SecureClusterRole('web')
      new SecureRole('own', { namespace: 'shop', rules: [] })
    })
    expect(recorded.filter(({ custom, inputs }) => custom && 'rules' in inputs)).toEqual([])
  })

  it.each([
    [roles(...closedRules)],
    [clusterRole({ rules: [{ nonResourceURLs: ['/metrics', '/healthz/*'], verbs: ['get'] }, ...closedRules] })],
    [clusterRole({ name: 'acme:web', aggregates: [{ monitoring: 'true' }] })],
  ])('is in order for the checks of objects: %j', async (section) => {
    expect(decodingFaults(section.resources)).toEqual([])
    expect(foundIn((await built(section)).resources)).toEqual([])
  })
})

describe('what a role gives away', () => {
  it('is nothing as long as it names what is harmless, and then everything is claimed', async () => {
    expect(opened(roles(...closedRules).resources)).toEqual([])
    const { units } = await built(roles(...closedRules))
    expect(units['kubernetes.resources.roles.web@dev']?.claims.map(({ safeguard }) => safeguard)).toEqual(
      ruleRisks.map(({ id }) => id),
    )
  })

  it.each<[object, string]>([
    [{ resources: ['*'], apiGroups: ['acme.example'], verbs: ['get'] }, 'CIS-K8s 5.1.3'],
    [{ resources: ['pods'], verbs: ['*'] }, 'CIS-K8s 5.1.3'],
    [{ resources: ['widgets'], apiGroups: ['*'], verbs: ['get'] }, 'CIS-K8s 5.1.3'],
    [{ resources: ['pods/*'], verbs: ['get'] }, 'CIS-K8s 5.1.3'],
    [{ resources: ['secrets'], verbs: ['get'] }, 'CIS-K8s 5.1.2'],
    [{ resources: ['secrets'], verbs: ['list'] }, 'CIS-K8s 5.1.2'],
    [{ resources: ['pods'], verbs: ['create'] }, 'CIS-K8s 5.1.4'],
    [{ resources: ['deployments'], verbs: ['patch'] }, 'CIS-K8s 5.1.4'],
    [{ resources: ['cronjobs'], verbs: ['update'], resourceNames: ['web'] }, 'CIS-K8s 5.1.4'],
    [{ resources: ['pods/exec'], verbs: ['create'] }, 'KSV-0053'],
    [{ resources: ['pods/attach'], verbs: ['get'], resourceNames: ['web-0'] }, 'KSV-0053'],
    [{ resources: ['roles'], verbs: ['bind'] }, 'CIS-K8s 5.1.8'],
    [{ resources: ['clusterroles'], verbs: ['escalate'], resourceNames: ['view'] }, 'CIS-K8s 5.1.8'],
    [{ resources: ['groups'], apiGroups: [''], verbs: ['impersonate'] }, 'CIS-K8s 5.1.8'],
    [{ resources: ['rolebindings'], verbs: ['create'] }, 'KSV-0050'],
    [{ resources: ['persistentvolumes'], verbs: ['create'] }, 'CIS-K8s 5.1.9'],
    [{ resources: ['nodes/proxy'], verbs: ['get'] }, 'CIS-K8s 5.1.10'],
    [{ resources: ['certificatesigningrequests/approval'], verbs: ['update'] }, 'CIS-K8s 5.1.11'],
    [{ resources: ['mutatingwebhookconfigurations'], verbs: ['patch'] }, 'CIS-K8s 5.1.12'],
    [{ resources: ['serviceaccounts/token'], verbs: ['create'] }, 'CIS-K8s 5.1.13'],
    [{ resources: ['services/status'], verbs: ['patch'] }, 'CKV2_K8S_4'],
  ])('is said of %j at the rule: %s', (rule, control) => {
    const rules = [{ resources: ['pods'], verbs: read }, rule]
    expect(opened(clusterRole({ rules }).resources)).toContain(`${control} clusterRoles.web.rules[1]`)
  })

  it('with a wildcard is acknowledged once, and takes the claims of all that it lets in', async () => {
    const everything = { resources: ['*'], apiGroups: ['*'], verbs: ['*'] }
    expect(opened(clusterRole({ rules: [everything] }).resources)).toEqual(['CIS-K8s 5.1.3 clusterRoles.web.rules[0]'])
    const { units } = await built(clusterRole({ rules: [everything] }))
    expect(units['kubernetes.resources.clusterRoles.web@dev']?.claims).toEqual([])
  })

  it('is not known of rules that others write', async () => {
    const gathering = clusterRole({ aggregates: [{ monitoring: 'true' }] })
    expect(opened(gathering.resources)).toEqual(['CIS-K8s 5.1.3 clusterRoles.web.aggregates'])
    expect((await built(gathering)).units['kubernetes.resources.clusterRoles.web@dev']?.claims).toEqual([])
  })

  it('has a warning for a reason that is given for nothing', () => {
    const acknowledge = { 'CIS-K8s 5.1.2': 'why not', 'CIS-K8s 5.1.4': 'it deploys' }
    const rules = [{ resources: ['deployments'], verbs: ['create'] }]
    expect(inspected({ roles: { web: { rules, acknowledge } } }).map(({ _tag, at }) => `${_tag} ${at}`)).toEqual([
      'NothingAcknowledged kubernetes.resources.roles.web.acknowledge["CIS-K8s 5.1.2"]',
    ])
  })
})

describe('rules of a role', () => {
  it('are refused where they would allow nothing, or Kubernetes would refuse them', () => {
    const rule = (settings: object) => ({ rules: [settings] })
    expect(
      decodingFaults({
        roles: {
          none: {},
          empty: { rules: [] },
          group: rule({ resources: ['deployments'], apiGroups: [''], verbs: ['get'] }),
          typo: rule({ resources: ['deploymnets'], verbs: ['get'] }),
          own: rule({ resources: ['widgets'], verbs: ['get'] }),
          verb: rule({ resources: ['pods'], verbs: ['read', 'lst'] }),
          nothing: rule({ verbs: ['get'] }),
          everything: rule({ resources: ['*'], verbs: ['get'] }),
          singular: rule({ resources: ['Pod'], verbs: ['get'] }),
          paths: rule({ nonResourceURLs: ['/metrics'], verbs: ['get'] }),
        },
        clusterRoles: {
          none: {},
          view: rule({ resources: ['nodes'], verbs: ['get'] }),
          system: { name: 'system:node', ...rule({ resources: ['nodes'], verbs: ['get'] }) },
          both: { rules: [{ resources: ['nodes'], verbs: ['get'] }], aggregates: [{ a: 'b' }] },
          mixed: rule({ resources: ['nodes'], nonResourceURLs: ['/metrics'], verbs: ['get'] }),
        },
      }).map(([tag, at, because, fix]) => [`${tag} ${at}`, because, fix]),
    ).toEqual([
      ['Missing roles.none.rules', expect.anything(), expect.anything()],
      ['TooFew roles.empty.rules', expect.anything(), expect.anything()],
      [
        'OtherApiGroup roles.group.rules[0].resources[0]',
        'deployments is not in "": the rule would allow nothing',
        'write apiGroups: [apps], or take it out',
      ],
      [
        'OtherApiGroup roles.typo.rules[0].resources[0]',
        'deploymnets is no resource of Kubernetes itself, and no apiGroups say where it is',
        'did you mean "deployments"? Else add apiGroups: [<group>]',
      ],
      [
        'OtherApiGroup roles.own.rules[0].resources[0]',
        'widgets is no resource of Kubernetes itself, and no apiGroups say where it is',
        'add apiGroups: [<group>]',
      ],
      [
        'UnknownValue roles.verb.rules[0].verbs[0]',
        '"read" is no verb of Kubernetes: the rule would allow nothing',
        'did you mean get, list, watch?',
      ],
      [
        'UnknownValue roles.verb.rules[0].verbs[1]',
        '"lst" is no verb of Kubernetes: the rule would allow nothing',
        'did you mean list?',
      ],
      ['BadAccessRule roles.nothing.rules[0].resources', 'a rule needs at least one', expect.anything()],
      ['Missing roles.everything.rules[0]', 'every resource of which API group is not said', 'add apiGroups'],
      ['Malformed roles.singular.rules[0].resources[0]', expect.anything(), expect.anything()],
      ['UnknownKey roles.paths.rules[0].nonResourceURLs', expect.anything(), expect.anything()],
      ['Missing clusterRoles.none.rules', expect.anything(), expect.anything()],
      ['BadName clusterRoles.view', expect.anything(), expect.anything()],
      [
        'BadName clusterRoles.system.name',
        '"system:node" is taken: every cluster has a role called so',
        'choose another name',
      ],
      ['Contradiction clusterRoles.both.aggregates', expect.anything(), expect.anything()],
      [
        'BadAccessRule clusterRoles.mixed.rules[0].nonResourceURLs',
        'a rule is about URLs or about resources',
        expect.anything(),
      ],
    ])
  })

  it('may be of any group that nobody knows here', () => {
    const rules = [{ resources: ['services'], apiGroups: ['serving.knative.dev'], verbs: ['attest', 'get'] }]
    expect(decodingFaults({ roles: { web: { rules } } })).toEqual([])
    expect(
      opened({ roles: { web: { rules: [{ resources: ['roles'], apiGroups: [rbac], verbs: ['get'] }] } } }),
    ).toEqual([])
  })
})

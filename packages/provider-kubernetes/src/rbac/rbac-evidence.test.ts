import { claiming, verifyClaims } from '@konductor/core/config'
import { assert, constantFrom, option, property, record as objectOf, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subjectSpecs } from './binding-args.ts'
import type { JudgedBinding } from './binding-risks.ts'
import { bindingSafeguards } from './binding.controls.ts'
import { rbacSafeguards } from './rbac.safeguards.ts'
import type { Risk } from './risk.ts'
import { policyRules, type RuleArgs } from './rule-args.ts'
import { ruleRisks } from './rule-risks.ts'

/** What shows otherwise on an object that claims everything. */
const broken = (kind: 'SecureClusterRole' | 'SecureRoleBinding', inputs: Record<string, unknown>) => {
  const type = `konductor:kubernetes:${kind}`
  const claimed = rbacSafeguards[type]?.map(({ id }) => id) ?? []
  const component = { urn: 'c', type, name: 'web', custom: false, inputs: {}, outputs: claiming(claimed) }
  return verifyClaims([component, { urn: 'o', type: 'o', name: 'web', custom: true, parent: 'c', inputs }], {
    ...rbacSafeguards,
  }).flatMap(({ safeguard, verdict }) => (verdict === 'held' ? [] : [`${safeguard} ${verdict}`]))
}
const given = <S>(risks: readonly Risk<S>[], settings: S) =>
  risks.filter(({ places }) => places(settings).length > 0).map(({ id }) => `${id} broken`)

const names = (...all: readonly string[]) => uniqueArray(constantFrom(...all), { minLength: 1, maxLength: 3 })
const rules = uniqueArray(
  objectOf(
    {
      resources: names('pods', 'pods/exec', 'secrets', 'deployments', 'roles', 'persistentvolumes', 'nodes/proxy', '*'),
      apiGroups: option(names('', 'apps', 'rbac.authorization.k8s.io', '*'), { nil: undefined }),
      verbs: names('get', 'list', 'create', 'patch', 'delete', 'bind', '*'),
      resourceNames: names('one', 'two'),
      nonResourceURLs: names('/metrics', '/*'),
    },
    { requiredKeys: ['resources', 'verbs'] },
  ),
  { maxLength: 3 },
)
const withGroups = ({
  apiGroups,
  ...rule
}: Omit<RuleArgs, 'apiGroups'> & { apiGroups?: readonly string[] | undefined }) =>
  apiGroups === undefined ? rule : { ...rule, apiGroups }

describe('what rules show', () => {
  it('is what they give, whatever they are', () => {
    assert(
      property(rules, (drawn) => {
        const written = drawn.map(withGroups)
        const shown = broken('SecureClusterRole', policyRules(written))
        const implied = ruleRisks.filter((risk) => risk.implied?.({ rules: written })).map(({ id }) => `${id} broken`)
        const named = given(ruleRisks, { rules: written })
        expect(named.filter((each) => !shown.includes(each))).toEqual([])
        expect(shown.filter((each) => !named.includes(each) && !implied.includes(each))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ['nothing', {}, []],
    [
      'reading one secret',
      { rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get'], resourceNames: ['tls'] }] },
      [],
    ],
    [
      'a part of everything',
      { rules: [{ apiGroups: [''], resources: ['*/exec'], verbs: ['create'] }] },
      ['no-wildcards broken', 'no-exec broken'],
    ],
    [
      'what is known only later',
      { rules: [{ apiGroups: [''], resources: ['pods'], verbs: { unknown: true } }] },
      ['no-wildcards unseen', 'no-workloads unseen'],
    ],
  ])('of %s is seen as it is', (_, inputs, expected) => {
    expect(broken('SecureClusterRole', inputs)).toEqual(expected)
  })

  it('of other roles is nothing that a plan knows', () => {
    expect(broken('SecureClusterRole', { aggregationRule: { clusterRoleSelectors: [] } })).toEqual(
      ruleRisks.map(({ id }) => `${id} broken`),
    )
  })
})

describe('what a binding shows', () => {
  const subjects = [
    { user: 'system:masters' },
    { group: 'default' },
    { group: 'system:masters' },
    { user: 'system:anonymous' },
    { group: 'system:unauthenticated' },
    { group: 'system:serviceaccounts' },
    { group: 'system:serviceaccounts:shop' },
    { group: 'system:serviceaccounts-of-shop' },
    { serviceAccount: { name: 'default', namespace: 'shop' } },
    { serviceAccount: { name: 'not-default', namespace: 'shop' } },
  ]
  const judged = (all: typeof subjects): JudgedBinding['subjects'] =>
    all.map((subject) =>
      subject.serviceAccount === undefined ? subject : { existingServiceAccount: subject.serviceAccount },
    )
  const kinds = constantFrom('Role', 'ClusterRole')

  it('is what it gives, whoever has it', () => {
    assert(
      property(
        uniqueArray(constantFrom(...subjects)),
        kinds,
        constantFrom('view', 'edit', 'cluster-admin'),
        (all, kind, name) => {
          const existingClusterRole = kind === 'ClusterRole' ? name : undefined
          const binding = { existingClusterRole, subjects: judged(all) }
          const lost = bindingSafeguards.filter((each) => each.lost?.(binding)).map(({ id }) => `${id} broken`)
          expect(broken('SecureRoleBinding', { roleRef: { kind, name }, subjects: subjectSpecs(all) })).toEqual(lost)
        },
      ),
    )
  })

  it('cannot be told of an account whose name is known only later', () => {
    const inputs = {
      roleRef: { kind: 'Role', name: 'web' },
      subjects: [{ kind: 'ServiceAccount', name: { unknown: true } }],
    }
    expect(broken('SecureRoleBinding', inputs)).toEqual(['no-default-account unseen'])
  })
})

import { apiGroupsOf, type RuleArgs } from './rule-args.ts'
import type { Risk } from './risk.ts'

/** The settings that decide what a role supports. */
export interface JudgedRules {
  readonly rules?: readonly RuleArgs[]
  /** Takes the rules of other roles, which are not known here. */
  readonly aggregates?: readonly unknown[]
}

const cis = (id: string) => ({ 'cis-kubernetes@1.8': [id], 'cis-kubernetes@2.0.1': [id] })

const isWildcard = (name: string): boolean => name === '*' || name.startsWith('*/') || name.endsWith('/*')

const wildcards = (rule: RuleArgs): boolean =>
  [...(rule.resources ?? []), ...rule.verbs].some(isWildcard) ||
  (rule.apiGroups ?? []).includes('*') ||
  (rule.nonResourceURLs ?? []).some((url) => url === '*' || url === '/*')

interface Grant {
  /** API groups, any of which. */
  readonly groups: readonly string[]
  readonly resources: readonly string[]
  readonly verbs: readonly string[]
  /** Whether it is still one where the rule names the objects. */
  readonly named?: boolean
}

const all = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection']
const write = ['create', 'update', 'patch', 'delete', 'deletecollection']
const change = ['create', 'update', 'patch']
const rbac = 'rbac.authorization.k8s.io'

const meets = (wanted: readonly string[], given: readonly string[], wild: boolean): boolean =>
  wanted.some((each) => given.includes(each)) || (wild && given.some(isWildcard))

const grants = (rule: RuleArgs, grant: Grant, wild: boolean): boolean =>
  (grant.named === true || (rule.resourceNames ?? []).length === 0) &&
  meets(grant.groups, apiGroupsOf(rule), true) &&
  meets(grant.resources, rule.resources ?? [], wild) &&
  meets(grant.verbs, rule.verbs, true)

type Seen = Risk<JudgedRules>['evidence'][number]

const none = (property: readonly string[], values: readonly string[]): Seen => ({
  property,
  expected: { not: { oneOf: values } },
})

/** Rules of other roles, which no plan knows. */
const ownRules: Seen = { property: ['aggregationRule'], expected: { present: false } }

/** What Kubernetes takes for a resource beside everything: its name, and of a part of one the same part of all. */
const namesOf = (resource: string): readonly string[] => {
  const [, part] = resource.split('/')
  return [resource, ...(part === undefined ? [] : [`*/${part}`])]
}

/** No rule gives it: each has another group, another resource or another verb, or names its objects where that counts. */
const notGranted = ({ groups, resources, verbs, named }: Grant): Seen => ({
  property: ['rules', '*?'],
  expected: {
    either: [
      none(['apiGroups', '*?'], [...groups, '*']),
      none(['resources', '*?'], [...new Set(resources.flatMap(namesOf)), '*']),
      none(['verbs', '*?'], [...verbs, '*']),
      ...(named === true ? [] : [{ property: ['resourceNames', '*'], expected: { present: true } }]),
    ],
  },
})

/** A risk of what rules name; a wildcard is acknowledged as such, and takes the claims of all that it lets in. */
const risk = (
  about: Omit<Risk<JudgedRules>, 'places' | 'implied' | 'evidence'>,
  ...any: readonly Grant[]
): Risk<JudgedRules> => ({
  ...about,
  evidence: [...any.map(notGranted), ownRules],
  places: ({ rules = [] }) =>
    rules.flatMap((rule, index) => (any.some((grant) => grants(rule, grant, false)) ? [['rules', index]] : [])),
  implied: ({ rules = [], aggregates = [] }) =>
    aggregates.length > 0 || rules.some((rule) => any.some((grant) => grants(rule, grant, true))),
})

/** What a role must not allow without a reason. */
export const ruleRisks: readonly Risk<JudgedRules>[] = [
  {
    id: 'no-wildcards',
    does: 'names what it allows',
    control: 'CIS-K8s 5.1.3',
    what: 'it allows everything of a kind, also what comes later',
    supports: { ...cis('5.1.3'), checkov: ['CKV_K8S_49'], trivy: ['KSV-0044', 'KSV-0045', 'KSV-0046', 'KSV-0112'] },
    evidence: [
      { property: ['rules', '*?', 'resources', '*?'], expected: { not: { holds: ['*'] } } },
      { property: ['rules', '*?', 'verbs', '*?'], expected: { not: { holds: ['*'] } } },
      none(['rules', '*?', 'apiGroups', '*?'], ['*']),
      none(['rules', '*?', 'nonResourceURLs', '*?'], ['*', '/*']),
      ownRules,
    ],
    places: ({ rules = [], aggregates = [] }) => [
      ...rules.flatMap((rule, index) => (wildcards(rule) ? [['rules', index]] : [])),
      ...(aggregates.length > 0 ? [['aggregates']] : []),
    ],
  },
  risk(
    {
      id: 'no-secrets',
      does: 'leaves secrets to those that they are named to',
      control: 'CIS-K8s 5.1.2',
      what: 'whoever has it reads or changes every secret that it reaches',
      supports: { ...cis('5.1.2'), checkov: ['CKV2_K8S_5'] },
    },
    { groups: [''], resources: ['secrets'], verbs: all },
  ),
  risk(
    {
      id: 'no-workloads',
      does: 'starts no pods',
      control: 'CIS-K8s 5.1.4',
      what: 'whoever has it runs anything, with every secret and service account of the namespace',
      supports: { ...cis('5.1.4'), trivy: ['KSV-0048'] },
    },
    { groups: [''], resources: ['pods', 'replicationcontrollers'], verbs: change, named: true },
    {
      groups: ['apps'],
      resources: ['deployments', 'statefulsets', 'daemonsets', 'replicasets'],
      verbs: change,
      named: true,
    },
    { groups: ['batch'], resources: ['jobs', 'cronjobs'], verbs: change, named: true },
  ),
  risk(
    {
      id: 'no-exec',
      does: 'opens no way into running pods',
      control: 'KSV-0053',
      what: 'whoever has it gets a shell in, or a connection to, every pod that it reaches',
      supports: { trivy: ['KSV-0053', 'KSV-0054'], 'nsa-kubescape': ['C-0002', 'C-0063'] },
    },
    {
      groups: [''],
      resources: ['pods/exec', 'pods/attach', 'pods/portforward', 'pods/ephemeralcontainers'],
      verbs: ['get', ...change],
      named: true,
    },
  ),
  risk(
    {
      id: 'no-escalation',
      does: 'lets nobody have more rights than they are given',
      control: 'CIS-K8s 5.1.8',
      what: 'whoever has it can give themselves other rights, or act as others',
      supports: { ...cis('5.1.8'), checkov: ['CKV_K8S_157', 'CKV_K8S_158', 'CKV2_K8S_3'], trivy: ['KSV-0043'] },
    },
    { groups: [rbac], resources: ['roles', 'clusterroles'], verbs: ['bind', 'escalate'], named: true },
    {
      groups: ['', 'authentication.k8s.io'],
      resources: ['users', 'groups', 'serviceaccounts', 'uids', 'userextras'],
      verbs: ['impersonate'],
      named: true,
    },
  ),
  risk(
    {
      id: 'no-rbac',
      does: 'changes no roles and bindings',
      control: 'KSV-0050',
      what: 'whoever has it hands on all the rights they have',
      supports: { trivy: ['KSV-0050', 'KSV-0051', 'KSV-0052', 'KSV-0055'], checkov: ['CKV2_K8S_1'] },
    },
    {
      groups: [rbac],
      resources: ['roles', 'clusterroles', 'rolebindings', 'clusterrolebindings'],
      verbs: write,
      named: true,
    },
  ),
  risk(
    {
      id: 'no-volumes',
      does: 'makes no persistent volumes',
      control: 'CIS-K8s 5.1.9',
      what: 'whoever has it mounts folders of nodes',
      supports: cis('5.1.9'),
    },
    { groups: [''], resources: ['persistentvolumes'], verbs: ['create'] },
  ),
  risk(
    {
      id: 'no-node-proxy',
      does: 'leads around no API server to the nodes',
      control: 'CIS-K8s 5.1.10',
      what: 'whoever has it commands the nodes, past admission and audit',
      supports: { ...cis('5.1.10'), trivy: ['KSV-0047'], checkov: ['CKV2_K8S_2'] },
    },
    { groups: [''], resources: ['nodes/proxy'], verbs: all, named: true },
  ),
  risk(
    {
      id: 'no-approval',
      does: 'approves no certificates',
      control: 'CIS-K8s 5.1.11',
      what: 'whoever has it makes certificates for anybody',
      supports: { ...cis('5.1.11'), checkov: ['CKV_K8S_156'] },
    },
    {
      groups: ['certificates.k8s.io'],
      resources: ['certificatesigningrequests/approval', 'signers'],
      verbs: ['update', 'patch', 'approve'],
      named: true,
    },
  ),
  risk(
    {
      id: 'no-webhooks',
      does: 'leaves admission alone',
      control: 'CIS-K8s 5.1.12',
      what: 'whoever has it reads and changes everything on its way into the cluster',
      supports: { ...cis('5.1.12'), checkov: ['CKV_K8S_155'], trivy: ['KSV-0114'] },
    },
    {
      groups: ['admissionregistration.k8s.io'],
      resources: ['validatingwebhookconfigurations', 'mutatingwebhookconfigurations'],
      verbs: write,
      named: true,
    },
  ),
  risk(
    {
      id: 'no-tokens',
      does: 'makes no tokens of service accounts',
      control: 'CIS-K8s 5.1.13',
      what: 'whoever has it acts as every service account that it reaches',
      supports: cis('5.1.13'),
    },
    { groups: [''], resources: ['serviceaccounts/token'], verbs: ['create'], named: true },
  ),
  risk(
    {
      id: 'no-service-status',
      does: 'leads no traffic of others to itself',
      control: 'CKV2_K8S_4',
      what: 'whoever has it takes over traffic to addresses of others (CVE-2020-8554)',
      supports: { checkov: ['CKV2_K8S_4'] },
    },
    { groups: [''], resources: ['services/status'], verbs: ['update', 'patch'], named: true },
  ),
]

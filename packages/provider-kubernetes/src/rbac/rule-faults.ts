import { nearest, type Fault } from '@konductor/core/config'
import { badAccessRule } from '../checks/access.ts'
import { manifestFaults } from '../objects/manifest-faults.ts'
import { groupsOf, isKnownGroup, knownResources } from './api-groups.ts'
import { policyRules, type RuleArgs } from './rule-args.ts'

const verbs = [
  ...['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'],
  ...['approve', 'attest', 'bind', 'escalate', 'impersonate', 'proxy', 'sign', 'use'],
]

/** Words that people write and Kubernetes does not know. */
const words: Readonly<Record<string, string>> = {
  add: 'create',
  edit: 'update, patch',
  put: 'update',
  post: 'create',
  read: 'get, list, watch',
  remove: 'delete',
  view: 'get, list, watch',
  write: 'create, update, patch, delete',
}

/** What is wrong with the rules of a role: what Kubernetes refuses, and what would allow nothing. */
export const ruleFaults = (kind: 'Role' | 'ClusterRole', rules: readonly RuleArgs[] = []): readonly Fault[] => [
  ...manifestFaults(
    { apiVersion: 'rbac.authorization.k8s.io/v1', kind, ...policyRules(rules) },
    [badAccessRule],
    // Said below, in the words of configuration.
    (path) => (path[2] === 'apiGroups' ? undefined : path),
  ),
  ...rules.flatMap((rule, index) => [
    ...groupFaults(rule, ['rules', index]),
    ...rule.verbs.flatMap((verb, at) => verbFaults(verb, ['rules', index, 'verbs', at])),
  ]),
]

type Path = readonly (string | number)[]

const groupFaults = ({ resources = [], apiGroups }: RuleArgs, below: Path): readonly Fault[] =>
  resources.flatMap((resource, at): readonly Fault[] => {
    const known = groupsOf(resource)
    const place = [...below, 'resources', at]
    if (resource.startsWith('*')) {
      return apiGroups === undefined
        ? [{ _tag: 'Missing', because: 'every resource of which API group is not said', fix: 'add apiGroups', below }]
        : []
    }
    if (apiGroups === undefined) {
      if (known.length > 0) return []
      const near = nearest(resource, knownResources)
      return [
        {
          _tag: 'OtherApiGroup',
          because: `${resource} is no resource of Kubernetes itself, and no apiGroups say where it is`,
          fix:
            near === undefined ? 'add apiGroups: [<group>]' : `did you mean "${near}"? Else add apiGroups: [<group>]`,
          below: place,
        },
      ]
    }
    if (apiGroups.some((group) => group === '*' || !isKnownGroup(group) || known.includes(group))) return []
    const where = known[0]
    const near = where === undefined ? nearest(resource, knownResources) : undefined
    return [
      {
        _tag: 'OtherApiGroup',
        because: `${resource} is not in ${apiGroups.map(shown).join(', ')}: the rule would allow nothing`,
        fix:
          where !== undefined
            ? `write apiGroups: [${shown(where)}], or take it out`
            : near === undefined
              ? 'write the API group that has it'
              : `did you mean "${near}"?`,
        below: place,
      },
    ]
  })

const shown = (group: string): string => (group === '' ? '""' : group)

const verbFaults = (verb: string, below: Path): readonly Fault[] => {
  if (verb === '*' || verbs.includes(verb)) return []
  const meant = words[verb] ?? nearest(verb, verbs)
  return meant === undefined
    ? []
    : [
        {
          _tag: 'UnknownValue',
          because: `${JSON.stringify(verb)} is no verb of Kubernetes: the rule would allow nothing`,
          fix: `did you mean ${meant}?`,
          below,
        },
      ]
}

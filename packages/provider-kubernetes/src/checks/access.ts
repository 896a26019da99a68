import { fault, quoted, type Check, type Fault } from './check.ts'
import { isOf } from './manifest.ts'
import { at, hidesAnything, isAbsent, items, text, type Place } from './place.ts'

const roles = ['rbac.authorization.k8s.io/ClusterRole', 'rbac.authorization.k8s.io/Role']
const bindings = ['rbac.authorization.k8s.io/ClusterRoleBinding', 'rbac.authorization.k8s.io/RoleBinding']

/** Whether a list is known to have nothing in it. */
const isEmpty = (place: Place): boolean => isAbsent(place) || (Array.isArray(place.value) && place.value.length === 0)

const ruleFaults = (rule: Place, clusterWide: boolean): readonly Fault[] => {
  const [groups, resources, urls, verbs] = ['apiGroups', 'resources', 'nonResourceURLs', 'verbs'].map((key) =>
    at(rule, key),
  )
  if (groups === undefined || resources === undefined || urls === undefined || verbs === undefined) return []
  const none = (place: Place): readonly Fault[] => (isEmpty(place) ? [fault(place, 'a rule needs at least one')] : [])
  if (!isEmpty(urls))
    return [
      ...none(verbs),
      ...(clusterWide ? [] : [fault(urls, 'only a ClusterRole has them', 'write a ClusterRole for them')]),
      ...(isEmpty(resources) && isEmpty(groups)
        ? []
        : [fault(urls, 'a rule is about URLs or about resources', 'write a rule for each')]),
    ]
  return [...none(verbs), ...none(groups), ...none(resources)]
}

const kinds: Readonly<Record<string, string>> = {
  User: 'rbac.authorization.k8s.io',
  Group: 'rbac.authorization.k8s.io',
  ServiceAccount: '',
}

/** In a namespace, a service account that names none is one of that namespace. */
const subjectFaults = (subject: Place, within: boolean): readonly Fault[] => {
  const kind = text(at(subject, 'kind'))
  const group = at(subject, 'apiGroup')
  if (kind === undefined) return []
  const expected = kinds[kind]
  if (expected === undefined)
    return [
      fault(at(subject, 'kind'), `${quoted(kind)} is none of ${Object.keys(kinds).join(', ')}`, 'write one of them'),
    ]
  return [
    ...(kind === 'ServiceAccount' && !within && isAbsent(at(subject, 'namespace'))
      ? [fault(at(subject, 'namespace'), 'a service account is in a namespace')]
      : []),
    ...(text(group) !== undefined && text(group) !== expected
      ? [fault(group, `expected ${quoted(expected)} for a ${kind}`, 'write that, or take it out')]
      : []),
  ]
}

/** Roles and bindings that Kubernetes refuses. */
export const badAccessRule: Check = {
  _tag: 'BadAccessRule',
  severity: 'problem',
  means:
    'A rule of a role has no verbs, API groups or resources, or a binding names a role it cannot name, or, of the whole cluster, a service account without its namespace',
  fix: 'add what is missing; the core API group is `""`',
  kinds: [...roles, ...bindings],
  find: (manifest) => {
    const { root, kind } = manifest
    if (isOf(manifest, roles))
      return items(at(root, 'rules')).flatMap((rule) => ruleFaults(rule, kind === 'ClusterRole'))
    const role = at(root, 'roleRef', 'kind')
    const may = kind === 'ClusterRoleBinding' ? ['ClusterRole'] : ['ClusterRole', 'Role']
    const named = text(role)
    return [
      ...(named === undefined || may.includes(named)
        ? []
        : [fault(role, `a ${kind} names a ${may.join(' or ')}, not ${quoted(named)}`, 'name one of these')]),
      ...items(at(root, 'subjects')).flatMap((subject) => subjectFaults(subject, kind === 'RoleBinding')),
    ]
  },
}

/** Rules that allow everything. */
export const wildcardRule: Check = {
  _tag: 'WildcardRule',
  severity: 'warning',
  means: 'A rule of a role allows every verb, resource or API group, also those that come later',
  fix: 'list what is needed',
  kinds: roles,
  find: ({ root }) =>
    items(at(root, 'rules')).flatMap((rule) =>
      ['apiGroups', 'resources', 'verbs'].flatMap((key) =>
        items(at(rule, key)).flatMap((each) =>
          !hidesAnything(each) && each.value === '*'
            ? [fault(each, 'it allows everything, also what comes later')]
            : [],
        ),
      ),
    ),
}

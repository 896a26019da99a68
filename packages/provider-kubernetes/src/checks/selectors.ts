import { fault, quoted, type Check, type Fault } from './check.ts'
import { neighbours } from './manifest.ts'
import { at, entries, hidesAnything, isAbsent, items, text, type Place } from './place.ts'
import { podOf } from './pods.ts'

/** Whether labels are known not to fit what is asked for. */
const differs = (asked: Place, labels: Place): boolean =>
  !hidesAnything(asked) &&
  !hidesAnything(labels) &&
  entries(asked).some(([key, { value }]) => at(labels, key).value !== value)

const expressionFaults = (selector: Place, labels: Place): readonly Fault[] =>
  hidesAnything(labels)
    ? []
    : items(at(selector, 'matchExpressions')).flatMap((each) => {
        const key = text(at(each, 'key'))
        const operator = text(at(each, 'operator'))
        const values = at(each, 'values')
        if (key === undefined || operator === undefined || hidesAnything(values)) return []
        const given = text(at(labels, key))
        const among = given !== undefined && items(values).some((value) => text(value) === given)
        const fits =
          operator === 'In'
            ? among
            : operator === 'NotIn'
              ? !among
              : operator === 'Exists'
                ? given !== undefined
                : operator === 'DoesNotExist'
                  ? given === undefined
                  : undefined
        if (fits === undefined)
          return [fault(at(each, 'operator'), `${quoted(operator)} is none of In, NotIn, Exists, DoesNotExist`)]
        return fits ? [] : [fault(each, 'the labels of the pods do not fit it')]
      })

/** Workloads that would not find their own pods. */
export const selectorMismatch: Check = {
  _tag: 'SelectorMismatch',
  severity: 'problem',
  means: 'A workload selects other pods than those it makes',
  fix: 'give the template the labels of the selector',
  kinds: ['apps/DaemonSet', 'apps/Deployment', 'apps/ReplicaSet', 'apps/StatefulSet', 'ReplicationController'],
  find: (manifest) => {
    const pod = podOf(manifest)
    const selector = at(manifest.root, 'spec', 'selector')
    if (pod === undefined || isAbsent(selector)) return []
    const labels = at(pod.metadata, 'labels')
    const plain = manifest.kind === 'ReplicationController'
    const match = plain ? selector : at(selector, 'matchLabels')
    const empty =
      !plain && !hidesAnything(selector) && entries(match).length + items(at(selector, 'matchExpressions')).length === 0
    return [
      ...(empty ? [fault(selector, 'it selects nothing, which Kubernetes refuses')] : []),
      ...entries(match).flatMap(([key, asked]) => {
        const given = at(labels, key)
        if (hidesAnything(asked) || hidesAnything(given) || given.value === asked.value) return []
        return [fault(asked, `the template's label is ${quoted(given.value)}`)]
      }),
      ...expressionFaults(selector, labels),
    ]
  },
}

/** Selectors that fit nothing of the plan. */
export const selectsNothing: Check = {
  _tag: 'SelectsNothing',
  severity: 'warning',
  means: 'A service or disruption budget selects no pods that the plan makes in its namespace, where it makes some',
  fix: 'correct the selector; ignore it where the pods come from elsewhere',
  kinds: ['Service', 'policy/PodDisruptionBudget'],
  find: (manifest, all) => {
    const selector = at(manifest.root, 'spec', 'selector')
    const match = manifest.kind === 'Service' ? selector : at(selector, 'matchLabels')
    if (hidesAnything(match) || entries(match).length === 0 || items(at(selector, 'matchExpressions')).length > 0)
      return []
    const near = neighbours(manifest, all).flatMap((other) => podOf(other) ?? [])
    if (near.length === 0 || near.some((pod) => !differs(match, at(pod.metadata, 'labels')))) return []
    return [fault(match, 'no pod that the plan makes in this namespace has these labels')]
  },
}

/** Ports of pods by name that are not there. */
export const portNotFound: Check = {
  _tag: 'PortNotFound',
  severity: 'problem',
  means:
    'A service leads to a port by a name that no container has, or an ingress to a port that its service does not have',
  fix: 'take the name of a port that is there',
  kinds: ['Service', 'networking.k8s.io/Ingress'],
  find: (manifest, all) => {
    const near = neighbours(manifest, all)
    if (manifest.kind === 'Ingress')
      return backendsOf(manifest.root).flatMap((backend) => {
        const port = at(backend, 'service', 'port')
        const name = text(at(backend, 'service', 'name'))
        const service = near.find(
          (other) =>
            other.apiVersion === 'v1' && other.kind === 'Service' && text(at(other.root, 'metadata', 'name')) === name,
        )
        if (name === undefined || service === undefined) return []
        return (['name', 'number'] as const).flatMap((by) => {
          const asked = at(port, by)
          const offered = at(service.root, 'spec', 'ports')
          const there = items(offered).map((each) => at(each, by === 'name' ? 'name' : 'port').value)
          if (typeof asked.value === 'object' || asked.value === undefined || hidesAnything(offered)) return []
          if (there.includes(asked.value) || there.some((each) => typeof each === 'object')) return []
          return [fault(asked, `the service ${name} has no port ${quoted(asked.value)}`)]
        })
      })
    const selector = at(manifest.root, 'spec', 'selector')
    if (hidesAnything(selector) || entries(selector).length === 0) return []
    const templates = near.flatMap((other) => podOf(other) ?? [])
    if (templates.some(({ metadata }) => hidesAnything(at(metadata, 'labels')))) return []
    const pods = templates.flatMap(({ metadata, spec }) => (differs(selector, at(metadata, 'labels')) ? [] : [spec]))
    if (pods.length === 0) return []
    // What starts first and stays, a sidecar, may have ports too.
    const lists = pods.flatMap((spec) => ['containers', 'initContainers'].flatMap((key) => [at(spec, key)]))
    const ports = lists.flatMap(items).map((container) => at(container, 'ports'))
    const names = ports.flatMap(items).map((port) => at(port, 'name'))
    if ([...lists, ...ports, ...names].some(hidesAnything)) return []
    const there = new Set(names.map(text))
    return items(at(manifest.root, 'spec', 'ports')).flatMap((port) => {
      const target = at(port, 'targetPort')
      const name = text(target)
      if (name === undefined || /^\d+$/.test(name) || there.has(name)) return []
      return [fault(target, `no container that it selects has a port ${quoted(name)}`)]
    })
  },
}

/** Where an ingress leads to. */
const backendsOf = (root: Place): readonly Place[] => [
  at(root, 'spec', 'defaultBackend'),
  ...items(at(root, 'spec', 'rules')).flatMap((rule) =>
    items(at(rule, 'http', 'paths')).map((path) => at(path, 'backend')),
  ),
]

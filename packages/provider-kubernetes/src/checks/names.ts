import { isLabelValue, isMetadataKey, limits } from '../labels/label-rules.ts'
import { builtInScope } from './built-in-scope.ts'
import { fault, quoted, type Check, type Fault } from './check.ts'
import { groupOf, isOf, type Manifest } from './manifest.ts'
import { at, entries, isAbsent, items, text, type Place } from './place.ts'
import { podOf } from './pods.ts'

interface Rule {
  readonly pattern: RegExp
  readonly most: number
  readonly expected: string
}

const word = '[a-z0-9]([a-z0-9-]*[a-z0-9])?'
const label: Rule = {
  pattern: new RegExp(`^${word}$`),
  most: 63,
  expected: 'at most 63 lower-case letters, digits and dashes, with a letter or digit at both ends',
}
const service: Rule = {
  pattern: /^[a-z]([a-z0-9-]*[a-z0-9])?$/,
  most: 63,
  expected: 'at most 63 lower-case letters, digits and dashes, with a letter first',
}
const subdomain: Rule = {
  pattern: new RegExp(`^${word}(\\.${word})*$`),
  most: 253,
  expected: 'at most 253 lower-case letters, digits, dashes and dots, with a letter or digit at both ends',
}
const cronJob: Rule = { ...subdomain, most: 52, expected: subdomain.expected.replace('253', '52') }
const path: Rule = { pattern: /^(?!\.{1,2}$)[^/%]+$/, most: 253, expected: 'no slash and no percent sign' }

const ruleOf = (manifest: Manifest): Rule => {
  if (isOf(manifest, ['Namespace'])) return label
  if (isOf(manifest, ['Service'])) return service
  if (isOf(manifest, ['batch/CronJob'])) return cronJob
  return groupOf(manifest) === 'rbac.authorization.k8s.io' ? path : subdomain
}

const against = (place: Place, rule: Rule): readonly Fault[] => {
  const name = text(place)
  if (name === undefined || (name.length <= rule.most && rule.pattern.test(name))) return []
  const long = name.length > rule.most ? `; it has ${name.length} characters` : ''
  return [fault(place, `${quoted(name)} is no name for it: expected ${rule.expected}${long}`)]
}

/** Names that Kubernetes refuses. */
export const badObjectName: Check = {
  _tag: 'BadObjectName',
  severity: 'problem',
  means: 'The name of an object, container or volume is too long, or has characters that Kubernetes refuses there',
  fix: 'take a shorter one, of lower-case letters, digits and dashes',
  find: (manifest) => {
    const { root } = manifest
    const pod = podOf(manifest)?.spec ?? { path: [], value: undefined }
    const inner = ['containers', 'initContainers', 'volumes'].flatMap((key) => items(at(pod, key)))
    return [
      ...against(at(root, 'metadata', 'name'), ruleOf(manifest)),
      ...against(at(root, 'metadata', 'namespace'), label),
      ...inner.flatMap((each) => against(at(each, 'name'), label)),
    ]
  },
}

const keyRule = 'at most 63 letters, digits, dashes, dots and underscores, if need be after "<dns name>/"'
const valueRule = 'at most 63 letters, digits, dashes, dots and underscores, with a letter or digit at both ends'

const keyFaults = (map: Place, asRead = (key: string): string => key): readonly Fault[] =>
  entries(map).flatMap(([key, place]) =>
    isMetadataKey(asRead(key)) ? [] : [fault(place, `${quoted(key)} is no key for it: expected ${keyRule}`)],
  )

const labelFaults = (map: Place): readonly Fault[] => [
  ...keyFaults(map),
  ...entries(map).flatMap(([, place]) => {
    const value = text(place)
    if (value === undefined || isLabelValue(value)) return []
    return [fault(place, `${quoted(value)} is no value of a label: expected ${valueRule}`)]
  }),
]

/** Labels and annotations that Kubernetes refuses. */
export const badLabel: Check = {
  _tag: 'BadLabel',
  severity: 'problem',
  means: 'A label, its key or the key of an annotation is too long, or has characters that Kubernetes refuses',
  fix: 'shorten it; long text goes into an annotation',
  find: (manifest) => {
    const pod = podOf(manifest)?.metadata
    const selector = at(manifest.root, 'spec', 'selector')
    const plain = isOf(manifest, ['Service', 'ReplicationController'])
    return [
      ...[at(manifest.root, 'metadata'), ...(pod === undefined || pod.path[0] === 'metadata' ? [] : [pod])].flatMap(
        (metadata) => [
          ...labelFaults(at(metadata, 'labels')),
          // Kubernetes lets the prefix of an annotation be in upper case, and not that of a label.
          ...keyFaults(at(metadata, 'annotations'), (key) => key.toLowerCase()),
        ],
      ),
      ...labelFaults(plain ? selector : at(selector, 'matchLabels')),
    ]
  },
}

/** Objects that leave it to others where they stand. */
export const namespaceNotSaid: Check = {
  _tag: 'NamespaceNotSaid',
  severity: 'warning',
  means:
    'An object does not say its namespace: it goes where the kubeconfig points at, and is replaced when that changes',
  fix: 'set `metadata.namespace`',
  find: (manifest) => {
    const { root, kind } = manifest
    if (builtInScope(groupOf(manifest), kind) !== 'namespace') return []
    const place = at(root, 'metadata', 'namespace')
    return isAbsent(place) ? [fault(place, 'it goes into the namespace of the kubeconfig or the provider')] : []
  },
}

/** One object twice. */
export const sameObject: Check = {
  _tag: 'SameObject',
  severity: 'problem',
  means: 'Two resources of a plan are the same object on the same cluster: the second is refused, or undoes the first',
  fix: 'remove one, or give one another name',
  find: (manifest, all) => {
    const name = text(at(manifest.root, 'metadata', 'name'))
    if (name === undefined) return []
    const namespace = at(manifest.root, 'metadata', 'namespace').value
    const first = all.find(
      (other) =>
        other.kind === manifest.kind &&
        groupOf(other) === groupOf(manifest) &&
        other.cluster === manifest.cluster &&
        text(at(other.root, 'metadata', 'name')) === name &&
        (namespace === undefined || typeof namespace === 'string') &&
        at(other.root, 'metadata', 'namespace').value === namespace,
    )
    if (first === undefined || first === manifest) return []
    return [
      fault(at(manifest.root, 'metadata', 'name'), `another resource of the plan is ${manifest.kind} ${name} too`),
    ]
  },
}

/** More than Kubernetes keeps in one object. */
export const objectTooLarge: Check = {
  _tag: 'ObjectTooLarge',
  severity: 'problem',
  means: 'Annotations of more than 256 KiB, or a ConfigMap or Secret of more than 1 MiB, which Kubernetes refuses',
  fix: 'split it, or keep what is large elsewhere',
  find: (manifest) => {
    const { root } = manifest
    const size = (map: Place, keys: boolean): number =>
      entries(map).reduce(
        (sum, [key, place]) => sum + (keys ? Buffer.byteLength(key) : 0) + Buffer.byteLength(text(place) ?? ''),
        0,
      )
    const annotations = at(root, 'metadata', 'annotations')
    const noted = size(annotations, true)
    const data = isOf(manifest, ['ConfigMap', 'Secret'])
      ? size(at(root, 'data'), false) + size(at(root, 'binaryData'), false) + size(at(root, 'stringData'), false)
      : 0
    const most = isOf(manifest, ['Secret']) ? 1_398_104 : 1_048_576
    return [
      ...(noted > limits.annotations
        ? [fault(annotations, `they have ${noted} bytes together; Kubernetes takes ${limits.annotations}`)]
        : []),
      ...(data > most ? [fault(at(root, 'data'), `it has ${data} bytes; Kubernetes takes 1 MiB`)] : []),
    ]
  },
}

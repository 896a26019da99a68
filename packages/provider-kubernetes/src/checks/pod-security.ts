import { fault, quoted, type Check, type Fault } from './check.ts'
import { sameCluster, type Manifest } from './manifest.ts'
import { at, entries, hidesAnything, isAbsent, isHidden, items, number, text, type Place } from './place.ts'
import { containersOf, podKinds, podOf } from './pods.ts'

const prefix = 'pod-security.kubernetes.io/'
const levels = ['privileged', 'baseline', 'restricted']

/** Labels of Pod Security that Kubernetes refuses. */
export const badPodSecurityLabel: Check = {
  _tag: 'BadPodSecurityLabel',
  severity: 'problem',
  means: 'A namespace has a level or version of Pod Security that there is not',
  fix: 'write `privileged`, `baseline` or `restricted`; a version is `latest` or `v1.34`',
  kinds: ['Namespace'],
  find: ({ root }) =>
    entries(at(root, 'metadata', 'labels')).flatMap(([key, place]) => {
      const value = text(place)
      if (!key.startsWith(prefix) || value === undefined) return []
      const [mode = '', what] = key.slice(prefix.length).split('-')
      if (!['enforce', 'audit', 'warn'].includes(mode)) return [fault(place, `${quoted(key)} is no label of it`)]
      if (what === 'version')
        return /^(latest|v1\.\d+)$/.test(value) ? [] : [fault(place, `${quoted(value)} is neither latest nor v1.<n>`)]
      return levels.includes(value) ? [] : [fault(place, `${quoted(value)} is none of ${levels.join(', ')}`)]
    }),
}

const adds: Readonly<Record<string, readonly string[]>> = {
  restricted: ['NET_BIND_SERVICE'],
  baseline: [
    'AUDIT_WRITE',
    'CHOWN',
    'DAC_OVERRIDE',
    'FOWNER',
    'FSETID',
    'KILL',
    'MKNOD',
    'NET_BIND_SERVICE',
    'SETFCAP',
    'SETGID',
    'SETPCAP',
    'SETUID',
    'SYS_CHROOT',
  ],
}
const volumes = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
]

/** What stands in the security context of a pod or container, and may only say this where it stands. */
const onlyThese: readonly (readonly [path: readonly string[], allowed: readonly string[]])[] = [
  [
    ['seccompProfile', 'type'],
    ['RuntimeDefault', 'Localhost'],
  ],
  [
    ['appArmorProfile', 'type'],
    ['RuntimeDefault', 'Localhost'],
  ],
  [['procMount'], ['Default']],
]

/** How AppArmor was said of a container before there was a field for it; Kubernetes still reads it. */
const appArmor = 'container.apparmor.security.beta.kubernetes.io/'

const ofAnnotations = (annotations: Place): readonly Fault[] =>
  entries(annotations).flatMap(([key, place]) => {
    const value = text(place)
    return !key.startsWith(appArmor) || value === undefined || /^(|runtime\/default|localhost\/.*)$/.test(value)
      ? []
      : [fault(place, 'it has to be runtime/default or localhost/<profile>')]
  })

const ofBaseline = (spec: Place, containers: readonly Place[], level: string): readonly Fault[] => [
  ...['hostNetwork', 'hostPID', 'hostIPC'].flatMap((key) =>
    at(spec, key).value === true ? [fault(at(spec, key), 'the pod would share it with its node')] : [],
  ),
  ...items(at(spec, 'volumes')).flatMap((volume) =>
    isAbsent(at(volume, 'hostPath')) ? [] : [fault(at(volume, 'hostPath'), 'it is a folder of the node')],
  ),
  ...[spec, ...containers].flatMap((each) =>
    onlyThese.flatMap(([path, allowed]) => {
      const place = at(each, 'securityContext', ...path)
      const value = text(place)
      return value === undefined || allowed.includes(value)
        ? []
        : [fault(place, `it has to be ${allowed.join(' or ')}`)]
    }),
  ),
  ...containers.flatMap((container) => [
    ...(at(container, 'securityContext', 'privileged').value === true
      ? [fault(at(container, 'securityContext', 'privileged'), 'it has every privilege')]
      : []),
    ...items(at(container, 'ports')).flatMap((port) =>
      (number(at(port, 'hostPort')) ?? 0) > 0 ? [fault(at(port, 'hostPort'), 'it is a port of the node')] : [],
    ),
    ...items(at(container, 'securityContext', 'capabilities', 'add')).flatMap((each) => {
      const name = text(each)
      return name === undefined || adds[level]?.includes(name) === true
        ? []
        : [fault(each, `${quoted(name)} is too much`)]
    }),
  ]),
]

const ofRestricted = (spec: Place, containers: readonly Place[]): readonly Fault[] => [
  ...items(at(spec, 'volumes')).flatMap((volume) =>
    entries(volume).flatMap(([key, place]) =>
      key === 'name' || key === 'hostPath' || volumes.includes(key) || isAbsent(place)
        ? []
        : [fault(place, `volumes of ${key} are not allowed`)],
    ),
  ),
  ...containers.flatMap((container) => {
    const own = at(container, 'securityContext')
    const either = (...keys: readonly string[]): Place => {
      const place = at(own, ...keys)
      const ofPod = at(spec, 'securityContext', ...keys)
      return isAbsent(place) && !isAbsent(ofPod) ? ofPod : place
    }
    const lacks = (place: Place, ok: (value: unknown) => boolean, expected: string): readonly Fault[] =>
      isHidden(place.value) || ok(place.value) ? [] : [fault(place, `it has to be ${expected}`)]
    const drop = at(own, 'capabilities', 'drop')
    const user = either('runAsUser')
    return [
      ...lacks(at(own, 'allowPrivilegeEscalation'), (value) => value === false, 'false'),
      ...(hidesAnything(drop) ? [] : lacks(drop, (value) => Array.isArray(value) && value.includes('ALL'), '["ALL"]')),
      ...lacks(either('runAsNonRoot'), (value) => value === true, 'true'),
      // One that is said and wrong is forbidden by baseline already.
      ...lacks(either('seccompProfile', 'type'), (value) => typeof value === 'string', 'RuntimeDefault or Localhost'),
      ...(number(user) === 0 ? [fault(user, 'user 0 is root')] : []),
    ]
  }),
]

const levelOf = (manifest: Manifest, all: readonly Manifest[]): string | undefined => {
  const name = text(at(manifest.root, 'metadata', 'namespace'))
  const namespace = all.find(
    (other) =>
      other.kind === 'Namespace' &&
      sameCluster(manifest, other) &&
      name !== undefined &&
      text(at(other.root, 'metadata', 'name')) === name,
  )
  return namespace === undefined ? undefined : text(at(namespace.root, 'metadata', 'labels', `${prefix}enforce`))
}

/** Pods that their namespace would turn away. */
export const podForbidden: Check = {
  _tag: 'PodForbidden',
  severity: 'problem',
  means:
    'Pod Security of a namespace in the plan forbids the pods of a workload, which Kubernetes says of no Deployment: it only never gets ready',
  fix: 'set it on each container, those that start first among them',
  kinds: podKinds,
  find: (manifest, all) => {
    const level = levelOf(manifest, all)
    const { spec, metadata } = podOf(manifest) ?? {}
    if (spec === undefined || metadata === undefined || text(at(spec, 'os', 'name')) === 'windows') return []
    if (level !== 'baseline' && level !== 'restricted') return []
    const containers = containersOf(manifest).filter(({ value }) => !isHidden(value))
    const opened = 'take it out, or let the namespace enforce less'
    const found = [
      ...[...ofAnnotations(at(metadata, 'annotations')), ...ofBaseline(spec, containers, level)].map((each) => ({
        ...each,
        fix: opened,
      })),
      ...(level === 'restricted' ? ofRestricted(spec, containers) : []),
    ]
    return found.map((each) => ({ ...each, because: `${each.because}: the namespace enforces ${level}` }))
  },
}

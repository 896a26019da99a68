import { didYouMean } from '@konductor/core/config'
import { fault, quoted, type Check, type Fault } from './check.ts'
import { at, hidesAnything, isAbsent, isHidden, isMap, isSeen, items, number, text, type Place } from './place.ts'
import { containersOf, podKinds, podOf } from './pods.ts'

const isName = (name: string): boolean =>
  name.length <= 15 && /^[a-z0-9]([a-z0-9]|-(?=[a-z0-9]))*$/.test(name) && /[a-z]/.test(name)

const nameFaults = (place: Place): readonly Fault[] => {
  const name = text(place)
  if (name === undefined || name === '' || isName(name)) return []
  return [
    fault(
      place,
      `${quoted(name)} is no name of a port: at most 15 lower-case letters, digits and single dashes, with one letter`,
    ),
  ]
}

const serviceName = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

const rangeFaults = (place: Place, from = 1): readonly Fault[] => {
  const port = number(place)
  if (port === undefined || (Number.isInteger(port) && port >= from && port <= 65_535)) return []
  return [fault(place, `${port} is no port: ${from} to 65535`)]
}

const protocols = ['TCP', 'UDP', 'SCTP']

const protocolFaults = (place: Place): readonly Fault[] => {
  const name = text(place)
  return name === undefined || protocols.includes(name)
    ? []
    : [fault(place, `${quoted(name)} is none of ${protocols.join(', ')}`)]
}

const ofService = (root: Place): readonly Fault[] => {
  const ports = items(at(root, 'spec', 'ports'))
  const type = at(root, 'spec', 'type').value ?? 'ClusterIP'
  return ports.flatMap((port) => {
    const name = at(port, 'name')
    const node = at(port, 'nodePort')
    const written = text(name)
    return [
      ...(ports.length > 1 && isAbsent(name) ? [fault(name, 'each of several ports has a name')] : []),
      ...(written === undefined || serviceName.test(written)
        ? []
        : [fault(name, `${quoted(written)} is no name of a port: lower-case letters, digits and dashes`)]),
      ...rangeFaults(at(port, 'port')),
      ...rangeFaults(at(port, 'targetPort')),
      ...nameFaults(at(port, 'targetPort')),
      ...rangeFaults(node, 0),
      ...(type === 'ClusterIP' && (number(node) ?? 0) > 0 ? [fault(node, 'a service of type ClusterIP has none')] : []),
      ...protocolFaults(at(port, 'protocol')),
    ]
  })
}

/** Ports that Kubernetes refuses. */
export const badPort: Check = {
  _tag: 'BadPort',
  severity: 'problem',
  means: 'A port has a number, a name or a protocol that Kubernetes refuses, or one of several has no name',
  fix: 'take a number from 1 to 65535, and a name of at most 15 lower-case letters',
  kinds: [...podKinds, 'Service'],
  find: (manifest) =>
    manifest.kind === 'Service'
      ? ofService(manifest.root)
      : containersOf(manifest).flatMap((container) =>
          items(at(container, 'ports')).flatMap((port) => [
            ...nameFaults(at(port, 'name')),
            ...rangeFaults(at(port, 'containerPort')),
            ...rangeFaults(at(port, 'hostPort')),
            ...protocolFaults(at(port, 'protocol')),
          ]),
        ),
}

/** Ports of nodes, which only one pod can have. */
export const hostPort: Check = {
  _tag: 'HostPort',
  severity: 'warning',
  means: 'A container takes a port of its node: one pod per node, around services and network policies',
  fix: 'remove `hostPort`, and put a service in front',
  kinds: podKinds,
  find: (manifest) =>
    containersOf(manifest).flatMap((container) =>
      items(at(container, 'ports')).flatMap((port) =>
        (number(at(port, 'hostPort')) ?? 0) > 0 ? [fault(at(port, 'hostPort'), 'it is a port of the node')] : [],
      ),
    ),
}

const handlers = ['exec', 'grpc', 'httpGet', 'tcpSocket']

/** A port by a name that the container does not give to any. */
const notListed = (port: Place, name: string, listed: readonly Place[]): Fault => {
  const names = listed.flatMap((each) => text(each) ?? [])
  return fault(
    port,
    `the container has no port ${quoted(name)}; ${names.length === 0 ? 'it lists none' : `it lists ${names.join(', ')}`}`,
    didYouMean(name, names, `add ${name} to its ports, or write a number here`),
  )
}

const probeFaults = (container: Place, probe: Place): readonly Fault[] => {
  if (!isMap(probe.value) || isHidden(probe.value)) return []
  const given = handlers.filter((key) => !isAbsent(at(probe, key)))
  const ports = at(container, 'ports')
  const names = items(ports).map((port) => at(port, 'name'))
  const known = !hidesAnything(ports) && !names.some(hidesAnything)
  return [
    ...(given.length === 1 || given.some((key) => !isSeen(at(probe, key)))
      ? []
      : [
          fault(probe, given.length === 0 ? `it needs one of ${handlers.join(', ')}` : `it has ${given.join(' and ')}`),
        ]),
    ...given.flatMap((key) => {
      const port = at(probe, key, 'port')
      const name = text(port)
      const absent = known && name !== undefined && isName(name) && !names.some((each) => text(each) === name)
      return [...nameFaults(port), ...rangeFaults(port), ...(absent ? [notListed(port, name, names)] : [])]
    }),
  ]
}

/** What only containers have that go on: those that end before the others start are not asked whether they are well. */
const endsTooSoon = (container: Place): readonly Fault[] =>
  container.path.at(-2) !== 'initContainers' || !isAbsent(at(container, 'restartPolicy'))
    ? []
    : ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle'].flatMap((key) => {
        const place = at(container, key)
        return !isSeen(place)
          ? []
          : [
              fault(
                place,
                'a container that ends before the others start has none',
                'take it out, or add restartPolicy: Always, by which the container goes on beside the others',
              ),
            ]
      })

/** Seconds that pods have to end where nothing says how many. */
const usualGrace = 30

const hookFaults = (container: Place, grace: Place): readonly Fault[] => {
  const most = isAbsent(grace) ? usualGrace : number(grace)
  const sleep = at(container, 'lifecycle', 'preStop', 'sleep', 'seconds')
  const seconds = number(sleep)
  return most === undefined || seconds === undefined || seconds <= most
    ? []
    : [
        fault(
          sleep,
          `it waits ${seconds} seconds, and the pod has ${most} to end`,
          'wait for less, or raise terminationGracePeriodSeconds',
        ),
      ]
}

/** Probes that ask nothing, or where nobody listens. */
export const badProbe: Check = {
  _tag: 'BadProbe',
  severity: 'problem',
  means:
    'A probe has no handler or two, asks at a port that its container does not have, or is one of a container that ends before the others start; or a hook waits longer than the pod has to end',
  fix: 'give it one of `httpGet`, `tcpSocket`, `grpc`, `exec`, at a port that the container lists',
  kinds: podKinds,
  find: (manifest) =>
    containersOf(manifest).flatMap((container) => [
      ...endsTooSoon(container),
      ...hookFaults(container, at(podOf(manifest)?.spec ?? container, 'terminationGracePeriodSeconds')),
      ...['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((key) => {
        const probe = at(container, key)
        const [success, grace] = [at(probe, 'successThreshold'), at(probe, 'terminationGracePeriodSeconds')]
        return [
          ...probeFaults(container, probe),
          ...(key !== 'readinessProbe' && (number(success) ?? 1) !== 1
            ? [fault(success, 'it is 1 here', 'write 1, or take it out')]
            : []),
          ...(key === 'readinessProbe' && isSeen(grace)
            ? [fault(grace, 'what is not ready is not ended for that', 'take it out')]
            : []),
        ]
      }),
    ]),
}

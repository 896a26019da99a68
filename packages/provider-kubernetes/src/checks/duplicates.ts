import { fault, quoted, type Check, type Fault } from './check.ts'
import { isOf } from './manifest.ts'
import { at, isHidden, isSeen, items, type Place } from './place.ts'
import { containersOf, podKinds, podOf } from './pods.ts'

const repeated = (list: readonly Place[], keys: readonly string[]): readonly Fault[] => {
  const seen = new Set<string>()
  return list.flatMap((each) => {
    const parts = keys.map((key) => at(each, key))
    const last = parts.at(-1)
    if (last === undefined || !parts.every(({ value }) => typeof value === 'string' || typeof value === 'number'))
      return []
    const id = JSON.stringify(parts.map(({ value }) => value))
    if (seen.has(id)) return [fault(last, `${quoted(last.value)} stands in the list before`)]
    seen.add(id)
    return []
  })
}

/** Ports that differ in the protocol only are two. */
const ports = (list: readonly Place[], key: string): readonly Fault[] => {
  const seen = new Set<string>()
  return list.flatMap((each) => {
    const port = at(each, key)
    const protocol = at(each, 'protocol').value ?? 'TCP'
    if (!isSeen(port) || typeof protocol !== 'string') return []
    const id = `${String(port.value)}/${protocol}`
    if (seen.has(id)) return [fault(port, `port ${id} stands in the list before`)]
    seen.add(id)
    return []
  })
}

/** Names that stand twice in one list. */
export const duplicateEntry: Check = {
  _tag: 'DuplicateEntry',
  severity: 'problem',
  means:
    'One name stands twice in a list of containers, volumes, ports, variables, mounts or spread constraints; of a variable, Kubernetes keeps both without a word',
  fix: 'remove one, or give it another name',
  kinds: [...podKinds, 'Service'],
  find: (manifest) => {
    const spec = podOf(manifest)?.spec
    if (spec === undefined) {
      const list = items(at(manifest.root, 'spec', 'ports'))
      return isOf(manifest, ['Service']) ? [...repeated(list, ['name']), ...ports(list, 'port')] : []
    }
    const containers = containersOf(manifest)
    return [
      ...repeated(containers, ['name']),
      ...repeated(items(at(spec, 'volumes')), ['name']),
      ...repeated(items(at(spec, 'topologySpreadConstraints')), ['whenUnsatisfiable', 'topologyKey']),
      ...containers.flatMap((container) => [
        ...repeated(items(at(container, 'ports')), ['name']),
        ...ports(items(at(container, 'ports')), 'containerPort'),
        ...repeated(items(at(container, 'env')), ['name']),
        ...repeated(items(at(container, 'volumeMounts')), ['mountPath']),
      ]),
    ]
  },
}

/** Two sources for one value. */
export const twoSources: Check = {
  _tag: 'TwoValueSources',
  severity: 'problem',
  means: 'A variable has `value` and `valueFrom`, or a volume has two kinds of storage: Kubernetes takes one',
  fix: 'keep one',
  kinds: podKinds,
  find: (manifest) => {
    const spec = podOf(manifest)?.spec
    if (spec === undefined) return []
    const given = (place: Place, without: readonly string[]): readonly string[] =>
      typeof place.value === 'object' && place.value !== null && !Array.isArray(place.value)
        ? Object.entries(place.value).flatMap(([key, value]) =>
            without.includes(key) || value === undefined || value === null || value === '' || isHidden(value)
              ? []
              : [key],
          )
        : []
    const check = (place: Place, without: readonly string[]): readonly Fault[] => {
      const found = given(place, without)
      return found.length > 1 ? [fault(place, `it has ${found.join(' and ')}; Kubernetes takes one`)] : []
    }
    return [
      ...items(at(spec, 'volumes')).flatMap((volume) => check(volume, ['name'])),
      ...containersOf(manifest).flatMap((container) =>
        items(at(container, 'env')).flatMap((variable) => [
          ...check(variable, ['name']),
          ...check(at(variable, 'valueFrom'), []),
        ]),
      ),
    ]
  },
}

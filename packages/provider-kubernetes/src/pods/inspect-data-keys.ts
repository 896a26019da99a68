import { didYouMean, formatPath, parsePath, type Path } from '@konductor/core/config'
import type { Finding } from '@konductor/interfaces'
import { dataKeysOf } from '../core/data-keys.ts'
import { objectId } from '../objects/object-references.ts'
import type { KubernetesUnit } from '../units.ts'
import { podReferences, type PodReference } from './pod-references.ts'
import type { PodConfig } from './pod.config.ts'
import type { UnitWithPods } from './units-with-pods.ts'

/** An entry of data that pods read, and where that is written. */
interface Read {
  readonly key: string
  readonly below: Path
}

/** Pods that read an entry which their config map or secret does not have: they would never start, without a word. */
export const inspectDataKeys = (all: readonly UnitWithPods[], units: readonly KubernetesUnit[]): readonly Finding[] => {
  const kept = new Map(units.flatMap((unit) => (dataKeysOf(unit) === undefined ? [] : [[unit.id, unit] as const])))
  const found = all.flatMap(({ unit, config, settingOf }) => {
    const cluster = unit.id.slice(unit.id.lastIndexOf('@') + 1)
    return podReferences(config).flatMap((reference): readonly Finding[] => {
      const { kind, written } = reference
      if (kind === 'claim' || typeof written !== 'string') return []
      const data = kept.get(objectId(`${kind}s`, written, cluster))
      const known = data === undefined ? undefined : dataKeysOf(data)
      if (data === undefined || known === undefined) return []
      return readsIn(config, reference)
        .filter(({ key }) => !known.includes(key))
        .map(({ key, below }) => ({
          _tag: 'UnknownReference',
          severity: 'problem',
          at: formatPath([...parsePath(unit.at), ...settingOf(below)]),
          because: `${data.at} has no key ${JSON.stringify(key)}; it has ${known.join(', ') || 'none'}`,
          fix: didYouMean(key, known, 'add it there, name one that is there, or write optional: true'),
        }))
    })
  })
  // An entry that is on several clusters says the same of each.
  return [...new Map(found.map((finding) => [finding.at, finding])).values()]
}

/** The entries that a reference of a pod names. */
const readsIn = (pod: PodConfig, { below }: PodReference): readonly Read[] => {
  const place = below.slice(0, -1)
  const source = place.reduce<unknown>((within, step) => Reflect.get(Object(within), step), pod)
  const [key, items, optional] = ['key', 'items', 'optional'].map((name): unknown => Reflect.get(Object(source), name))
  if (optional === true) return []
  return [
    ...(typeof key === 'string' ? [{ key, below: [...place, 'key'] }] : []),
    ...(typeof items === 'object' && items !== null
      ? Object.keys(items).map((item) => ({ key: item, below: [...place, 'items', item] }))
      : []),
  ]
}

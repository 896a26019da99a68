import type { Fault, Path } from '@konductor/core/config'
import { badClaim, badQuantity, requestAboveLimit } from '../checks/amounts.ts'
import type { Check } from '../checks/check.ts'
import { badCount, cannotRoll } from '../checks/counts.ts'
import { duplicateEntry, twoSources } from '../checks/duplicates.ts'
import { unknownField, wrongFieldType } from '../checks/fields.ts'
import { mountWithoutVolume } from '../checks/mounts.ts'
import { badLabel, badObjectName } from '../checks/names.ts'
import { badPort, badProbe } from '../checks/ports.ts'
import { selectorMismatch } from '../checks/selectors.ts'
import { securityContradiction } from '../checks/workloads.ts'
import { manifestFaults } from '../objects/manifest-faults.ts'
import { containersIn } from './pod-rule.ts'
import { byName } from './in-order.ts'
import type { PodArgs } from './pod-args.ts'
import { podPlace } from './pod-place.ts'

/** Fields that Kubernetes does not have, of what is passed on as it is written. */
const fieldChecks: readonly Check[] = [unknownField, wrongFieldType]

/** What Kubernetes would refuse, or change without a word, in one workload alone. */
const workloadChecks: readonly Check[] = [
  badObjectName,
  badLabel,
  duplicateEntry,
  twoSources,
  selectorMismatch,
  badPort,
  badProbe,
  mountWithoutVolume,
  badQuantity,
  requestAboveLimit,
  badClaim,
  badCount,
  cannotRoll,
  securityContradiction,
]

/** What is said of a workload beside its pods. */
export interface FaultsOf {
  /** `metadata.name`. */
  readonly name: string
  /** The object as it would be made; what is not known yet in it is hidden. */
  readonly object: object
  /** Where the spec of the pods stands in it: `['spec', 'template', 'spec']`. */
  readonly spec: readonly string[]
  /** Whether a compiler has looked at its fields: those of a program that has none are looked at by the plan. */
  readonly typed?: true
  /** The setting that another field is made from. @default the field, without `spec` */
  readonly placeOf?: (path: Path) => Path
}

/** What is wrong with a workload, at the settings that it comes from. */
export const podFaults = (pod: PodArgs, of: FaultsOf): readonly Fault[] => {
  if (Object.keys(pod.containers).length === 0) {
    return [
      {
        _tag: 'TooFew',
        because: 'there is no container',
        fix: 'write at least one: containers: { <name>: { image: … } }',
        below: ['containers'],
      },
    ]
  }
  const own = [...sameName(pod), ...samePort(pod)]
  // Of two of one name, nobody could tell which a field is of.
  if (sameName(pod).length > 0) return own
  const { placeOf = (path: Path) => path.slice(1) } = of
  const metadata = [...of.spec.slice(0, -1), 'metadata']
  const isBelow = (path: Path, top: Path) => top.every((key, index) => path[index] === key)
  const checks = of.typed === true ? workloadChecks : [...fieldChecks, ...workloadChecks]
  const found = manifestFaults(hidden(of.object), checks, (path) => {
    if (isBelow(path, of.spec)) return podPlace(pod, of.name, path.slice(of.spec.length))
    if (!isBelow(path, metadata)) return placeOf(path)
    const [map, ...rest] = path.slice(metadata.length)
    return [map === 'annotations' ? 'podAnnotations' : 'podLabels', ...rest]
  }).map((fault) => ({ ...fault, because: asSettings(fault.because), fix: asSettings(fault.fix) }))
  const said = new Set(own.map(({ below }) => JSON.stringify(below)))
  return [...own, ...found.filter(({ below }) => !said.has(JSON.stringify(below)))]
}

/** Fields that a check names, as settings are called. */
const asSettings = (text: string): string =>
  text
    .replaceAll(/\bhttpGet\b/g, 'http')
    .replaceAll(/\btcpSocket\b/g, 'tcp')
    .replaceAll('restartPolicy: Always', 'sidecar: true')

/** Containers that come first and are called as others. */
const sameName = ({ containers, initContainers = [] }: PodArgs): readonly Fault[] =>
  initContainers.flatMap(({ name }, index, all) => {
    const other = all.findIndex((each) => each.name === name)
    return Object.hasOwn(containers, name) || other < index
      ? [
          {
            _tag: 'DuplicateEntry',
            because: `another container of the pod is called ${name}`,
            fix: 'give it another name',
            below: ['initContainers', index, 'name'],
          },
        ]
      : []
  })

/** Containers of a pod share its addresses: of two at one port, one never starts; of two names, one is never found. */
const samePort = (pod: PodArgs): readonly Fault[] => {
  const taken = new Map<string, string>()
  return containersIn(pod)
    .filter(({ own, first }) => !first || Reflect.get(own, 'sidecar') === true)
    .flatMap(({ at, name: container, own }) =>
      byName(own.ports).flatMap(([name, written]): readonly Fault[] => {
        const { port, protocol = 'TCP' } = typeof written === 'number' ? { port: written } : written
        return [`${port}/${protocol}`, name].flatMap((key) => {
          const other = taken.get(key)
          if (other === undefined) taken.set(key, container)
          return other === undefined
            ? []
            : [
                {
                  _tag: 'DuplicateEntry',
                  because:
                    key === name
                      ? `the container ${other} of the pod has a port of that name`
                      : `the container ${other} of the pod listens at ${key} already`,
                  fix: key === name ? 'give it another name' : 'take another port',
                  below: [...at, 'ports', name],
                },
              ]
        })
      }),
    )
}

/** An object with a mark in place of what only Pulumi will know. */
const hidden = (object: object): object =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, hiddenIn(value)]))

const hiddenIn = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(hiddenIn)
  return [Object.prototype, null].includes(Object.getPrototypeOf(value)) ? hidden(value) : { unknown: true }
}

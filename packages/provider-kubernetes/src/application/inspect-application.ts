import { didYouMean, nothingAcknowledgedBy } from '@konductor/core/config'
import type { Finding, UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { writtenPod } from '../pods/written-pod.ts'
import type { KubernetesUnit } from '../units.ts'
import { applicationsAt } from './application-name.ts'
import { podOf } from './application-pod.ts'
import { applicationOpenings } from './application.controls.ts'

type ApplicationUnit = UnitOf<'application', KubernetesCatalogue['application']>

/** The units of each entry, by its key. */
type Entries = ReadonlyMap<string, readonly ApplicationUnit[]>

/** What is worth saying of the applications that are asked for. */
export const inspectApplications = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const applications = units.filter((unit) => unit.kind === 'application')
  const entries = grouped(applications, ({ at }) => at.slice(applicationsAt.length + 1))
  const found = applications.flatMap((unit) => [...sidecarFaults(unit), ...peerFaults(unit, entries)])
  return [
    // An entry that is on several clusters says the same of each.
    ...new Map(found.map((finding) => [`${finding.at} ${finding.because}`, finding])).values(),
    ...nothingAcknowledgedBy(applications, ({ settings, override }) =>
      applicationOpenings({ ...settings, override }, writtenPod(podOf(settings, settings.name)), settings.name),
    ),
  ]
}

const grouped = <U>(units: readonly U[], keyOfUnit: (unit: U) => string): ReadonlyMap<string, readonly U[]> => {
  const groups = new Map<string, U[]>()
  for (const unit of units) {
    const key = keyOfUnit(unit)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [unit])
    else known.push(unit)
  }
  return groups
}

/** A sidecar that is called as the application, whose main container is called so. */
const sidecarFaults = ({ at, settings }: ApplicationUnit): readonly Finding[] =>
  Object.hasOwn(settings.sidecars ?? {}, settings.name)
    ? [
        {
          _tag: 'DuplicateEntry',
          severity: 'problem',
          at: `${at}.sidecars.${settings.name}`,
          because: `the main container of the application is called ${settings.name}`,
          fix: 'give the sidecar another name',
        },
      ]
    : []

/** Applications that are named as the other end, and are not there. */
const peerFaults = (unit: ApplicationUnit, entries: Entries): readonly Finding[] => {
  const { allowFrom = [], allowTo = [] } = unit.settings
  const named = [
    ...allowFrom.map((peer, index) => [`${unit.at}.allowFrom[${index}].application`, peer.application] as const),
    ...allowTo.map((peer, index) => [`${unit.at}.allowTo[${index}].application`, peer.application] as const),
  ]
  return named.flatMap(([at, key]) => {
    // Who another stack makes is known once that is asked.
    if (typeof key !== 'string') return []
    const fault = peerFault(unit, key, entries)
    return fault === undefined ? [] : [{ severity: 'problem', at, ...fault } as const]
  })
}

const peerFault = (
  unit: ApplicationUnit,
  key: string,
  entries: Entries,
): Pick<Finding, '_tag' | 'because' | 'fix'> | undefined => {
  const others = entries.get(key) ?? []
  if (others.length === 0) {
    const known = [...entries.keys()]
    return {
      _tag: 'UnknownReference',
      because: `no application is called ${JSON.stringify(key)}; known: ${known.join(', ')}`,
      fix: didYouMean(key, known, `name one of ${known.join(', ')}`),
    }
  }
  const cluster = unit.needs.cluster.unit
  const there = others.find(({ needs }) => needs.cluster.unit === cluster)
  if (there === undefined) {
    return {
      _tag: 'ApplicationNotThere',
      because: `${key} is not on ${cluster}; it is on ${others.map(({ needs }) => needs.cluster.unit).join(', ')}`,
      fix: `put ${key} on that cluster, or name what is there: pods, existingNamespace or cidr`,
    }
  }
  const [one, other] = [unit.needs.namespace?.from, there.needs.namespace?.from]
  const together = one !== undefined && other !== undefined && one.stack === other.stack && one.export === other.export
  return there.settings.namespace !== undefined || together
    ? undefined
    : {
        _tag: 'NamespaceNotKnown',
        because: `the namespace of ${key} is another stack's, and its name is not known before that is asked`,
        fix: 'write existingNamespace and pods in place of application',
      }
}

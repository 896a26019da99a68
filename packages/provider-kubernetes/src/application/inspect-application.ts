import { didYouMean, nothingAcknowledgedBy } from '@konductor/core/config'
import type { Finding, UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import { nameOnCluster } from '../objects/name-on-cluster.ts'
import { writtenPod } from '../pods/written-pod.ts'
import type { KubernetesUnit } from '../units.ts'
import { applicationsAt } from './application-name.ts'
import { podOf } from './application-pod.ts'
import { applicationOpenings } from './application.controls.ts'

type ApplicationUnit = UnitOf<'application', KubernetesCatalogue['application']>

/** What is worth saying of the applications that are asked for. */
export const inspectApplications = (units: readonly KubernetesUnit[]): readonly Finding[] => {
  const applications = units.filter((unit) => unit.kind === 'application')
  const found = applications.flatMap((unit) => [
    ...sidecarFaults(unit),
    ...peerFaults(unit, applications),
    ...sameObjects(unit, units),
  ])
  return [
    // An entry that is on several clusters says the same of each.
    ...new Map(found.map((finding) => [`${finding.at} ${finding.because}`, finding])).values(),
    ...nothingAcknowledgedBy(applications, ({ settings, override }) =>
      applicationOpenings({ ...settings, override }, writtenPod(podOf(settings, settings.name)), settings.name),
    ),
  ]
}

/** The kinds of objects of its own that an application makes under its name. */
const madeBy = ({ settings }: ApplicationUnit): readonly KubernetesUnit['kind'][] => [
  ...(Object.keys(settings.ports ?? {}).length === 0 ? [] : (['service'] as const)),
  ...(Object.keys(settings.configuration ?? {}).length === 0 ? [] : (['configMap'] as const)),
  ...(Object.keys(settings.secrets ?? {}).length === 0 ? [] : (['secret'] as const)),
  ...(settings.serviceAccount === undefined && settings.existingServiceAccount === undefined
    ? (['serviceAccount'] as const)
    : []),
  ...(settings.networkPolicy === false ? [] : (['networkPolicy'] as const)),
]

/** Entries that make an object which the application makes, too. */
const sameObjects = (unit: ApplicationUnit, all: readonly KubernetesUnit[]): readonly Finding[] => {
  const kinds = madeBy(unit)
  return all.flatMap((other): readonly Finding[] => {
    if (!kinds.includes(other.kind) || !('cluster' in other.needs)) return []
    const called = nameOnCluster(other)
    return other.needs.cluster?.unit === unit.needs.cluster.unit &&
      called?.name === unit.settings.name &&
      called.namespace !== undefined &&
      called.namespace === unit.settings.namespace
      ? [
          {
            _tag: 'SameObject',
            severity: 'problem',
            at: other.at,
            because: `the application ${unit.at} makes one of this kind and name in ${called.namespace} itself`,
            fix: 'give one of the two another name',
          },
        ]
      : []
  })
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
const peerFaults = (unit: ApplicationUnit, all: readonly ApplicationUnit[]): readonly Finding[] => {
  const { allowFrom = [], allowTo = [] } = unit.settings
  const named = [
    ...allowFrom.map((peer, index) => [`${unit.at}.allowFrom[${index}].application`, peer.application] as const),
    ...allowTo.map((peer, index) => [`${unit.at}.allowTo[${index}].application`, peer.application] as const),
  ]
  return named.flatMap(([at, key]) => {
    if (key === undefined) return []
    const fault = peerFault(unit, key, all)
    return fault === undefined ? [] : [{ severity: 'problem', at, ...fault } as const]
  })
}

const peerFault = (
  unit: ApplicationUnit,
  key: string,
  all: readonly ApplicationUnit[],
): Pick<Finding, '_tag' | 'because' | 'fix'> | undefined => {
  const others = all.filter(({ at }) => at === `${applicationsAt}.${key}`)
  const known = [...new Set(all.map(({ at }) => at.slice(applicationsAt.length + 1)))]
  if (others.length === 0) {
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

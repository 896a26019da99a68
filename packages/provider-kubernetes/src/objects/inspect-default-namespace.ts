import type { Finding } from '@konductor/interfaces'
import type { KubernetesSection } from '../section.ts'
import type { KubernetesUnit } from '../units.ts'
import { nameOnCluster } from './name-on-cluster.ts'

/** Entries that come into the namespace `default` because nothing says another, each once. */
export const inspectDefaultNamespace = (
  units: readonly KubernetesUnit[],
  { components, resources }: Pick<KubernetesSection, 'components' | 'resources'>,
): readonly Finding[] => {
  const meant = entriesWithNamespace({ 'kubernetes.components': components, 'kubernetes.resources': resources })
  const clusters = new Map<string, string[]>()
  for (const unit of units) {
    if (nameOnCluster(unit)?.namespace !== 'default' || meant.has(unit.at)) continue
    if (!('cluster' in unit.needs) || ('namespace' in unit.needs && unit.needs.namespace !== undefined)) continue
    const cluster = unit.needs.cluster.unit.replace('kubernetes.providers.', '')
    const known = clusters.get(unit.at) ?? []
    clusters.set(unit.at, known.includes(cluster) ? known : [...known, cluster])
  }
  return [...clusters].map(([at, on]) => ({
    _tag: 'DefaultNamespace',
    severity: 'warning',
    at,
    because: `nothing says its namespace, so that it comes into default on ${on.join(' and ')}: nobody closes that one, scanners report it (CIS Kubernetes 5.6.4, KSV-0110, CKV_K8S_21), and a namespace that is said later replaces the object`,
    fix: 'say namespace: <key under kubernetes.resources.namespaces>; or existingNamespace: default, where that is meant',
  }))
}

/** Where the entries stand that say themselves that their namespace is there. */
const entriesWithNamespace = (sections: Readonly<Record<string, object>>): ReadonlySet<string> =>
  new Set(
    Object.entries(sections).flatMap(([at, section]) =>
      entriesOf(section).flatMap(([collection, entries]) =>
        entriesOf(entries)
          .filter(([, entry]) => Reflect.get(Object(entry), 'existingNamespace') !== undefined)
          .map(([key]) => `${at}.${collection}.${key}`),
      ),
    ),
  )

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] => Object.entries(Object(value))

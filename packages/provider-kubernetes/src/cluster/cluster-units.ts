import { referTo, unitBase } from '@konductor/core/config'
import type { OfferedUnit, Reference, UnitOf } from '@konductor/interfaces'
import type { KubernetesCatalogue } from '../catalogue.ts'
import type { ClusterConfig } from './cluster.config.ts'
import { sourceOf, type ClusterDefaults, type ClusterSettings, type ClusterSource } from './cluster.config.ts'
import { namesSource } from './cluster-faults.ts'
import type { VersionControl } from './version-control.config.ts'

type ClusterUnit = UnitOf<'cluster', KubernetesCatalogue['cluster']>

const kebab = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The name a cluster of another module goes by unless configuration gives it one: `aws-eks-platform`. */
export const automaticName = ({ id, kind, name }: OfferedUnit): string =>
  [id.split('.')[0] ?? id, kind, name].map(kebab).join('-')

/**
 * The cluster units of the section: those it names, and those that other modules offer by themselves.
 *
 * An offered cluster that some `from` names goes by that name alone. An entry under the automatic name that names no
 * way of its own is about the offered cluster: it adds settings, or switches it off.
 */
export const clusterUnits = (
  providers: Readonly<Record<string, ClusterConfig>>,
  defaults: ClusterDefaults,
  offered: readonly OfferedUnit[],
): readonly ClusterUnit[] => {
  const claimed = new Set(Object.values(providers).flatMap(({ from }) => (typeof from === 'string' ? [from] : [])))
  const automatic = new Map(
    offered.filter(({ id }) => !claimed.has(id)).map((unit) => [automaticName(unit), unit] as const),
  )
  const own = Object.entries(providers)
    .filter(([, { enabled }]) => enabled)
    .map(([name, config]): ClusterUnit => {
      const at = `kubernetes.providers.${name}`
      const adopted = namesSource(config) ? undefined : automatic.get(name)
      if (adopted !== undefined) return clusterUnit(name, at, config, defaults, fromOffered(adopted, at))
      if (config.from === undefined) return clusterUnit(name, at, config, defaults)
      const known = offered.find(({ id }) => id === config.from)
      return clusterUnit(name, at, config, defaults, {
        reference: referTo(config.from, 'kubernetes.access', `${at}.from`, (id) => id),
        labels: known === undefined ? {} : labelsOf(known),
      })
    })
  const others = [...automatic]
    // An entry with a way of its own is another cluster: core says that two have one name.
    .filter(([name]) => {
      const entry = providers[name]
      return entry === undefined || namesSource(entry)
    })
    .map(([name, unit]) => clusterUnit(name, unit.at, nothingWritten, defaults, fromOffered(unit, unit.at)))
  const all = [...own, ...others]
  const main = all.find(({ settings }) => settings.name === 'default') ?? (all.length === 1 ? all[0] : undefined)
  return all.map((unit) => (unit === main ? { ...unit, settings: { ...unit.settings, main: true } } : unit))
}

interface Access {
  readonly reference: Reference<'kubernetes.access'>
  readonly labels: Readonly<Record<string, string>>
}

const nothingWritten: ClusterConfig = { enabled: true }

const fromOffered = (unit: OfferedUnit, at: string): Access => ({
  reference: { unit: unit.id, capability: 'kubernetes.access', at },
  labels: labelsOf(unit),
})

/** What a cluster of another module is selected by: the module as its platform, and whatever the module says of it. */
const labelsOf = ({ id, labels }: OfferedUnit): Readonly<Record<string, string>> => ({
  platform: id.split('.')[0] ?? id,
  ...labels,
})

const clusterUnit = (
  name: string,
  at: string,
  config: ClusterConfig,
  defaults: ClusterDefaults,
  access?: Access,
): ClusterUnit => {
  const labels = { ...access?.labels, ...defaults.labels, ...config.labels }
  const source: ClusterSource = access === undefined ? sourceOf(name, config) : { _tag: 'access' }
  const versionControl = recorded(config, defaults)
  const settings: ClusterSettings = {
    name,
    source,
    ...(config.identifier === undefined ? {} : { identifier: config.identifier }),
    namespace: config.namespace ?? defaults.namespace,
    labels,
    ...(config.expect === undefined ? {} : { expect: config.expect }),
    ...(versionControl === undefined ? {} : { versionControl }),
  }
  return {
    kind: 'cluster',
    id: `kubernetes.providers.${name}`,
    at,
    name: `kubernetes-${name}`,
    labels,
    settings,
    needs: access === undefined ? {} : { from: access.reference },
    offers: ['kubernetes.cluster'],
    ...unitBase(config, (formerly) => `kubernetes-${formerly}`),
  }
}

/** The version control that holds for a cluster: its own keys over those for all clusters, when it is on. */
const recorded = (config: ClusterConfig, defaults: ClusterDefaults): VersionControl | undefined => {
  const merged = { ...defaults.versionControl, ...config.versionControl }
  const enabled = config.versionControlEnabled ?? defaults.versionControlEnabled ?? true
  return enabled && Object.keys(merged).length > 0 ? merged : undefined
}

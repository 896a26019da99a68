import { closed, count, defaulted, flag, unitBase, unitSettings, type TypeOf } from '@konductor/core/config'
import type { OfferedUnit, UnitOf } from '@konductor/interfaces'
import type { RandomCatalogue } from '../catalogue.ts'
import { providerSetting, via } from '../provider/provider.config.ts'

/** A random number. */
export const IdConfig = closed({
  provider: providerSetting(),
  bytes: defaulted(count({ min: 1, max: 32 }), 4, 'Bytes it has.'),
  perCluster: defaulted(flag(), false, 'One for each Kubernetes cluster of the stack.'),
  ...unitSettings(['main']),
})
export type IdConfig = TypeOf<typeof IdConfig>

/** What a random number is made from. */
export type IdSettings = Pick<IdConfig, 'bytes'>

type IdUnit = UnitOf<'id', RandomCatalogue['id']>

/** A random number as plain data, or one for each cluster. */
export const idUnits = (key: string, config: IdConfig, clusters: readonly OfferedUnit[]): readonly IdUnit[] => {
  const at = `random.ids.${key}`
  const unit: IdUnit = {
    kind: 'id',
    id: at,
    at,
    name: key,
    settings: config,
    needs: { via: via(config.provider, at) },
    offers: ['random.id'],
    ...unitBase(config),
  }
  if (!config.perCluster) return [unit]
  return clusters.map((cluster) => ({
    ...unit,
    id: `${at}@${cluster.name}`,
    name: `${key}-${cluster.name}`,
    needs: { ...unit.needs, cluster: { unit: cluster.id, capability: 'kubernetes.cluster', at } },
    ...unitBase(config, (formerly) => `${formerly}-${cluster.name}`),
  }))
}

import type { Acknowledging } from '@konductor/core/config'
import type { InNamespace, NamespacedConfig, On, PlacedConfig } from './placed-units.ts'

/** Settings that decide where an entry goes, or that its unit carries beside its settings. */
type Carried =
  | 'acknowledge'
  | 'annotations'
  | 'clusters'
  | 'existingNamespace'
  | 'formerly'
  | 'name'
  | 'namespace'
  | 'options'
  | 'override'

/** What the settings of every unit say that is an object. */
export interface ObjectSettings {
  /** `metadata.name`: the same on every cluster. */
  readonly name: string
  /** Those of the entry, over those that say where the cluster's manifests are kept. */
  readonly annotations?: Readonly<Record<string, string>>
}

/** The same of an object in a namespace. */
export interface NamespacedSettings extends ObjectSettings {
  /** `metadata.namespace`; not known where another stack makes it. */
  readonly namespace?: string
}

/** The settings of a unit, of those that its entry is written with: `labels` stay among them. */
export const objectSettings = <C extends PlacedConfig & Acknowledging>(
  config: C,
  { name, annotations }: On,
): Omit<C, Carried> & ObjectSettings => ({
  ...own(config),
  name,
  ...(annotations === undefined ? {} : { annotations }),
})

/** The same of an object in a namespace. */
export const namespacedSettings = <C extends NamespacedConfig & Acknowledging>(
  config: C,
  on: InNamespace,
): Omit<C, Carried> & NamespacedSettings => ({
  ...objectSettings(config, on),
  ...(on.namespace === undefined ? {} : { namespace: on.namespace }),
})

const own = <C extends NamespacedConfig & Acknowledging>(config: C): Omit<C, Carried> => {
  const {
    acknowledge: _acknowledge,
    annotations: _annotations,
    clusters: _clusters,
    existingNamespace: _existing,
    formerly: _formerly,
    name: _name,
    namespace: _namespace,
    options: _options,
    override: _override,
    ...rest
  } = config
  return rest
}

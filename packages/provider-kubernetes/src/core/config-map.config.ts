import {
  closed,
  flag,
  named,
  openedBy,
  optional,
  text,
  unitSettings,
  type KeyRule,
  type TypeOf,
} from '@konductor/core/config'
import { namespaceProperties, objectChecks, objectProperties } from '../objects/object-properties.ts'
import { objectName } from '../objects/object-names.ts'
import { namespacedSettings } from '../objects/object-settings.ts'
import { namespacedUnits } from '../objects/placed-units.ts'
import type { Places } from '../objects/places.ts'
import type { KubernetesUnit } from '../units.ts'
import { configMapFaults } from './config-map-faults.ts'
import { configMapOpenings } from './config-map.controls.ts'

/** The children of a config map, by role. */
export const configMapRoles = ['main'] as const

/** Keys of data: names of files and variables. */
export const dataKey: KeyRule = {
  pattern: '^(?!\\.\\.|\\.$)[-._a-zA-Z0-9]{1,253}$',
  expected: 'letters, digits, dashes, dots and underscores, at most 253 characters (keys of Kubernetes data)',
}

/** Base64, as Kubernetes takes binary data. */
export const base64 = () =>
  text({
    expected: 'base64, on one line',
    pattern: /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
    empty: true,
  })

/**
 * A config map: what `kubernetes.resources.configMaps.<key>` takes.
 *
 * @example
 * // settings: { namespace: shop, data: { region: eu-west-1 } }
 */
export const ConfigMapConfig = closed(
  {
    ...namespaceProperties(),
    name: optional(objectName(), 'Name in the cluster. Left out: the key.'),
    data: optional(named(text({ empty: true }), dataKey), 'Text by key: names of variables, or of files.', {
      example: { LOG_LEVEL: 'info' },
    }),
    binaryData: optional(named(base64(), dataKey), 'Base64 by key, for what is no text.'),
    files: optional(
      named(text({ expected: 'the path of a file of the project' }), dataKey),
      'Files of the project by key: paths from the folder of Pulumi.yaml, whose content becomes the data.',
      { example: { 'app.conf': 'config/app.conf' } },
    ),
    immutable: optional(
      flag(),
      'Kubernetes refuses every change of the data: another value then replaces the config map, which is gone for a moment.',
    ),
    ...objectProperties('config map', { control: 'KSV-0109', reason: 'the token is one of a test system' }),
    ...unitSettings(configMapRoles),
  },
  [(config) => configMapFaults(config), ...objectChecks],
)
export type ConfigMapConfig = TypeOf<typeof ConfigMapConfig>

/** The settings of a config map unit. */
export type ConfigMapSettings = ReturnType<typeof settingsOf>

const settingsOf = namespacedSettings<ConfigMapConfig>

/** The units of one entry: one for each cluster it goes to. */
export const configMapUnits = (key: string, config: ConfigMapConfig, places: Places): readonly KubernetesUnit[] => {
  const at = `kubernetes.resources.configMaps.${key}`
  const opened = openedBy(at, configMapOpenings(config), config)
  return namespacedUnits(at, key, config, places, (on): KubernetesUnit => ({
    ...on.base,
    kind: 'configMap',
    settings: settingsOf(config, on),
    needs: on.needs,
    offers: ['kubernetes.configMap'],
    ...opened,
  }))
}

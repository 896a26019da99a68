import { choice, closed, flag, named, optional, shapes, text, type TypeOf } from '@konductor/core/config'
import { objectName } from '../objects/object-names.ts'
import { objectReference } from '../objects/object-references.ts'
import { variableKey } from './pod-names.ts'
import { onlyWith, sourceFaults } from './source-faults.ts'

/** A config map or secret, of this stack, of another or on the cluster already. */
export const dataSources = {
  configMap: optional(objectReference('configMaps', 'config map'), 'Config map that this stack makes, by key.', {
    example: 'settings',
    elsewhere: ['configMapKeyRef', 'configMapRef'],
  }),
  existingConfigMap: optional(objectName(), 'Config map that is in the namespace already.'),
  secret: optional(objectReference('secrets', 'secret'), 'Secret that this stack makes, by key.', {
    example: 'api',
    elsewhere: ['secretKeyRef', 'secretRef'],
  }),
  existingSecret: optional(objectName(), 'Secret that is in the namespace already.'),
} as const
export const dataKeys = Object.keys(dataSources)

const EnvSourceConfig = closed(
  {
    ...dataSources,
    key: optional(text({ expected: 'a key of its data' }), 'Which of its entries.', { example: 'region' }),
    optional: optional(flag(), 'Whether the container starts without it, too (default false).'),
    field: optional(
      text({
        expected: "a field of the pod such as metadata.name, metadata.labels['app'] or status.podIP",
        pattern:
          /^(metadata\.(name|namespace|uid)|metadata\.(labels|annotations)\['[^']+'\]|spec\.(nodeName|serviceAccountName)|status\.(hostIPs?|podIPs?))$/,
      }),
      'Field of the pod.',
      { example: 'metadata.name', elsewhere: ['fieldRef'] },
    ),
    resource: optional(
      choice(
        'limits.cpu',
        'limits.memory',
        'limits.ephemeral-storage',
        'requests.cpu',
        'requests.memory',
        'requests.ephemeral-storage',
      ),
      'Request or limit of the container.',
      { example: 'limits.memory', elsewhere: ['resourceFieldRef'] },
    ),
    divisor: optional(
      text({ expected: 'a unit such as 1Mi or 1m', pattern: /^1([KMGTPE]i|[mkMGTPE])?$/ }),
      'The unit of resource (default 1).',
    ),
  },
  (config) => {
    const faults = sourceFaults(config, [...dataKeys, 'field', 'resource'], '{ configMap: settings, key: region }')
    if (faults.length > 0) return faults
    const ofData = dataKeys.some((key) => Object.hasOwn(config, key))
    return [
      ...(ofData && config.key === undefined
        ? [
            {
              _tag: 'Missing',
              because: '"key" is missing: which of its entries is meant',
              fix: 'add key: <key of its data>',
              below: ['key'],
            },
          ]
        : []),
      ...onlyWith(config, 'key', dataKeys),
      ...onlyWith(config, 'optional', dataKeys),
      ...onlyWith(config, 'divisor', ['resource']),
    ]
  },
)

/** The variables of a container, by name. */
export const EnvConfig = named(
  shapes({ text: text({ expected: 'text in quotes', empty: true }), map: EnvSourceConfig }),
  variableKey,
)
export type EnvConfig = TypeOf<typeof EnvConfig>

/** An object whose entries all become variables. */
export const EnvFromConfig = closed(
  {
    ...dataSources,
    prefix: optional(
      text({ expected: 'the beginning of names of variables', pattern: /^[-._A-Za-z][-._A-Za-z0-9]*$/ }),
      'Put before each name.',
      { example: 'APP_' },
    ),
    optional: optional(flag(), 'Whether the container starts without it, too (default false).'),
  },
  (config) => sourceFaults(config, dataKeys, '{ configMap: settings }'),
)
export type EnvFromConfig = TypeOf<typeof EnvFromConfig>

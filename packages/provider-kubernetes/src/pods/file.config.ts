import {
  closed,
  count,
  flag,
  named,
  optional,
  required,
  shapes,
  text,
  type Fault,
  type TypeOf,
} from '@konductor/core/config'
import { objectName } from '../objects/object-names.ts'
import { objectReference } from '../objects/object-references.ts'
import { dataKeys, dataSources } from './env.config.ts'
import { containerName, relativePath } from './pod-names.ts'
import { onlyWith, sourceFaults } from './source-faults.ts'

const fileKey = { pattern: '^(?!/)(?!(.*/)?\\.\\.(/|$)).+$', expected: 'a relative path such as labels, without ..' }

const volumeProperties = {
  ...dataSources,
  claim: optional(
    objectReference('persistentVolumeClaims', 'persistent volume claim'),
    'Claim that this stack makes, by key.',
    { example: 'data', elsewhere: ['persistentVolumeClaim'] },
  ),
  existingClaim: optional(objectName(), 'Claim that is in the namespace already.'),
  temporary: optional(
    shapes({
      flag: flag(),
      number: count({ min: 1 }),
      text: text({ expected: 'a size such as 64Mi', pattern: /^\d+(\.\d+)?([KMGTPE]i|[kMGTPE])?$/ }),
    }),
    'Empty, and gone with the pod: the size that evicts the pod when it is passed, or true for 128Mi.',
    { example: '64Mi', elsewhere: ['emptyDir'] },
  ),
  inMemory: optional(
    flag(),
    'Whether what is temporary is kept in memory, and counts as that of the containers (default false).',
  ),
  hostPath: optional(
    text({ expected: 'an absolute path', pattern: /^\/(?!.*(^|\/)\.\.(\/|$)).*$/ }),
    "Folder or file of the node: what is in there is everybody's.",
    { example: '/var/log' },
  ),
  fields: optional(
    named(
      text({
        expected: "a field of the pod such as metadata.labels or metadata.annotations['team']",
        pattern: /^metadata\.(name|namespace|uid|labels|annotations|labels\['[^']+'\]|annotations\['[^']+'\])$/,
      }),
      fileKey,
    ),
    'Fields of the pod, by file.',
    { example: { labels: 'metadata.labels' }, elsewhere: ['downwardAPI'] },
  ),
  token: optional(
    closed({
      audience: required(
        text({ expected: 'whom the token is for' }),
        'Whom it is for: a cloud, a vault; not the API server.',
        { example: 'vault' },
      ),
      expirationSeconds: optional(
        count({ min: 600, max: 4_294_967_296 }),
        'Seconds until it is renewed (default 3600).',
      ),
      path: optional(relativePath(), 'Its file (default token).'),
    }),
    'Token that proves to somebody else who the pods are.',
  ),
  items: optional(
    named(relativePath(), { pattern: '^[-._a-zA-Z0-9]+$', expected: 'a key of its data' }),
    'Entries of the config map or secret, and the files they become (default: all, each as a file of its name).',
    { example: { 'app.yaml': 'conf/app.yaml' } },
  ),
  mode: optional(
    text({ expected: 'permissions in octal and in quotes, such as "0440"', pattern: /^0?[0-7]{3}$/ }),
    'Permissions of files from config maps, secrets, fields and tokens (default "0440": the group of the pod reads them).',
  ),
  optional: optional(flag(), 'Whether the pod starts without the config map or secret, too (default false).'),
} as const

const sources = [...dataKeys, 'claim', 'existingClaim', 'temporary', 'hostPath', 'fields', 'token']

const volumeFaults = (config: object): readonly Fault[] => [
  ...onlyWith(config, 'items', dataKeys),
  ...onlyWith(config, 'optional', dataKeys),
  ...onlyWith(config, 'mode', [...dataKeys, 'fields', 'token']),
  ...onlyWith(config, 'inMemory', ['temporary']),
]

/** A volume that containers of a pod share. */
export const VolumeConfig = closed(volumeProperties, (config) => {
  const faults = sourceFaults(config, sources, '{ temporary: 1Gi }')
  return faults.length > 0 ? faults : volumeFaults(config)
})
export type VolumeConfig = TypeOf<typeof VolumeConfig>

/** What a container has at a path. */
export const FileConfig = closed(
  {
    ...volumeProperties,
    volume: optional(containerName(), 'Volume of the pod, by name, which several containers share.', {
      example: 'work',
    }),
    subPath: optional(relativePath(), 'One file or folder of the volume; changes of it arrive with new pods only.'),
    readOnly: optional(
      flag(),
      'Whether nothing is written there (default: true, but for claims, what is temporary and volumes by name).',
    ),
  },
  (config) => {
    const faults = sourceFaults(config, [...sources, 'volume'], '{ configMap: settings }')
    return faults.length > 0 ? faults : volumeFaults(config)
  },
)
export type FileConfig = TypeOf<typeof FileConfig>

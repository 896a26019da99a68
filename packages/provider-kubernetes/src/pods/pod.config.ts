import {
  anything,
  choice,
  closed,
  count,
  dictionary,
  flag,
  group,
  list,
  named,
  optional,
  required,
  shapes,
  text,
  type ClosedOf,
  type KeyRule,
} from '@konductor/core/config'
import { labelValue, metadataKey, ownLabelKey } from '../labels/label-rules.ts'
import { objectName } from '../objects/object-names.ts'
import { objectReference } from '../objects/object-references.ts'
import { ContainerConfig, InitContainerConfig } from './container.config.ts'
import { VolumeConfig } from './file.config.ts'
import { containerKey } from './pod-names.ts'
import { PodSecurityConfig } from './security.config.ts'
import { tolerationFaults } from './toleration-faults.ts'

const TolerationConfig = closed(
  {
    key: optional(text({ expected: 'the key of a taint' }), 'Key of the taint (default: all taints).', {
      example: 'dedicated',
    }),
    operator: optional(choice('Equal', 'Exists'), 'How it is compared (default Equal with a value, else Exists).'),
    value: optional(labelValue(), 'Value of the taint.'),
    effect: optional(choice('NoSchedule', 'PreferNoSchedule', 'NoExecute'), 'Effect of the taint (default: all).'),
    tolerationSeconds: optional(count({ min: 0 }), 'How long, of NoExecute (default: for ever).'),
  },
  (own) => tolerationFaults(own),
)

const SpreadConfig = closed({
  topologyKey: required(
    text({ expected: 'a label of nodes', pattern: new RegExp(metadataKey.pattern) }),
    'Label of nodes.',
    {
      example: 'topology.kubernetes.io/zone',
    },
  ),
  maxSkew: optional(count({ min: 1 }), 'How many more there may be on one than on another (default 1).'),
  whenUnsatisfiable: optional(
    choice('ScheduleAnyway', 'DoNotSchedule'),
    'What happens where it cannot be (default ScheduleAnyway).',
  ),
})

/** Keys of labels of pods: that by which their workload knows them is no one else's. */
const podLabelKey: KeyRule = {
  pattern: ownLabelKey.pattern.replace('^', '^(?!app\\.kubernetes\\.io/name$)'),
  expected: `${metadataKey.expected}; app.kubernetes.io/name is the name of the workload`,
}

/** What every workload takes for its pods. */
export const podProperties = {
  containers: required(
    named(ContainerConfig, containerKey),
    'Containers by name: the one called as the entry comes first, then the others by name.',
    { example: { web: { image: 'registry.example.com/shop/web:1.4.2' } } },
  ),
  initContainers: optional(list(InitContainerConfig), 'Containers that run before, one after the other.'),
  volumes: optional(
    named(VolumeConfig, containerKey),
    'Volumes that containers share, by name; they mount them with files: { <path>: { volume: <name> } }.',
    {
      example: { work: { temporary: '1Gi' } },
    },
  ),
  serviceAccount: optional(
    objectReference('serviceAccounts', 'service account'),
    'Service account that this stack makes, by key (default: one of its own).',
  ),
  existingServiceAccount: optional(objectName(), 'Service account that is in the namespace already.', {
    elsewhere: ['serviceAccountName'],
  }),
  serviceAccountToken: optional(flag(), 'Whether the pods get a token for the API server (default false).', {
    elsewhere: ['automountServiceAccountToken'],
  }),
  security: group(PodSecurityConfig, 'What holds for all containers.', { elsewhere: ['securityContext'] }),
  hostNetwork: optional(flag(), 'Whether the pods have the network of their node (default false).'),
  hostPID: optional(flag(), 'Whether the pods see the processes of their node (default false).'),
  hostIPC: optional(flag(), 'Whether the pods share memory with their node (default false).'),
  dnsPolicy: optional(
    choice('ClusterFirst', 'ClusterFirstWithHostNet', 'Default'),
    'Whom the pods ask for names (default: the cluster).',
  ),
  nodeSelector: optional(named(labelValue(), metadataKey), 'Labels of nodes that the pods run on.', {
    example: { 'kubernetes.io/arch': 'amd64' },
  }),
  tolerations: optional(list(TolerationConfig), 'Taints that the pods put up with.'),
  affinity: optional(dictionary(anything()), 'Affinity, as Kubernetes writes it; the plan looks at it.'),
  topologySpread: optional(
    shapes({ flag: flag(), list: list(SpreadConfig, { min: 1 }) }),
    'How evenly the pods are spread (default: over nodes and zones, as far as there is room); false: not at all.',
    { elsewhere: ['topologySpreadConstraints'] },
  ),
  priorityClass: optional(objectName(), 'Priority class of the pods.', { elsewhere: ['priorityClassName'] }),
  runtimeClass: optional(objectName(), 'Runtime class of the pods.', { elsewhere: ['runtimeClassName'] }),
  terminationGracePeriodSeconds: optional(count({ min: 0 }), 'Seconds that the pods have to end (default 30).'),
  imagePullSecrets: optional(
    list(objectReference('secrets', 'secret')),
    'Secrets with logins of registries, by key, for the images.',
    { example: ['registry'] },
  ),
  existingImagePullSecrets: optional(list(objectName()), 'The same of secrets that are in the namespace already.'),
  serviceLinks: optional(
    flag(),
    'Whether each service of the namespace becomes variables of every container (default false).',
    { elsewhere: ['enableServiceLinks'] },
  ),
  podLabels: optional(named(labelValue(), podLabelKey), 'Labels of the pods.', {
    example: { team: 'shop' },
    elsewhere: ['template'],
  }),
  podAnnotations: optional(
    named(text({ empty: true }), metadataKey),
    'Annotations of the pods; another value rolls them.',
  ),
} as const

/** What is written of pods. */
export type PodConfig = ClosedOf<typeof podProperties>

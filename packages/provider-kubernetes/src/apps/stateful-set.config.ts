import {
  choice,
  closed,
  count,
  defaulted,
  named,
  inParts,
  optional,
  text,
  unitSettings,
  type Fault,
  type TypeOf,
} from '@konductor/core/config'
import { serviceName } from '../objects/object-names.ts'
import { objectProperties } from '../objects/object-properties.ts'
import { namespacedSettings } from '../objects/object-settings.ts'
import { namespacedUnits } from '../objects/placed-units.ts'
import type { Places } from '../objects/places.ts'
import { standardLabels } from '../objects/standard-labels.ts'
import { openedPod } from '../pods/opened-pod.ts'
import { podNeeds } from '../pods/pod-needs.ts'
import { containerKey } from '../pods/pod-names.ts'
import { podOpenings } from '../pods/pod.controls.ts'
import { partsOfPod } from '../pods/pod-parts.ts'
import { writtenPod } from '../pods/written-pod.ts'
import type { KubernetesUnit } from '../units.ts'
import { appsDefaults } from './apps-defaults.ts'
import { ClaimTemplateConfig, storageClassesOf } from './claim-template.config.ts'
import { claimTemplates } from './claim-templates.ts'
import { statefulSetPlace } from './stateful-set-place.ts'
import { statefulSetSpec } from './stateful-set-spec.ts'
import { besidePodsFaults, workloadFaults } from './workload-faults.ts'
import { podsOrShare, workloadProperties } from './workload-properties.ts'

/** The children of a stateful set, by role. */
export const statefulSetRoles = ['main', 'service', 'service-account'] as const

/** Keys of stateful sets, each of whose pods carries the name and a digest as one label. */
export const statefulSetKey = {
  pattern: '^[a-z]([a-z0-9-]{0,50}[a-z0-9])?$',
  expected:
    'lower-case letters, digits and dashes, a letter first, a letter or digit last, at most 52 characters (names of stateful sets)',
}

/**
 * A stateful set: what `kubernetes.resources.statefulSets.<key>` takes.
 *
 * @example
 * // db: { namespace: shop, containers: { db: { image: registry.example.com/db:17.2, files: { /data: { volume: data } } } }, volumeClaimTemplates: { data: { size: 10Gi } } }
 */
export const StatefulSetConfig = closed(
  {
    name: optional(
      text({ expected: statefulSetKey.expected, pattern: new RegExp(statefulSetKey.pattern) }),
      'Name in the cluster. Left out: the key. Another one replaces it.',
    ),
    replicas: defaulted(count({ min: 0 }), appsDefaults.statefulSetReplicas, 'How many pods there are.'),
    existingService: optional(
      serviceName(),
      'Headless service that is in the namespace already (default: one of its own, called <name>-headless). Another one replaces the set.',
    ),
    volumeClaimTemplates: optional(
      named(ClaimTemplateConfig, containerKey),
      'Storage of each pod, by the name of the volume. Another one replaces the set; what is stored stays, unless claimRetention says otherwise.',
      { example: { data: { size: '10Gi' } } },
    ),
    claimRetention: optional(
      closed({
        whenDeleted: optional(
          choice('Retain', 'Delete'),
          'When the set is deleted (default Retain). Delete takes the storage of all pods, also where Pulumi replaces the set.',
        ),
        whenScaled: optional(choice('Retain', 'Delete'), 'When it has fewer pods (default Retain).'),
      }),
      'What becomes of the storage of pods that are no more.',
    ),
    podManagementPolicy: optional(
      choice('OrderedReady', 'Parallel'),
      'Whether pods start one after the other (default OrderedReady). Another one replaces the set.',
    ),
    updateStrategy: optional(
      closed({
        type: optional(
          choice('RollingUpdate', 'OnDelete'),
          'OnDelete waits until somebody deletes old pods (default RollingUpdate, one by one from the last).',
        ),
        partition: optional(count({ min: 0 }), 'Pods below this number keep their version (default 0).'),
        maxUnavailable: optional(
          podsOrShare(),
          'Pods that may be away meanwhile (default 1), where the cluster has its feature MaxUnavailableStatefulSet switched on. Elsewhere it is dropped in silence, and each preview shows it as a change.',
        ),
      }),
      'How old pods make way for new ones.',
    ),
    ...workloadProperties,
    revisionHistoryLimit: optional(
      count({ min: 0 }),
      'Former versions that are kept to go back to (default 10). Pulumi replaces the set for another number.',
    ),
    ...objectProperties('stateful set', { control: 'CKV_K8S_22', reason: 'it writes its state beside its programs' }),
    ...unitSettings(statefulSetRoles),
  },
  [
    ...besidePodsFaults,
    inParts((config): readonly Fault[] => {
      const pod = writtenPod(config)
      const name = config.name ?? 'workload'
      const { replicas, podManagementPolicy, updateStrategy } = config
      const spec = statefulSetSpec(
        {
          ...pod,
          namespace: 'default',
          replicas,
          podManagementPolicy,
          updateStrategy,
          volumeClaimTemplates: claimTemplates(config.volumeClaimTemplates, () => undefined),
        },
        { name, serviceAccountName: name, labels: standardLabels(name), serviceName: name },
      )
      return workloadFaults(
        pod,
        { name, object: { apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: { name }, spec } },
        statefulSetPlace(config.volumeClaimTemplates),
      )
    }, partsOfPod),
  ],
)
export type StatefulSetConfig = TypeOf<typeof StatefulSetConfig>

/** The settings of a stateful set unit. */
export type StatefulSetSettings = ReturnType<typeof settingsOf>

const settingsOf = namespacedSettings<StatefulSetConfig>

/** The units of one entry: one for each cluster it goes to. */
export const statefulSetUnits = (key: string, config: StatefulSetConfig, places: Places): readonly KubernetesUnit[] => {
  const at = `kubernetes.resources.statefulSets.${key}`
  const opened = openedPod(at, podOpenings(writtenPod(config)), config)
  return namespacedUnits(at, key, config, places, (on): KubernetesUnit => ({
    ...on.base,
    kind: 'statefulSet',
    settings: settingsOf(config, on),
    needs: {
      ...on.needs,
      ...podNeeds(config, at, on.cluster),
      storageClasses: storageClassesOf(config.volumeClaimTemplates, at, on.cluster),
    },
    offers: ['kubernetes.workload'],
    stateful: true,
    ...opened,
  }))
}

import { choice, closed, inParts, optional, unitSettings, type TypeOf } from '@konductor/core/config'
import { objectProperties } from '../objects/object-properties.ts'
import { namespacedSettings } from '../objects/object-settings.ts'
import { namespacedUnits } from '../objects/placed-units.ts'
import type { Places } from '../objects/places.ts'
import { standardLabels } from '../objects/standard-labels.ts'
import { openedPod } from '../pods/opened-pod.ts'
import { podNeeds } from '../pods/pod-needs.ts'
import { podOpenings } from '../pods/pod.controls.ts'
import { partsOfPod } from '../pods/pod-parts.ts'
import { writtenPod } from '../pods/written-pod.ts'
import type { KubernetesUnit } from '../units.ts'
import { daemonSetSpec } from './daemon-set-spec.ts'
import { besidePodsFaults, workloadFaults } from './workload-faults.ts'
import { podsOrShare, workloadName, workloadProperties } from './workload-properties.ts'

/** The children of a daemon set, by role. */
export const daemonSetRoles = ['main', 'service-account'] as const

// One pod on each node is as even as it gets.
const { topologySpread: _, ...properties } = workloadProperties

/**
 * A daemon set: what `kubernetes.resources.daemonSets.<key>` takes.
 *
 * @example
 * // agent: { namespace: shop, containers: { agent: { image: registry.example.com/agent:2.1.0 } } }
 */
export const DaemonSetConfig = closed(
  {
    name: optional(workloadName(), 'Name in the cluster. Left out: the key. Another one replaces it.'),
    updateStrategy: optional(
      closed({
        type: optional(
          choice('RollingUpdate', 'OnDelete'),
          'OnDelete waits until somebody deletes old pods (default RollingUpdate).',
        ),
        maxUnavailable: optional(
          podsOrShare(),
          'Nodes that may be without one meanwhile (default 1; 0 where maxSurge lets a second one come first).',
        ),
        maxSurge: optional(podsOrShare(), 'Nodes that may have two meanwhile (default 0).'),
      }),
      'How old pods make way for new ones.',
    ),
    ...properties,
    ...objectProperties('daemon set', { control: 'CIS-K8s 5.2.11', reason: 'it reads the logs of its node' }),
    ...unitSettings(daemonSetRoles),
  },
  [
    ...besidePodsFaults,
    inParts((config) => {
      const pod = writtenPod(config)
      const name = config.name ?? 'workload'
      const spec = daemonSetSpec(
        { ...pod, namespace: 'default', updateStrategy: config.updateStrategy },
        { name, serviceAccountName: name, labels: standardLabels(name) },
      )
      return workloadFaults(pod, {
        name,
        object: { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name }, spec },
      })
    }, partsOfPod),
  ],
)
export type DaemonSetConfig = TypeOf<typeof DaemonSetConfig>

/** The settings of a daemon set unit. */
export type DaemonSetSettings = ReturnType<typeof settingsOf>

const settingsOf = namespacedSettings<DaemonSetConfig>

/** The units of one entry: one for each cluster it goes to. */
export const daemonSetUnits = (key: string, config: DaemonSetConfig, places: Places): readonly KubernetesUnit[] => {
  const at = `kubernetes.resources.daemonSets.${key}`
  const opened = openedPod(at, podOpenings(writtenPod(config)), config)
  return namespacedUnits(at, key, config, places, (on): KubernetesUnit => ({
    ...on.base,
    kind: 'daemonSet',
    settings: settingsOf(config, on),
    needs: { ...on.needs, ...podNeeds(config, at, on.cluster) },
    offers: ['kubernetes.workload'],
    ...opened,
  }))
}

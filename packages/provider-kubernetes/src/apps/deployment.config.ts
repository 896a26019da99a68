import { choice, closed, count, defaulted, inParts, optional, unitSettings, type TypeOf } from '@konductor/core/config'
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
import { appsDefaults } from './apps-defaults.ts'
import { deploymentSpec } from './deployment-spec.ts'
import { besidePodsFaults, workloadFaults } from './workload-faults.ts'
import { podsOrShare, workloadName, workloadProperties } from './workload-properties.ts'

/** The children of a deployment, by role. */
export const deploymentRoles = ['main', 'service-account'] as const

/**
 * A deployment: what `kubernetes.resources.deployments.<key>` takes.
 *
 * @example
 * // web: { namespace: shop, containers: { web: { image: registry.example.com/shop/web:1.4.2, ports: { http: 8080 } } } }
 */
export const DeploymentConfig = closed(
  {
    name: optional(workloadName(), 'Name in the cluster. Left out: the key. Another one replaces it.'),
    replicas: defaulted(count({ min: 0 }), appsDefaults.deploymentReplicas, 'How many pods there are.'),
    strategy: optional(
      closed({
        type: optional(
          choice('RollingUpdate', 'Recreate'),
          'Recreate ends all old pods first (default RollingUpdate).',
        ),
        maxSurge: optional(
          podsOrShare(),
          'Pods above the number that there may be meanwhile (default 1; 0 where the pods mount a claim).',
        ),
        maxUnavailable: optional(
          podsOrShare(),
          'Pods below the number that there may be meanwhile (default 0; 1 where the pods mount a claim).',
        ),
      }),
      'How old pods make way for new ones.',
    ),
    progressDeadlineSeconds: optional(
      count({ min: 1 }),
      'Seconds without progress after which an update has failed (default 600).',
    ),
    ...workloadProperties,
    ...objectProperties('deployment', { control: 'CKV_K8S_22', reason: 'it writes its cache beside its programs' }),
    ...unitSettings(deploymentRoles),
  },
  [
    ...besidePodsFaults,
    inParts((config) => {
      const pod = writtenPod(config)
      const name = config.name ?? 'workload'
      const { replicas, strategy } = config
      const spec = deploymentSpec(
        { ...pod, namespace: 'default', replicas, strategy },
        { name, serviceAccountName: name, labels: standardLabels(name) },
      )
      return workloadFaults(pod, {
        name,
        object: { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, labels: config.labels }, spec },
      })
    }, partsOfPod),
  ],
)
export type DeploymentConfig = TypeOf<typeof DeploymentConfig>

/** The settings of a deployment unit. */
export type DeploymentSettings = ReturnType<typeof settingsOf>

const settingsOf = namespacedSettings<DeploymentConfig>

/** The units of one entry: one for each cluster it goes to. */
export const deploymentUnits = (key: string, config: DeploymentConfig, places: Places): readonly KubernetesUnit[] => {
  const at = `kubernetes.resources.deployments.${key}`
  const opened = openedPod(at, podOpenings(writtenPod(config)), config)
  return namespacedUnits(at, key, config, places, (on): KubernetesUnit => ({
    ...on.base,
    kind: 'deployment',
    settings: settingsOf(config, on),
    needs: { ...on.needs, ...podNeeds(config, at, on.cluster) },
    offers: ['kubernetes.workload'],
    ...opened,
  }))
}

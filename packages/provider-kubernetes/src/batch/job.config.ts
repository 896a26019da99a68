import { closed, count, flag, inParts, optional, unitSettings, type TypeOf } from '@konductor/core/config'
import { objectName } from '../objects/object-names.ts'
import { namespaceProperties, objectChecks, objectProperties } from '../objects/object-properties.ts'
import { namespacedSettings } from '../objects/object-settings.ts'
import { namespacedUnits } from '../objects/placed-units.ts'
import type { Places } from '../objects/places.ts'
import { besidePod } from '../pods/beside-pod.ts'
import { openedPod } from '../pods/opened-pod.ts'
import { podNeeds } from '../pods/pod-needs.ts'
import { podProperties } from '../pods/pod.config.ts'
import { jobOpenings } from '../pods/pod.controls.ts'
import { partsOfPod } from '../pods/pod-parts.ts'
import { writtenPod } from '../pods/written-pod.ts'
import type { KubernetesUnit } from '../units.ts'
import { accountFaults, jobFaults } from './job-faults.ts'
import { runFaults, runProperties } from './run.config.ts'

/** The children of a job, by role. */
export const jobRoles = ['main', 'service-account'] as const

/**
 * A job, which runs once: what `kubernetes.resources.jobs.<key>` takes.
 *
 * @example
 * // migrate: { namespace: shop, containers: { migrate: { image: registry.example.com/shop/migrate:1.4.2 } } }
 */
export const JobConfig = closed(
  {
    ...namespaceProperties(),
    name: optional(objectName(), 'Name in the cluster. Left out: the key.'),
    ...podProperties,
    ...runProperties,
    ttlSecondsAfterFinished: optional(
      count({ min: 0, max: 2_147_483_647 }),
      'Seconds after which the cluster deletes it when it has ended (default: it stays). One that is deleted runs again with the next `pulumi up --refresh`.',
    ),
    replaceUnready: optional(
      flag(),
      'Whether one that has not ended well is made anew by the next `pulumi up`, also one that still runs (default: that of `wait`); otherwise one that has failed is waited for again, and fails again.',
    ),
    wait: optional(flag(), 'Whether Pulumi waits until it has ended well (default true).'),
    ...objectProperties('job', { control: 'CKV_K8S_22', reason: 'the tool writes beside itself' }),
    ...unitSettings(jobRoles),
  },
  [
    (config) => runFaults(config),
    inParts((config) => jobFaults(writtenPod(config), besidePod(config), config.name), partsOfPod),
    (config) => accountFaults(config),
    ...objectChecks,
  ],
)
export type JobConfig = TypeOf<typeof JobConfig>

/** The settings of a job unit. */
export type JobSettings = ReturnType<typeof settingsOf>

const settingsOf = namespacedSettings<JobConfig>

/** The units of one entry: one for each cluster it goes to. */
export const jobUnits = (key: string, config: JobConfig, places: Places): readonly KubernetesUnit[] => {
  const at = `kubernetes.resources.jobs.${key}`
  const opened = openedPod(at, jobOpenings(writtenPod(config)), config)
  return namespacedUnits(at, key, config, places, (on): KubernetesUnit => ({
    ...on.base,
    kind: 'job',
    settings: settingsOf(config, on),
    needs: { ...on.needs, ...podNeeds(config, at, on.cluster) },
    offers: [],
    ...opened,
  }))
}

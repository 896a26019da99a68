import { closed, inParts, optional, text, unitSettings, type KeyRule, type TypeOf } from '@konductor/core/config'
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
import { runFaults, runProperties, scheduleFaults, scheduleProperties } from './run.config.ts'

/** The children of a cron job, by role. */
export const cronJobRoles = ['main', 'service-account'] as const

const expected =
  'lower-case letters, digits and dashes, a letter or digit at both ends, at most 52 characters (Kubernetes adds eleven for the names of its jobs)'

/** Keys of cron jobs, which are their names in the cluster unless `name` says otherwise. */
export const cronJobKey: KeyRule = {
  pattern: '^[a-z]([a-z0-9-]{0,50}[a-z0-9])?$',
  expected: `a letter first, ${expected}`,
}

/**
 * A cron job, which makes a job whenever its schedule says so: what `kubernetes.resources.cronJobs.<key>` takes.
 *
 * @example
 * // report: { namespace: shop, schedule: "30 4 * * *", containers: { report: { image: registry.example.com/shop/report:1.4.2 } } }
 */
export const CronJobConfig = closed(
  {
    ...namespaceProperties(),
    name: optional(
      text({ expected, pattern: /^[a-z0-9]([a-z0-9-]{0,50}[a-z0-9])?$/ }),
      'Name in the cluster. Left out: the key.',
    ),
    ...scheduleProperties,
    ...podProperties,
    ...runProperties,
    ...objectProperties('cron job', { control: 'CKV_K8S_22', reason: 'the tool writes beside itself' }),
    ...unitSettings(cronJobRoles),
  },
  [
    (config) => scheduleFaults(config),
    (config) => runFaults(config),
    inParts((config) => jobFaults(writtenPod(config), besidePod(config), config.name), partsOfPod),
    (config) => accountFaults(config),
    ...objectChecks,
  ],
)
export type CronJobConfig = TypeOf<typeof CronJobConfig>

/** The settings of a cron job unit. */
export type CronJobSettings = ReturnType<typeof settingsOf>

const settingsOf = namespacedSettings<CronJobConfig>

/** The units of one entry: one for each cluster it goes to. */
export const cronJobUnits = (key: string, config: CronJobConfig, places: Places): readonly KubernetesUnit[] => {
  const at = `kubernetes.resources.cronJobs.${key}`
  const opened = openedPod(at, jobOpenings(writtenPod(config)), config)
  return namespacedUnits(at, key, config, places, (on): KubernetesUnit => ({
    ...on.base,
    kind: 'cronJob',
    settings: settingsOf(config, on),
    needs: { ...on.needs, ...podNeeds(config, at, on.cluster) },
    offers: [],
    ...opened,
  }))
}

import type { Places } from '../objects/places.ts'
import type { KubernetesSection } from '../section.ts'
import type { KubernetesUnit } from '../units.ts'
import { cronJobUnits } from './cron-job.config.ts'
import { jobUnits } from './job.config.ts'

/** The units of the group batch that the section asks for. */
export const batchUnits = (
  { jobs, cronJobs }: KubernetesSection['resources'],
  places: Places,
): readonly KubernetesUnit[] => [
  ...Object.entries(jobs).flatMap(([key, config]) => jobUnits(key, config, places)),
  ...Object.entries(cronJobs).flatMap(([key, config]) => cronJobUnits(key, config, places)),
]

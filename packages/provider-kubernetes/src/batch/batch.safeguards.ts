import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { cronJobSafeguards } from './cron-job.controls.ts'
import { secureJobSafeguards } from './job.controls.ts'

/** What the components of the group batch do for security, by their type. */
export const batchSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:kubernetes:SecureJob': published(secureJobSafeguards),
  'konductor:kubernetes:SecureCronJob': published(cronJobSafeguards),
}

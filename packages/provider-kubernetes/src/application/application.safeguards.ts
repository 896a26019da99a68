import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { applicationSafeguards } from './application.controls.ts'

/** What applications do for security, by the type of their component. */
export const applicationComponentSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:kubernetes:Application': published(applicationSafeguards),
}

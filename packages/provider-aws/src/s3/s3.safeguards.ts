import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { bucketSafeguards } from './bucket.controls.ts'

/** What the components of S3 do for security, by their type. */
export const s3Safeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:aws:SecureBucket': published(bucketSafeguards),
}

import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { keySafeguards } from './key.controls.ts'

/** What the components of KMS do for security, by their type. */
export const kmsSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:aws:EncryptionKey': published(keySafeguards),
}

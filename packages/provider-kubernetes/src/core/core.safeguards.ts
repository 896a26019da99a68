import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { namespaceSafeguards } from './namespace.controls.ts'

/** What the components of the core group do for security, by their type. */
export const coreSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:kubernetes:SecureNamespace': published(namespaceSafeguards),
}

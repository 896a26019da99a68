import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { configMapSafeguards } from './config-map.controls.ts'
import { namespaceSafeguards } from './namespace.controls.ts'
import { serviceAccountSafeguards } from './service-account.controls.ts'
import { serviceSafeguards } from './service.controls.ts'

/** What the components of the core group do for security, by their type. */
export const coreSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:kubernetes:SecureConfigMap': published(configMapSafeguards),
  'konductor:kubernetes:SecureNamespace': published(namespaceSafeguards),
  'konductor:kubernetes:SecureService': published(serviceSafeguards),
  'konductor:kubernetes:SecureServiceAccount': published(serviceAccountSafeguards),
}

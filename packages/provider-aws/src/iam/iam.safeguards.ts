import { published } from '@konductor/core/config'
import type { PublishedSafeguard } from '@konductor/interfaces'
import { accessAnalyzerSafeguards } from './access-analyzer.controls.ts'
import { groupSafeguards } from './group.controls.ts'
import { instanceProfileSafeguards } from './instance-profile.controls.ts'
import { oidcProviderSafeguards } from './oidc-provider.controls.ts'
import { policySafeguards } from './policy.controls.ts'
import { roleSafeguards } from './role.controls.ts'

/** What the components of IAM do for security, by their type. */
export const iamSafeguards: Readonly<Record<string, readonly PublishedSafeguard[]>> = {
  'konductor:aws:SecureRole': published(roleSafeguards),
  'konductor:aws:ManagedPolicy': published(policySafeguards),
  'konductor:aws:Group': published(groupSafeguards),
  'konductor:aws:InstanceProfile': published(instanceProfileSafeguards),
  'konductor:aws:OidcProvider': published(oidcProviderSafeguards),
  'konductor:aws:AccessAnalyzer': published(accessAnalyzerSafeguards),
}

import { mergeTags } from '../tags/merge-tags.ts'
import { meantPolicy, type MeantPolicy } from './managed-policy-reference.config.ts'
import type { Opened } from './opened.ts'
import type { WrittenRole, WrittenRoleDefaults } from './role-properties.ts'
import type { WrittenStatement } from './statement.config.ts'
import { writtenTrust, type WrittenTrust } from './written-trust.ts'

/** A role with every default in place. */
export interface RoleSettings extends Pick<WrittenRole, 'name' | 'path' | 'description'> {
  readonly provider: string
  readonly trust: WrittenTrust
  readonly policies: readonly WrittenStatement[]
  readonly managedPolicies: readonly MeantPolicy[]
  readonly permissionsBoundary?: MeantPolicy
  /** What its policies open together, and none of them alone. */
  readonly opensTogether?: readonly Opened[]
  readonly maxSessionDuration: number
  readonly tags: Readonly<Record<string, string>>
}

/** The settings of a role over what all roles have; tags merge, the rest replaces. */
export const roleSettings = (own: WrittenRole, defaults: WrittenRoleDefaults): RoleSettings => {
  const { provider = 'default', path, permissionsBoundary, maxSessionDuration = 3600 } = { ...defaults, ...own }
  const { name, description } = own
  return {
    provider,
    trust: writtenTrust(own.trust),
    policies: own.policies ?? [],
    managedPolicies: (own.managedPolicies ?? []).map(meantPolicy),
    maxSessionDuration,
    tags: mergeTags(defaults.tags, own.tags),
    ...(permissionsBoundary === undefined ? {} : { permissionsBoundary: meantPolicy(permissionsBoundary) }),
    ...(name === undefined ? {} : { name }),
    ...(path === undefined ? {} : { path }),
    ...(description === undefined ? {} : { description }),
  }
}

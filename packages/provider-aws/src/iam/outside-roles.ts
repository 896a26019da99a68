import type { WrittenReference } from '@konductor/core/config'
import { accountsSaidAt, placementOf, type KnownProviders } from '../provider/placement.ts'
import { isOfAccount } from '../provider/same-account.ts'
import { roleDefaultsAt } from './boundary.ts'
import { roleId } from './grant-needs.ts'
import type { Iam } from './iam.config.ts'

/** A role of this configuration that is not known to be of the account of what lets it in. */
export interface OutsideRole {
  /** Its key. */
  readonly name: string
  /** The settings that decide whose account it is of. */
  readonly judgedBy: readonly string[]
}

/** Finds those among roles that are not known to be of the account of a provider. */
export type FindOutsideRoles = (roles: readonly WrittenReference[], provider: string) => readonly OutsideRole[]

/** By the providers that roles live in. A role that nobody has is said elsewhere, and is no outsider. */
export const outsideRolesAmong =
  (iam: Iam, providers: KnownProviders): FindOutsideRoles =>
  (roles, provider) => {
    const here = Object.hasOwn(providers, provider) ? providers[provider] : undefined
    const names = [...new Set(roles.filter((role) => typeof role === 'string'))]
    return names.flatMap((name): readonly OutsideRole[] => {
      const own = iam.enabled && Object.hasOwn(iam.roles, name) ? iam.roles[name] : undefined
      if (own === undefined || here === undefined) return []
      const at = roleId(name)
      const placement = placementOf(providers, at, own, { ...iam.defaultRoleConfig, at: roleDefaultsAt })
      const { known } = placement
      return known === undefined || placement.provider === provider || isOfAccount(known, here)
        ? []
        : [{ name, judgedBy: accountsSaidAt(at, placement) }]
    })
  }

import type { AccessAnalyzerSettings } from './access-analyzer.config.ts'
import type { GrantNeeds } from './grant-needs.ts'
import type { GroupSettings } from './group.config.ts'
import type { InstanceProfileSettings } from './instance-profile.config.ts'
import type { OidcProviderSettings } from './oidc-provider.config.ts'
import type { PolicySettings } from './policy.config.ts'
import type { RoleSettings } from './role-settings.ts'

type Via = { readonly via: 'aws.provider' }

/** The kinds of units of IAM. */
export type IamCatalogue = {
  readonly role: {
    readonly settings: RoleSettings
    readonly needs: Via &
      GrantNeeds & {
        /** The policy that it can never do more than. */
        readonly boundary?: 'aws.policy'
        /** Roles that may work as it. */
        readonly trusted: readonly ['aws.role']
        /** Whose tokens it believes, in the order of their places. */
        readonly believed: readonly ['aws.oidcProvider']
      }
    readonly offers: 'aws.role'
  }
  readonly policy: {
    readonly settings: PolicySettings
    readonly needs: Via & GrantNeeds
    readonly offers: 'aws.policy'
  }
  readonly group: {
    readonly settings: GroupSettings
    readonly needs: Via & GrantNeeds
    readonly offers: 'aws.group'
  }
  readonly instanceProfile: {
    readonly settings: InstanceProfileSettings
    readonly needs: Via & { readonly role?: 'aws.role'; readonly boundary?: 'aws.policy' }
    readonly offers: 'aws.instanceProfile'
  }
  readonly oidcProvider: {
    readonly settings: OidcProviderSettings
    readonly needs: Via
    readonly offers: 'aws.oidcProvider'
  }
  readonly accessAnalyzer: {
    readonly settings: AccessAnalyzerSettings
    readonly needs: Via
    readonly offers: never
  }
}

import { closed, defaulted, flag, group, named, type TypeOf } from '@konductor/core/config'
import { AccessAnalyzer, accessAnalyzerKeys } from './access-analyzer.config.ts'
import { Group, groupKeys } from './group.config.ts'
import { InstanceProfile, instanceProfileKeys } from './instance-profile.config.ts'
import { OidcProvider, oidcProviderKeys } from './oidc-provider.config.ts'
import { Policy, policyKeys } from './policy.config.ts'
import { DefaultRoleConfig, Role, roleKeys } from './role.config.ts'

/** The IAM section. */
export const Iam = closed({
  enabled: defaulted(flag(), true, 'Whether what is written below is made.'),
  defaultRoleConfig: group(
    DefaultRoleConfig,
    'What every role has unless it says otherwise. Its permissionsBoundary is also that of the roles that buckets, machines and networks make for themselves.',
  ),
  roles: group(named(Role, roleKeys), 'Roles by name.', {
    example: { reader: { trust: { services: 'lambda.amazonaws.com' } } },
  }),
  policies: group(named(Policy, policyKeys), 'Managed policies by name.'),
  groups: group(named(Group, groupKeys), 'Groups of users by name.'),
  instanceProfiles: group(named(InstanceProfile, instanceProfileKeys), 'Instance profiles by name.', {
    example: { web: {} },
  }),
  oidcProviders: group(
    named(OidcProvider, oidcProviderKeys),
    'OIDC providers by name. Those of GitHub and GitLab are made by themselves where a role trusts them.',
  ),
  accessAnalyzers: group(named(AccessAnalyzer, accessAnalyzerKeys), 'Access analyzers by name.', {
    example: { main: {} },
  }),
})
export type Iam = TypeOf<typeof Iam>

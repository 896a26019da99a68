export { AccessAnalyzer, type AccessAnalyzerArgs, type AccessAnalyzerType } from './access-analyzer.ts'
export { Group, type GroupArgs } from './group.ts'
export { InstanceProfile, type InstanceProfileArgs } from './instance-profile.ts'
export type { PolicyToAttach } from './managed-policy-args.ts'
export { ManagedPolicy, type ManagedPolicyArgs } from './managed-policy.ts'
export { OidcProvider, type OidcProviderArgs } from './oidc-provider.ts'
export type { Conditions, PolicyStatement } from './policy-statement.ts'
export { SecureRole } from './secure-role.ts'
export type { SecureRoleArgs } from './secure-role-args.ts'
export type { SourceAccountRule } from './services-without-source.ts'
export type {
  AccountTrust,
  GithubTrust,
  GitlabTrust,
  IrsaTrust,
  OidcTrust,
  PodIdentityTrust,
  ServiceTrust,
  TokenIssuer,
  TrustArgs,
} from './trust-args.ts'
export type { SaidWhereabouts } from './whereabouts.ts'

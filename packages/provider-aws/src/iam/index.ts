export type { PolicyToAttach } from './managed-policy-args.ts'
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

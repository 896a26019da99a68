import type { AwsOidcProvider } from './iam.capabilities.ts'
import type { GithubTrust, GitlabTrust, IrsaTrust, OidcTrust, TokenIssuer } from './trust-args.ts'
import { proofsOf, type WrittenTrust } from './written-trust.ts'

/** What is proved by tokens, with whose tokens they are. */
export interface WithIssuers {
  readonly github: readonly GithubTrust[]
  readonly gitlab: readonly GitlabTrust[]
  readonly irsa: readonly IrsaTrust[]
  readonly oidc: readonly OidcTrust[]
}

/**
 * What a role is told by tokens, with their issuers.
 *
 * @param believed Those that are units, in the order in which they were asked for.
 */
export const knownIssuers = (trust: WrittenTrust, believed: readonly AwsOidcProvider[]): WithIssuers => {
  const units = believed.values()
  const issuers = proofsOf(trust)
    .map(({ oidcProviderArn }): TokenIssuer => {
      if (oidcProviderArn !== undefined) return { arn: oidcProviderArn, issuer: issuerIn(oidcProviderArn) }
      const { value } = units.next()
      if (value === undefined) throw new Error('tokens are believed of somebody that was not asked for')
      return { arn: value.arn, issuer: value.issuer }
    })
    .values()
  const proved = <T extends object>(given: T): T & { readonly oidcProvider: TokenIssuer } => {
    const { value } = issuers.next()
    if (value === undefined) throw new Error('there are more tokens than issuers')
    return { ...given, oidcProvider: value }
  }
  // One after the other, in the order of the proofs.
  const github = trust.github.map(proved)
  const gitlab = trust.gitlab.map(proved)
  const irsa = trust.irsa.map(proved)
  return { github, gitlab, irsa, oidc: trust.oidc.map(proved) }
}

/** Of `arn:aws:iam::111122223333:oidc-provider/gitlab.com` it is `gitlab.com`. */
const issuerIn = (arn: string): string => arn.slice(arn.indexOf(':oidc-provider/') + ':oidc-provider/'.length)

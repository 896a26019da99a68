import type { TokenIssuer, TrustArgs } from './trust-args.ts'

const plain = <T extends { readonly oidcProvider: TokenIssuer }>(all: readonly T[] = []): readonly T[] =>
  all.map((given) => {
    const { arn, issuer } = given.oidcProvider
    return { ...given, oidcProvider: { arn, issuer } }
  })

/** Trust whose issuers are only what is used of them: Pulumi waits for values in plain objects, and not in components. */
export const plainIssuers = (trust: TrustArgs): TrustArgs => ({
  ...trust,
  github: plain(trust.github),
  gitlab: plain(trust.gitlab),
  irsa: plain(trust.irsa),
  oidc: plain(trust.oidc),
})

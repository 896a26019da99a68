import { identifierText, isUnknown } from '@konductor/core/config'
import { placementOf, type KnownProviders } from '../provider/placement.ts'
import type { AwsUnit } from '../services.ts'
import { accessAnalyzerUnit } from './access-analyzer.config.ts'
import { roleDefaultsAt } from './boundary.ts'
import { accessAnalyzerId, groupId, instanceProfileId, oidcProviderId, policyId, roleId } from './grant-needs.ts'
import { groupUnit } from './group.config.ts'
import type { Iam } from './iam.config.ts'
import { instanceProfileUnit } from './instance-profile.config.ts'
import { impliedOidcProviderId, impliedOidcProviderUnit, oidcProviderUnit } from './oidc-provider.config.ts'
import { policyUnit } from './policy.config.ts'
import { roleUnit } from './role.config.ts'
import { roleSettings } from './role-settings.ts'
import { proofsOf } from './written-trust.ts'

/** The units that the IAM service asks for, and the OIDC providers that its roles need and nobody writes. */
export const iamUnits = (iam: Iam, providers: KnownProviders): readonly AwsUnit[] => {
  const { defaultRoleConfig: defaults } = iam
  const placed = (at: string, own: { readonly provider?: string }) => placementOf(providers, at, own)
  const statementsOf = (policy: string) =>
    Object.hasOwn(iam.policies, policy) ? iam.policies[policy]?.statements : undefined
  const roles = Object.entries(iam.roles).map(([key, own]) => {
    const placement = placementOf(providers, roleId(key), own, { ...defaults, at: roleDefaultsAt })
    const { provider } = placement
    const issuerId = (url: string): string => issuerFor(iam, providers, provider, url)
    return { unit: roleUnit(key, roleSettings(own, defaults), own, placement, statementsOf, issuerId), placement }
  })
  return [
    ...impliedIssuers(roles, iam, providers),
    ...Object.entries(iam.oidcProviders).map(([key, own]) =>
      oidcProviderUnit(key, own, placed(oidcProviderId(key), own)),
    ),
    ...Object.entries(iam.policies).map(([key, own]) => policyUnit(key, own, placed(policyId(key), own))),
    ...roles.map(({ unit }) => unit),
    ...Object.entries(iam.groups).map(([key, own]) => groupUnit(key, own, placed(groupId(key), own), statementsOf)),
    ...Object.entries(iam.instanceProfiles).map(([key, own]) =>
      instanceProfileUnit(key, own, defaults, placed(instanceProfileId(key), own)),
    ),
    ...Object.entries(iam.accessAnalyzers).map(([key, own]) =>
      accessAnalyzerUnit(key, own, placed(accessAnalyzerId(key), own)),
    ),
  ]
}

type RoleInPlace = { readonly unit: ReturnType<typeof roleUnit>; readonly placement: ReturnType<typeof placementOf> }

/** The id of the OIDC provider for an address: the one that is written for the account, else an implied one. */
const issuerFor = (iam: Iam, providers: KnownProviders, provider: string, url: string): string => {
  const home = homeOf(providers, provider)
  const written = Object.entries(iam.oidcProviders).find(
    ([, own]) => own.url === url && homeOf(providers, own.provider ?? 'default') === home,
  )
  return written === undefined ? impliedOidcProviderId(home, url) : oidcProviderId(written[0])
}

/**
 * IAM is one for an account: of the providers that lead to the same one, the default one has what all of them share,
 * else the first by name. Not the order they are written in, so that moving lines moves no resource.
 */
const homeOf = (providers: KnownProviders, provider: string): string => {
  const account = onlyAccount(providers, provider)
  if (account === undefined) return provider
  const all = Object.keys(providers).filter((other) => onlyAccount(providers, other) === account)
  return all.includes('default') ? 'default' : (all.sort()[0] ?? provider)
}

const onlyAccount = (providers: KnownProviders, provider: string): string | undefined => {
  const [account, ...others] = providers[provider]?.accounts ?? []
  return account === undefined || others.length > 0 || isUnknown(account) ? undefined : identifierText(account)
}

/** The OIDC providers that nobody writes, each with all the audiences that roles want of it. */
const impliedIssuers = (roles: readonly RoleInPlace[], iam: Iam, providers: KnownProviders): readonly AwsUnit[] => {
  const wanted = roles.flatMap(({ unit, placement: { provider, known } }) =>
    known === undefined
      ? []
      : proofsOf(unit.settings.trust)
          .filter(({ oidcProvider, oidcProviderArn }) => oidcProvider === undefined && oidcProviderArn === undefined)
          .map((proof) => ({ ...proof, id: issuerFor(iam, providers, provider, proof.url), at: unit.at, provider }))
          .filter(({ id, url }) => id === impliedOidcProviderId(homeOf(providers, provider), url)),
  )
  const ids = [...new Set(wanted.map(({ id }) => id))]
  return ids.flatMap((id) => {
    const all = wanted.filter((one) => one.id === id)
    const audiences = [...new Set(all.map(({ audience }) => audience))].sort()
    return all
      .slice(0, 1)
      .map(({ provider, url, at }) => impliedOidcProviderUnit(homeOf(providers, provider), url, audiences, at))
  })
}

import type { Identifier, WrittenReference } from '@konductor/core/config'
import type { JudgedTrust } from './judge-trust.ts'
import type { WrittenOidcProvider } from './oidc-provider-reference.config.ts'
import type {
  AccountTrust,
  GithubTrust,
  GitlabTrust,
  IrsaTrust,
  OidcTrust,
  PodIdentityTrust,
  ServiceTrust,
} from './trust-args.ts'
import type { Trust } from './trust.config.ts'

/** Something that tokens prove, with the words for whose tokens they are. */
type Proved<T> = Omit<T, 'oidcProvider'> & WrittenOidcProvider

/** Another account, whose id may be encrypted. */
export interface WrittenAccount extends Omit<AccountTrust, 'account'> {
  readonly account: Identifier
}

/** Who may work as a role, as written, each kind as a list. */
export interface WrittenTrust extends JudgedTrust {
  readonly services: readonly (string | ServiceTrust)[]
  readonly accounts: readonly WrittenAccount[]
  readonly roles: readonly WrittenReference[]
  readonly github: readonly Proved<GithubTrust>[]
  readonly gitlab: readonly (Proved<GitlabTrust> & { readonly url: string })[]
  readonly podIdentity: readonly PodIdentityTrust[]
  readonly irsa: readonly Proved<IrsaTrust>[]
  readonly oidc: readonly Proved<OidcTrust>[]
  /** The kinds that are written as one and not as a list: their places have no number. */
  readonly alone: readonly string[]
}

const many = <T>(given: T | readonly T[] | undefined): readonly T[] =>
  given === undefined ? [] : isList(given) ? given : [given]

const isList = <T>(given: T | readonly T[]): given is readonly T[] => Array.isArray(given)

/** Trust in one form. */
export const writtenTrust = (trust: Trust): WrittenTrust => ({
  services: many<string | ServiceTrust>(trust.services),
  accounts: many<WrittenAccount>(trust.accounts),
  roles: trust.roles ?? [],
  github: many(trust.github).map(({ branch, tag, environment, ...rest }) => ({
    ...rest,
    ...(branch === undefined ? {} : { branches: many(branch) }),
    ...(tag === undefined ? {} : { tags: many(tag) }),
    ...(environment === undefined ? {} : { environments: many(environment) }),
  })),
  gitlab: many(trust.gitlab).map(({ branch, tag, url = 'https://gitlab.com', audience = url, ...rest }) => ({
    ...rest,
    url,
    audience,
    ...(branch === undefined ? {} : { branches: many(branch) }),
    ...(tag === undefined ? {} : { tags: many(tag) }),
  })),
  podIdentity: many<PodIdentityTrust>(trust.podIdentity),
  irsa: many<Proved<IrsaTrust>>(trust.irsa),
  oidc: many<Proved<OidcTrust>>(trust.oidc),
  alone: Object.entries(trust).flatMap(([kind, given]) => (given === undefined || Array.isArray(given) ? [] : [kind])),
})

/** The setting of a trust as it was written: without a number where there is one only. */
export const trustSetting = (setting: string, alone: readonly string[]): string => {
  const [, kind = ''] = /^trust\.(\w+)\[0\]/.exec(setting) ?? []
  return alone.includes(kind) ? setting.replace('[0]', '') : setting
}

/** Something that is proved by tokens: where it is written, and whose tokens they are. */
export interface Proof extends WrittenOidcProvider {
  readonly setting: string
  /** The address of the issuer, where the kind of trust has one. */
  readonly url: string
  readonly audience: string
}

/** All that is proved by tokens, in the order in which the builder asks for it. */
export const proofsOf = ({ github, gitlab, irsa, oidc }: WrittenTrust): readonly Proof[] => [
  ...github.map((given, index) => ({
    ...said(given),
    setting: `trust.github[${index}]`,
    url: githubIssuer,
    audience: given.audience ?? sts,
  })),
  ...gitlab.map((given, index) => ({
    ...said(given),
    setting: `trust.gitlab[${index}]`,
    url: given.url,
    audience: given.audience ?? given.url,
  })),
  ...irsa.map((given, index) => ({ ...said(given), setting: `trust.irsa[${index}]`, url: '', audience: sts })),
  ...oidc.map((given, index) => ({ ...said(given), setting: `trust.oidc[${index}]`, url: '', audience: sts })),
]

const said = ({ oidcProvider, oidcProviderArn }: WrittenOidcProvider): WrittenOidcProvider => ({
  ...(oidcProvider === undefined ? {} : { oidcProvider }),
  ...(oidcProviderArn === undefined ? {} : { oidcProviderArn }),
})

const sts = 'sts.amazonaws.com'

/** Who issues the tokens of GitHub's workflows. */
export const githubIssuer = 'https://token.actions.githubusercontent.com'

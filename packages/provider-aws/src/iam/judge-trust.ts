import { identifierText, isSecret, isUnknown, type Identifier } from '@konductor/core/config'
import { githubSubjects, gitlabSubjects } from './oidc-subjects.ts'
import type { Opened } from './opened.ts'
import { sourceAccountRule } from './services-without-source.ts'
import type { AccountTrust, GithubTrust, GitlabTrust, OidcTrust, ServiceTrust } from './trust-args.ts'

/** Another account, which may be encrypted, or known only once something exists. */
export interface JudgedAccount extends Omit<AccountTrust, 'account'> {
  readonly account: AccountTrust['account'] | Identifier
}

/** Who is trusted, as far as it is judged. */
export interface JudgedTrust {
  readonly services?: readonly (string | ServiceTrust)[] | undefined
  readonly accounts?: readonly JudgedAccount[] | undefined
  readonly github?: readonly Omit<GithubTrust, 'oidcProvider'>[] | undefined
  readonly gitlab?: readonly Omit<GitlabTrust, 'oidcProvider'>[] | undefined
  readonly oidc?: readonly Omit<OidcTrust, 'oidcProvider'>[] | undefined
}

/**
 * Whom a trust policy lets in without saying exactly who may come.
 *
 * @param own The accounts that the provider may touch, where configuration names them. Where one is encrypted and not
 * known here, no account is taken for a foreign one: the run that knows it decides.
 */
export const judgeTrust = (trust: JudgedTrust, own: readonly Identifier[] = []): readonly Opened[] => [
  ...(trust.services ?? []).flatMap((given, index): readonly Opened[] =>
    typeof given === 'object' && given.sourceAccount === 'never' && sourceAccountRule(given.service) !== 'never'
      ? [
          {
            control: 'sourceAccount',
            setting: `trust.services[${index}].sourceAccount`,
            what: `whoever can make ${given.service} work for him can make it work as this role`,
          },
        ]
      : [],
  ),
  ...(trust.accounts ?? []).flatMap((given, index): readonly Opened[] => {
    const setting = `trust.accounts[${index}]`
    if (isPublic(given))
      return [{ control: 'CKV_AWS_60', setting, what: 'everybody in the world may work as this role' }]
    return isWhole(given) && given.externalId === undefined && isForeign(given, own)
      ? [
          {
            control: 'externalId',
            setting,
            what: `another customer of the account ${String(given.account)} can make it work as this role`,
            byAccounts: true,
          },
        ]
      : []
  }),
  ...(trust.github ?? []).flatMap((given, index) => unpinned(`trust.github[${index}]`, githubSubjects(given))),
  ...(trust.gitlab ?? []).flatMap((given, index) => unpinned(`trust.gitlab[${index}]`, gitlabSubjects(given))),
  ...(trust.oidc ?? []).flatMap(({ subjects }, index) => unpinned(`trust.oidc[${index}].subjects`, subjects)),
]

const isPublic = ({ account, organizations = [] }: JudgedAccount): boolean =>
  account === '*' && organizations.length === 0

/** Whether a trust leaves it to the other account who comes. */
export const isWhole = ({ roles = [] }: JudgedAccount): boolean => roles.length === 0

const isForeign = ({ account, organizations = [] }: JudgedAccount, own: readonly Identifier[]): boolean =>
  (typeof account === 'string' || (isSecret(account) && !isUnknown(account))) &&
  organizations.length === 0 &&
  !own.some((each) => isUnknown(each) || identifierText(each) === identifierText(account))

/** Whether a subject leaves open which repository, or which of its branches: `repo:acme/*`, `repo:acme/platform:*`. */
export const isUnpinned = (subject: string): boolean =>
  /^[^*?]{0,7}[*?]/.test(subject) ||
  /^(repo|project_path|org|organization|workspace|system:serviceaccount):?[^:]*[*?]/.test(subject) ||
  /^(repo|project_path):[^:]*:([*?]|pull_request$|ref(_type)?:[*?]|(ref:refs\/(heads|tags)\/|environment:|ref_type:\w+:ref:)[*?]+$)/.test(
    subject,
  )

const unpinned = (setting: string, subjects: readonly string[]): readonly Opened[] => {
  const open = subjects.filter(isUnpinned)
  return open.length === 0
    ? []
    : [
        {
          control: 'CKV_AWS_358',
          setting,
          what: `more may work as this role than one branch, tag or environment: ${open.join(', ')}`,
        },
      ]
}

import { identifierText, isUnknown, type Identifier } from '@konductor/core/config'
import type { KnownProvider } from './placement.ts'
import type { ProviderSettings } from './provider.config.ts'

/** What configuration says of whose account a provider leads to. */
export interface Login {
  /** The accounts that it leads to, where they are named: by themselves, or by the role that it works as. */
  readonly accounts?: readonly Identifier[]
  /** How it logs in, as text that is the same for the same way; not there where that is a secret. */
  readonly by?: string
}

/** How a provider logs in. */
export const loginOf = (settings: ProviderSettings): Login => {
  const { profile, sharedConfigFiles, sharedCredentialsFiles, credentials, assumeRoles } = settings
  const role = assumeRoles?.at(-1)?.roleArn ?? settings.assumeRoleWithWebIdentity?.roleArn
  const ofRole = typeof role === 'string' ? role.split(':')[4] : undefined
  const accounts = settings.allowedAccountIds ?? (ofRole === undefined ? undefined : [ofRole])
  const isSaid = credentials === undefined && (role === undefined || typeof role === 'string')
  return {
    ...(accounts === undefined ? {} : { accounts }),
    ...(isSaid ? { by: JSON.stringify([profile, sharedConfigFiles, sharedCredentialsFiles, role]) } : {}),
  }
}

/** Whether two providers are known to lead to different accounts. */
export const isElsewhere = ({ login: one = {} }: KnownProvider, { login: other = {} }: KnownProvider): boolean => {
  const [here, there] = [one.accounts, other.accounts]
  if (here === undefined || there === undefined || [...here, ...there].some(isUnknown)) return false
  const known = new Set(here.map(identifierText))
  return !there.some((account) => known.has(identifierText(account)))
}

/**
 * Whether a provider is known to lead to the account of another one. An account that is encrypted and not known here is
 * taken for the same: the run that knows it decides.
 */
export const isOfAccount = ({ login: one = {} }: KnownProvider, { login: other = {} }: KnownProvider): boolean => {
  if (one.accounts === undefined || other.accounts === undefined) return one.by !== undefined && one.by === other.by
  const own = other.accounts
  return one.accounts.every(
    (account) =>
      isUnknown(account) || own.some((each) => isUnknown(each) || identifierText(each) === identifierText(account)),
  )
}

/** Whether two ways to log in are known to lead to one account: both name the same one, or they are the same way. */
export const isOneAccount = (one: Login, other: Login): boolean => {
  const [here, there] = [onlyAccount(one), onlyAccount(other)]
  if (here !== undefined && there !== undefined) return here === there
  return one.by !== undefined && one.by === other.by
}

const onlyAccount = ({ accounts = [] }: Login): string | undefined => {
  const [account, ...more] = accounts
  return account === undefined || more.length > 0 || isUnknown(account) ? undefined : identifierText(account)
}

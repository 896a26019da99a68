import { identifierText, isUnknown, type Identifier } from '@konductor/core/config'
import type { ProviderSettings } from './provider.config.ts'
import { withoutSecrets } from './without-secrets.ts'

/** What is wrong with the account that credentials turn out to be of. */
export interface AccountFault {
  readonly setting: 'allowedAccountIds' | 'forbiddenAccountIds'
  readonly because: string
  readonly fix: string
}

/** Says so where credentials are of an account that the provider may not touch. */
export const accountFault = (settings: ProviderSettings, account: string): AccountFault | undefined => {
  const { allowedAccountIds: allowed, forbiddenAccountIds: forbidden = [] } = settings
  const theirs = `the credentials are those of the account ${withoutSecrets(settings, account)}`
  if (allowed !== undefined && isAmong(allowed, account) === false)
    return {
      setting: 'allowedAccountIds',
      because: `${theirs}, and allowedAccountIds says ${allowed.join(', ')}`,
      fix: 'use credentials of that account (profile, assumeRole), or correct allowedAccountIds',
    }
  return isAmong(forbidden, account) === true
    ? {
        setting: 'forbiddenAccountIds',
        because: `${theirs}, which forbiddenAccountIds names`,
        fix: 'use credentials of another account (profile, assumeRole)',
      }
    : undefined
}

/** Whether an account is one of those; nothing where some are not known here and it is none of the others. */
const isAmong = (accounts: readonly Identifier[], account: string): boolean | undefined =>
  accounts.some((one) => !isUnknown(one) && identifierText(one) === account) ||
  (accounts.some(isUnknown) ? undefined : false)

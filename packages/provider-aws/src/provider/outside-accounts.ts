import { identifierText, isUnknown, type Identifier } from '@konductor/core/config'

/** The account that a principal says it is of. */
export const accountOf = (principal: string): string | undefined =>
  /^(?:arn:[^:]*:[^:]*:[^:]*:)?(\d{12})(?::|$)/.exec(principal)?.[1]

/**
 * The principals that are not known to belong to the provider's own accounts.
 *
 * @param accounts The accounts that the provider may touch, where configuration names them. Where one is encrypted and
 * not known here, no account is taken for an outsider: the run that knows it decides.
 */
export const outsideAccounts = (
  principals: readonly string[],
  accounts: readonly Identifier[] = [],
): readonly string[] =>
  principals.filter((principal) => {
    const account = accountOf(principal)
    return account === undefined || !accounts.some((own) => isUnknown(own) || identifierText(own) === account)
  })

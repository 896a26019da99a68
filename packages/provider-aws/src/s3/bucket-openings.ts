import { openingsOf, type Identifier, type Opening } from '@konductor/core/config'
import type { OutsideRole } from '../iam/outside-roles.ts'
import { accountOf } from '../provider/outside-accounts.ts'
import { accountsSaidAt, type Placement } from '../provider/placement.ts'
import { bucketSafeguards } from './bucket.controls.ts'
import type { BucketSettings } from './bucket-settings.ts'
import { outsiders } from './bucket-statement.config.ts'
import { servesObjects } from './website.config.ts'

/** Where it is said what all buckets have. */
export const defaultsAt = 'aws.services.s3.defaultBucketConfig'

/**
 * What a bucket can open, and whether it does.
 *
 * @param accounts The accounts that its provider may touch, where configuration names them.
 */
export const bucketOpenings = (
  settings: BucketSettings,
  accounts: readonly Identifier[] | undefined,
): readonly Opening[] => [
  ...openingsOf(bucketSafeguards, {
    ...settings,
    outsiders: outsiders(settings.policy, accounts, settings.outsideRoles),
  }).map((opening) => ofWebsite(opening, settings)),
  {
    control: 'forceDestroy',
    open: settings.forceDestroy,
    below: ['forceDestroy'],
    what: 'deleting the bucket would delete every object in it, in silence',
  },
]

/** What a website opens is placed there, where nothing else opens it as well. */
const ofWebsite = (opening: Opening, { publicAccess, policy, website }: BucketSettings): Opening =>
  servesObjects(website) &&
  ((opening.control === 'S3.8' && !publicAccess) || (opening.control === 'S3.6' && policy.length === 0))
    ? { ...opening, below: ['website'] }
    : opening

/**
 * What a bucket can open where it lives.
 *
 * @param at Where it is written.
 * @param outside The roles that are not known to be of its account.
 */
export const placedOpenings = (
  settings: BucketSettings,
  at: string,
  placement: Pick<Placement, 'known' | 'via'>,
  outside: readonly OutsideRole[],
): readonly Opening[] => {
  const accounts = placement.known?.accounts
  const letIn = outsiders(settings.policy, accounts, settings.outsideRoles)
  const isRole = (principal: string): boolean => outside.some(({ name }) => name === principal)
  // Everybody is let in whatever the accounts are.
  const byAccounts =
    !servesObjects(settings.website) &&
    letIn.every((principal) => accountOf(principal) !== undefined || isRole(principal))
  const judgedBy = [...accountsSaidAt(at, placement), ...outside.flatMap((role) => role.judgedBy)]
  return bucketOpenings(settings, accounts).map((opening) =>
    opening.control === 'S3.6' && byAccounts ? { ...opening, judgedBy } : opening,
  )
}

import { acknowledgementsAt, openingsOf, unitOpenings, type Identifier, type Opening } from '@konductor/core/config'
import type { UnitBase } from '@konductor/interfaces'
import { accountOf } from '../provider/outside-accounts.ts'
import { accountsSaidAt, type Placement } from '../provider/placement.ts'
import { bucketSafeguards } from './bucket.controls.ts'
import type { Bucket, DefaultBucketConfig } from './bucket-properties.ts'
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
  ...openingsOf(bucketSafeguards, { ...settings, outsiders: outsiders(settings.policy, accounts) }).map((opening) =>
    ofWebsite(opening, settings),
  ),
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

/** The part of a unit that says what the bucket opens, and why: beside the bucket, and beside what all buckets have. */
export const openedBy = (
  at: string,
  settings: BucketSettings,
  own: Bucket,
  defaults: DefaultBucketConfig,
  placement: Pick<Placement, 'known' | 'via'>,
): Pick<UnitBase, 'openings' | 'acknowledged'> => {
  const inherits = (setting: string): boolean => !Object.hasOwn(own, setting) && Object.hasOwn(defaults, setting)
  const accounts = placement.known?.accounts
  const letIn = outsiders(settings.policy, accounts)
  // Everybody is let in whatever the accounts are.
  const byAccounts = !servesObjects(settings.website) && letIn.every((principal) => accountOf(principal) !== undefined)
  const openings = unitOpenings(bucketOpenings(settings, accounts), ([setting = '']) =>
    inherits(setting) ? defaultsAt : at,
  ).map((opening) =>
    opening.control === 'S3.6' && byAccounts ? { ...opening, judgedBy: accountsSaidAt(at, placement) } : opening,
  )
  const acknowledged = [
    ...acknowledgementsAt(at, own.acknowledge),
    ...acknowledgementsAt(defaultsAt, defaults.acknowledge),
  ]
  return {
    ...(openings.length === 0 ? {} : { openings }),
    ...(acknowledged.length === 0 ? {} : { acknowledged }),
  }
}

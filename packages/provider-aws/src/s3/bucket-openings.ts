import { openingsOf, unacknowledged, type Fault } from '@konductor/core/config'
import { bucketSafeguards } from './bucket.controls.ts'
import type { DefaultBucketConfig } from './bucket-properties.ts'
import { bucketSettings } from './bucket-settings.ts'

/**
 * A fault for each thing that settings open without saying why. The reason stands beside the opening: at the bucket for
 * what one bucket opens, at the defaults for what all of them do.
 */
export const openingFaults = (own: DefaultBucketConfig): readonly Fault[] => [
  // Who is let in by a policy depends on the provider's accounts, which are not known here.
  ...unacknowledged(
    own.acknowledge,
    openingsOf(bucketSafeguards, { ...bucketSettings({}, own, false), outsiders: [] }),
  ),
  ...(own.forceDestroy === true && own.acknowledge?.['forceDestroy'] === undefined
    ? [
        {
          _tag: 'NotAcknowledged',
          because: 'deleting the bucket would delete every object in it, in silence',
          fix: 'take it out, or say why beside it: acknowledge: { forceDestroy: "<reason>" }',
          below: ['forceDestroy'],
        },
      ]
    : []),
]

import { choice, closed, count, optional, required, type TypeOf } from '@konductor/core/config'

/** How long versions of objects cannot be deleted. */
export const ObjectLock = closed(
  {
    mode: required(choice('GOVERNANCE', 'COMPLIANCE'), 'GOVERNANCE can be lifted by who may; COMPLIANCE by nobody.'),
    days: optional(count({ min: 1, max: 36_500 }), 'Days that a version cannot be deleted.'),
    years: optional(count({ min: 1, max: 100 }), 'Years that a version cannot be deleted.'),
  },
  ({ days, years }) =>
    (days === undefined) === (years === undefined)
      ? [{ _tag: 'OneOf', because: 'the time is said in days or in years', fix: 'keep one of days and years' }]
      : [],
)
export type ObjectLock = TypeOf<typeof ObjectLock>

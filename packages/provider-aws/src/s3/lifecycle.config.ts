import { choice, closed, count, list, optional, required, text, type Fault, type TypeOf } from '@konductor/core/config'

/** Storage classes that objects can move to. */
export const StorageClass = choice(
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER_IR',
  'GLACIER',
  'DEEP_ARCHIVE',
)

const days = () => count({ min: 1, max: 36_500 })

const daysBeforeInfrequentAccess = 30

/** Something that S3 does not take. */
const refused = (because: string, fix: string, below: readonly (string | number)[]): Fault => ({
  _tag: 'Contradiction',
  because,
  fix,
  below,
})

/** A further lifecycle rule. */
export const LifecycleRule = closed(
  {
    id: required(text({ expected: 'at most 255 characters', pattern: /^.{1,255}$/ }), 'Name of the rule.'),
    prefix: optional(text(), 'Only objects whose key starts so; all of them otherwise.'),
    expirationDays: optional(days(), 'Days after which objects expire.'),
    transitions: optional(
      list(
        closed({
          days: required(days(), 'Days after which objects move.'),
          storageClass: required(StorageClass, 'Where they move to.'),
        }),
        { min: 1 },
      ),
      'Moves of objects to cheaper storage.',
    ),
    noncurrentDays: optional(days(), 'Days after which old versions expire.'),
  },
  ({ expirationDays, transitions = [], noncurrentDays }) => [
    ...(expirationDays === undefined && transitions.length === 0 && noncurrentDays === undefined
      ? [
          {
            _tag: 'Missing',
            because: 'the rule does nothing',
            fix: 'add expirationDays, noncurrentDays or transitions',
          },
        ]
      : []),
    ...transitions.flatMap(({ days, storageClass }, index) => [
      ...(storageClass.endsWith('_IA') && days < daysBeforeInfrequentAccess
        ? [
            refused(
              `S3 moves objects to ${storageClass} after ${daysBeforeInfrequentAccess} days at the earliest`,
              `say days: ${daysBeforeInfrequentAccess} or more`,
              ['transitions', index, 'days'],
            ),
          ]
        : []),
      ...(expirationDays !== undefined && days >= expirationDays
        ? [
            refused(
              `objects would expire (expirationDays: ${expirationDays}) before they move`,
              'let them move earlier or expire later',
              ['transitions', index, 'days'],
            ),
          ]
        : []),
    ]),
  ],
)

/** Names of the rules that every bucket has. */
export const ownRules = ['expire-old-versions', 'abort-unfinished-uploads'] as const

/** How long a bucket keeps what nobody reads any more. */
export const Lifecycle = closed(
  {
    noncurrentDays: optional(days(), 'Days that old versions of objects are kept (default 90).'),
    abortMultipartDays: optional(
      count({ min: 1, max: 7 }),
      'Days after which unfinished uploads are dropped, 7 at most (default 7).',
    ),
    rules: optional(list(LifecycleRule), 'Further rules.'),
  },
  ({ rules = [] }) => {
    const ids = [...ownRules, ...rules.map(({ id }) => id)]
    return rules.flatMap(({ id }, index) =>
      ids.indexOf(id) < index + ownRules.length
        ? [refused(`another rule of the bucket is called ${id}`, 'choose another id', ['rules', index, 'id'])]
        : [],
    )
  },
)
export type Lifecycle = TypeOf<typeof Lifecycle>

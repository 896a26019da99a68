import {
  Acknowledgements,
  choice,
  count,
  defaulted,
  flag,
  list,
  optional,
  shapes,
  text,
  unitReference,
  unitSettings,
  type ClosedOf,
} from '@konductor/core/config'
import { placementProperties } from '../provider/placement.config.ts'
import { Tags } from '../tags/tags.config.ts'
import { KeyStatement } from './key-statement.config.ts'

/** Somebody who may do something with a key: a role of this configuration by its name, or an ARN. */
const principals = () =>
  list(
    unitReference({
      expected: 'the name of a role under aws.services.iam.roles, or the ARN of a user or role',
      pattern: /^([a-z][a-z0-9-]*|arn:aws[a-z-]*:iam::\d{12}:.+)$/,
    }),
    { min: 1 },
  )

/** Services that are known by what they encrypt, and any other by its name in policies. */
const Service = text({
  expected: 'logs, ebs, or a service such as cloudtrail.amazonaws.com',
  pattern: /^(logs|ebs|[a-z0-9.-]+\.amazonaws\.com(\.cn)?)$/,
})

/** What can be said of a key. */
export const keySettingProperties = {
  ...placementProperties,
  description: optional(text({ expected: 'a sentence' }), 'What it encrypts, as a sentence (default: its name).'),
  alias: optional(
    text({
      expected: 'letters, digits and / _ -, not starting with aws/',
      pattern: /^(?!(alias\/)?aws\/)[A-Za-z0-9/_-]{1,250}$/,
    }),
    'Name in AWS, with or without alias/ (default: its key and what Pulumi adds to make it unique).',
    { example: 'orders' },
  ),
  rotation: defaulted(
    shapes({ flag: flag(), number: count({ min: 90, max: 2560 }) }),
    true,
    'Whether AWS makes new key material, and after how many days; true is each year.',
  ),
  deletionWindowInDays: defaulted(
    count({ min: 7, max: 30 }),
    30,
    'Days that a deleted key can still be brought back; after them nobody reads what it encrypted.',
  ),
  multiRegion: defaulted(flag(), false, 'Whether it can have replicas in other regions; only said before it exists.'),
  administrators: optional(principals(), 'Who may change and delete it, without being able to use it.', {
    example: ['deployer'],
  }),
  users: optional(principals(), 'Who may encrypt and decrypt with it, whatever their own policies say.', {
    example: ['orders-service'],
  }),
  services: optional(
    list(Service, { min: 1 }),
    'Services that use it for this account: logs (log groups), ebs (volumes of autoscaling groups), or any other.',
    { example: ['logs'] },
  ),
  grants: defaulted(
    choice('services', 'anybody'),
    'services',
    'Who may be given grants: services of AWS only, or anybody whom IAM allows to make them.',
  ),
  policy: optional(list(KeyStatement), 'Further statements of its policy.'),
  tags: optional(Tags, 'Tags on the key, beside those of the provider.'),
  acknowledge: optional(Acknowledgements, 'What is opened on purpose, and why, by control.', {
    example: { 'KMS.5': 'the audit account reads what it encrypts' },
  }),
  ...unitSettings(['main', 'alias']),
} as const

/** A key as written. */
export type WrittenKeySettings = ClosedOf<typeof keySettingProperties>

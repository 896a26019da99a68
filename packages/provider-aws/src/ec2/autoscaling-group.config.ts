import {
  choice,
  closed,
  count,
  flag,
  nameRule,
  optional,
  referTo,
  required,
  shapes,
  text,
  unitBase,
  unitReference,
  unitSettings,
  type ClosedOf,
  type Fault,
} from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { placementProperties } from '../provider/placement.config.ts'
import type { Placement } from '../provider/placement.ts'
import { Tags } from '../tags/tags.config.ts'
import { networkFaults, networkProperties, networkReference } from '../vpc/network-settings.ts'
import { autoscalingGroupId, launchTemplateId } from './ec2-ids.ts'
import { contradiction } from './machine-faults.ts'

/** Keys of `aws.services.ec2.autoscalingGroups`. */
export const autoscalingGroupKeys = nameRule()

const percent = () => count({ min: 0, max: 100 })
const seconds = (max: number) => count({ min: 0, max })

const InstanceRefresh = closed({
  minHealthyPercentage: optional(percent(), 'Percent of the instances that stay healthy meanwhile (default 90).'),
  instanceWarmup: optional(seconds(7200), 'Seconds until a new one counts (default: defaultInstanceWarmup).'),
  autoRollback: optional(
    flag(),
    'Whether the old version comes back when the new instances are not healthy (default false).',
  ),
})

/** What can be said of an autoscaling group. */
export const autoscalingGroupProperties = {
  ...placementProperties,
  ...networkProperties,
  launchTemplate: required(
    unitReference({
      expected: 'the key of a launch template under aws.services.ec2.launchTemplates',
      pattern: /^[a-z][a-z0-9-]*$/,
    }),
    'What its instances are started from.',
    { example: 'web' },
  ),
  min: optional(count({ min: 0, max: 10_000 }), 'Instances at least (default 1).'),
  max: optional(count({ min: 0, max: 10_000 }), 'Instances at most (default: as min).'),
  desired: optional(
    count({ min: 0, max: 10_000 }),
    'Instances wanted. Where it is not written, what scaling policies make of it stays.',
  ),
  healthCheckType: optional(
    choice('EC2', 'ELB'),
    'Who says that an instance is healthy (default EC2): ELB asks the load balancer too, once target groups name this group.',
  ),
  healthCheckGracePeriod: optional(seconds(7200), 'Seconds that a new instance has before it is asked (default 300).'),
  defaultInstanceWarmup: optional(seconds(7200), 'Seconds until a new instance counts in metrics (default 300).'),
  maxInstanceLifetime: optional(
    count({ min: 86_400, max: 31_536_000 }),
    'Seconds after which an instance is replaced, and with it its image; 86400 is a day (default: never).',
    { example: 2_592_000 },
  ),
  instanceRefresh: optional(
    shapes({ flag: flag(), map: InstanceRefresh }),
    'How instances are replaced when the launch template changes (default: one by one); false: they stay as they are.',
  ),
  protectFromScaleIn: optional(flag(), 'Whether new instances are kept when fewer are wanted (default false).'),
  waitForCapacityTimeout: optional(
    text({ expected: 'a duration such as 10m, or "0" for not at all', pattern: /^(\d+(ms|s|m|h)|0)$/ }),
    'How long an update waits for its instances (default 10m).',
  ),
  tags: optional(Tags, 'Tags on the group and its instances, beside those of the provider.'),
  ...unitSettings(['main']),
} as const
type Written = ClosedOf<typeof autoscalingGroupProperties>

const sizeFaults = ({ min = 1, max = min, desired }: Written): readonly Fault[] => [
  ...(min > max
    ? [contradiction(['max'], `at most ${max} is less than at least ${min}`, `set max to ${min} or more`)]
    : []),
  ...(desired !== undefined && min <= max && (desired < min || desired > max)
    ? [contradiction(['desired'], `${desired} wanted is not between ${min} and ${max}`, 'change desired, min or max')]
    : []),
]

/** An autoscaling group: instances that come and go. */
export const AutoscalingGroup = closed(autoscalingGroupProperties, [
  (own) => networkFaults(own, 'subnets'),
  (own) => sizeFaults(own),
])
export type AutoscalingGroup = Written

/** An autoscaling group with every default in place. */
export interface AutoscalingGroupSettings extends Pick<
  AutoscalingGroup,
  | 'subnetIds'
  | 'max'
  | 'desired'
  | 'healthCheckType'
  | 'healthCheckGracePeriod'
  | 'defaultInstanceWarmup'
  | 'maxInstanceLifetime'
  | 'protectFromScaleIn'
  | 'waitForCapacityTimeout'
> {
  readonly provider: string
  readonly region?: string
  readonly tier: 'public' | 'private' | 'isolated'
  readonly min: number
  readonly instanceRefresh: Exclude<AutoscalingGroup['instanceRefresh'], true | undefined>
  readonly tags: Readonly<Record<string, string>>
}

/** An autoscaling group as plain data. */
export const autoscalingGroupUnit = (
  key: string,
  own: AutoscalingGroup,
  { provider, region, via }: Placement,
): UnitOf<'autoscalingGroup', AwsCatalogue['autoscalingGroup']> => {
  const at = autoscalingGroupId(key)
  const { tier = 'private', min = 1, instanceRefresh = true, tags = {}, launchTemplate } = own
  const { subnetIds, max, desired, healthCheckType, healthCheckGracePeriod, defaultInstanceWarmup } = own
  const { maxInstanceLifetime, protectFromScaleIn, waitForCapacityTimeout } = own
  return {
    kind: 'autoscalingGroup',
    id: at,
    at,
    name: key,
    settings: {
      provider,
      ...(region === undefined ? {} : { region }),
      tier,
      min,
      ...(subnetIds === undefined ? {} : { subnetIds }),
      ...(max === undefined ? {} : { max }),
      ...(desired === undefined ? {} : { desired }),
      ...(healthCheckType === undefined ? {} : { healthCheckType }),
      ...(healthCheckGracePeriod === undefined ? {} : { healthCheckGracePeriod }),
      ...(defaultInstanceWarmup === undefined ? {} : { defaultInstanceWarmup }),
      ...(maxInstanceLifetime === undefined ? {} : { maxInstanceLifetime }),
      ...(protectFromScaleIn === undefined ? {} : { protectFromScaleIn }),
      ...(waitForCapacityTimeout === undefined ? {} : { waitForCapacityTimeout }),
      instanceRefresh: instanceRefresh === true ? {} : instanceRefresh,
      tags,
    },
    needs: {
      via,
      ...networkReference(own, at),
      launchTemplate: referTo(launchTemplate, 'aws.launchTemplate', `${at}.launchTemplate`, launchTemplateId),
    },
    offers: ['aws.autoscalingGroup'],
    ...(Object.keys(tags).length === 0 ? {} : { labels: tags }),
    ...unitBase(own),
  }
}

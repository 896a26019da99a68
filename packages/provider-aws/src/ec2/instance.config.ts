import {
  closed,
  flag,
  named,
  nameRule,
  openedBy,
  openingsOf,
  optional,
  text,
  unitBase,
  unitSettings,
  type ClosedOf,
  type Fault,
  type Opening,
} from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import type { Placement } from '../provider/placement.ts'
import { networkFaults, networkProperties, SubnetId } from '../vpc/network-settings.ts'
import { instanceId } from './ec2-ids.ts'
import { contradiction, deviceFaults, machineFaults } from './machine-faults.ts'
import { machineNeeds } from './machine-needs.ts'
import { machineProperties } from './machine-properties.ts'
import { judgedSettings, machineSettings, type MachineSettings } from './machine-settings.ts'
import { instanceSafeguards } from './instance.controls.ts'
import { ruleKeys } from './security-group-rule.config.ts'
import { DataVolume, RootVolume } from './volume.config.ts'

/** Keys of `aws.services.ec2.instances`. */
export const instanceKeys = nameRule(
  43,
  'IAM allows 64 for the role of an instance, which is called <key>-profile-role-xxxxxxx',
)

const { network, vpc, tier } = networkProperties

/** What can be said of an instance. */
export const instanceProperties = {
  ...machineProperties,
  network,
  vpc,
  tier,
  zone: optional(
    text({
      expected: 'the zone of a subnet of the network: a letter such as a, or a zone id such as use1-az1',
      pattern: /^([a-z]|[a-z0-9]+-az\d+)$/,
    }),
    'Zone of the network that it is in (default: the first). Another one replaces it.',
    { example: 'a' },
  ),
  subnetId: optional(SubnetId, 'Subnet that exists, in place of network.'),
  privateIp: optional(
    text({ expected: 'an address of its subnet, such as 10.0.1.20', pattern: /^\d{1,3}(\.\d{1,3}){3}$/ }),
    'Address in its subnet (default: one that EC2 chooses). Another one replaces it.',
  ),
  rootVolume: optional(RootVolume, 'The volume that it starts from.', { example: { size: 30 } }),
  volumes: optional(
    named(DataVolume, ruleKeys),
    'Volumes beside it, by name, each a resource of its own: one more changes nothing else.',
    {
      example: { data: { device: '/dev/sdf', size: 100 } },
    },
  ),
  userDataReplaceOnChange: optional(
    flag(),
    'Whether other user data replaces it; otherwise it is stopped and started, and what ran once does not run again (default false).',
  ),
  disableApiTermination: optional(
    flag(),
    'Whether nobody can terminate it before this is taken back (default: in production).',
  ),
  sourceDestCheck: optional(
    flag(),
    'Whether it takes and sends only what is its own (default true); false for a router or a NAT instance.',
  ),
  ...unitSettings(['main', 'volume-[a-z0-9-]+', 'attachment-[a-z0-9-]+', 'profile']),
} as const
type Written = ClosedOf<typeof instanceProperties>

const placeFaults = (own: Written): readonly Fault[] => {
  const { subnetId, securityGroups, securityGroupIds } = own
  if (subnetId === undefined) return networkFaults(own, 'vpc', 'subnetId and securityGroupIds')
  const also = (['network', 'vpc', 'tier', 'zone'] as const).filter((setting) => own[setting] !== undefined)
  return [
    ...also.map((setting) =>
      contradiction(
        [setting],
        `subnetId is one subnet, and ${setting} is said of a network`,
        'take out one of the two',
      ),
    ),
    ...(securityGroups === undefined && securityGroupIds === undefined
      ? [
          {
            _tag: 'Missing',
            because:
              'the network of subnetId is not known here, so that it cannot have a security group of its own in it; EC2 would take the default group',
            fix: 'add securityGroups: [<key>] or securityGroupIds',
            below: ['securityGroups'],
          },
        ]
      : []),
  ]
}

/**
 * An instance. Where it is, is all that needs to be said.
 *
 * @example
 * // bastion: { network: main, tier: private }
 */
export const Instance = closed(instanceProperties, [
  (own) => placeFaults(own),
  (own) => machineFaults(own),
  (own) => deviceFaults(own.volumes ?? {}),
])
export type Instance = Written

/** An instance with every default in place. */
export interface InstanceSettings
  extends
    MachineSettings,
    Pick<
      Instance,
      'zone' | 'subnetId' | 'privateIp' | 'rootVolume' | 'userDataReplaceOnChange' | 'disableApiTermination'
    > {
  readonly followAmi: boolean
  readonly tier: 'public' | 'private' | 'isolated'
  readonly volumes: Readonly<Record<string, DataVolume>>
  readonly sourceDestCheck: boolean
}

const instanceSettings = (machine: MachineSettings, own: Instance): InstanceSettings => {
  const { zone, subnetId, privateIp, rootVolume, userDataReplaceOnChange, disableApiTermination } = own
  return {
    ...machine,
    followAmi: own.ami?.follow ?? false,
    tier: own.tier ?? 'private',
    ...(zone === undefined ? {} : { zone }),
    ...(subnetId === undefined ? {} : { subnetId }),
    ...(privateIp === undefined ? {} : { privateIp }),
    ...(rootVolume === undefined ? {} : { rootVolume }),
    volumes: own.volumes ?? {},
    ...(userDataReplaceOnChange === undefined ? {} : { userDataReplaceOnChange }),
    ...(disableApiTermination === undefined ? {} : { disableApiTermination }),
    sourceDestCheck: own.sourceDestCheck ?? true,
  }
}

/** What an instance can open, and whether it does. */
export const instanceOpenings = (settings: InstanceSettings): readonly Opening[] => [
  ...openingsOf(instanceSafeguards, {
    ...judgedSettings(settings),
    disableApiTermination: settings.disableApiTermination ?? true,
    sourceDestCheck: settings.sourceDestCheck,
  }),
  {
    control: 'EC29',
    open: settings.disableApiTermination === false,
    below: ['disableApiTermination'],
    what: 'in production too, whoever may terminate instances can terminate it by mistake',
  },
]

/** An instance as plain data. */
export const instanceUnit = (
  key: string,
  own: Instance,
  defaultType: string | undefined,
  placement: Placement,
): UnitOf<'instance', AwsCatalogue['instance']> => {
  const at = instanceId(key)
  const settings = instanceSettings(machineSettings(own, defaultType, at, placement), own)
  return {
    kind: 'instance',
    id: at,
    at,
    name: key,
    settings,
    needs: machineNeeds(own, placement, at),
    offers: ['aws.instance'],
    stateful: true,
    ...(Object.keys(settings.tags).length === 0 ? {} : { labels: settings.tags }),
    ...openedBy(at, instanceOpenings(settings), own),
    ...unitBase(own),
  }
}

import {
  closed,
  named,
  nameRule,
  openedBy,
  openingsOf,
  optional,
  unitBase,
  unitSettings,
  type ClosedOf,
  type Fault,
  type Opening,
} from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import type { Placement } from '../provider/placement.ts'
import { networkFaults, SecureVpcReference, VpcReference } from '../vpc/network-settings.ts'
import { launchTemplateId } from './ec2-ids.ts'
import { launchTemplateSafeguards } from './launch-template.controls.ts'
import { contradiction, deviceFaults, machineFaults } from './machine-faults.ts'
import { machineNeeds } from './machine-needs.ts'
import { machineProperties } from './machine-properties.ts'
import { judgedSettings, machineSettings, type MachineSettings } from './machine-settings.ts'
import { Description, ruleKeys } from './security-group-rule.config.ts'
import { TemplateRootVolume, TemplateVolume } from './volume.config.ts'

/** Keys of `aws.services.ec2.launchTemplates`. */
export const launchTemplateKeys = nameRule(
  43,
  'IAM allows 64 for the role of its instances, which is called <key>-profile-role-xxxxxxx',
)

/** What can be said of a launch template. */
export const launchTemplateProperties = {
  ...machineProperties,
  network: optional(SecureVpcReference, 'Secure VPC that its own security group is in.', { example: 'main' }),
  vpc: optional(VpcReference, 'Plain VPC that its own security group is in.'),
  description: optional(Description, 'What changed in its latest version.'),
  rootVolume: optional(TemplateRootVolume, 'The volume that instances start from.', { example: { size: 30 } }),
  volumes: optional(
    named(TemplateVolume, ruleKeys),
    'Volumes beside it, by name, which come and go with the instances.',
  ),
  ...unitSettings(['main', 'profile']),
} as const
type Written = ClosedOf<typeof launchTemplateProperties>

const amazonLinux = /^\/aws\/service\/ami-amazon-linux-latest\//

const rootFaults = ({
  ami = {},
  rootVolume,
}: Pick<Written, 'rootVolume'> & {
  readonly ami?: { readonly id?: string; readonly ssm?: string }
}): readonly Fault[] =>
  (ami.id === undefined && (ami.ssm === undefined || amazonLinux.test(ami.ssm))) || rootVolume?.device !== undefined
    ? []
    : [
        {
          _tag: 'Missing',
          because:
            'nothing says what the image calls its root device; under another name, the volume that it starts from would not be encrypted',
          fix: 'add rootVolume: { device: /dev/sda1 }, or what aws ec2 describe-images says in RootDeviceName',
          below: ['rootVolume'],
        },
      ]

const groupFaults = (own: Written): readonly Fault[] => {
  const named = own.securityGroups ?? own.securityGroupIds
  if (named === undefined) return networkFaults(own, 'vpc', 'securityGroupIds')
  return (['network', 'vpc'] as const)
    .filter((setting) => own[setting] !== undefined)
    .map((setting) =>
      contradiction(
        [setting],
        `${setting} is where a security group of its own would be, and other groups are named`,
        'take out one of the two; the autoscaling group says where instances are',
      ),
    )
}

/** A launch template: what instances are started from. */
export const LaunchTemplate = closed(launchTemplateProperties, [
  (own) => groupFaults(own),
  (own) => machineFaults(own),
  (own) => rootFaults(own),
  (own) => deviceFaults(own.volumes ?? {}, own.rootVolume?.device ?? '/dev/xvda'),
])
export type LaunchTemplate = Written

/** A launch template with every default in place. */
export interface LaunchTemplateSettings extends MachineSettings, Pick<LaunchTemplate, 'description' | 'rootVolume'> {
  readonly volumes: Readonly<Record<string, TemplateVolume>>
}

/** What a launch template can open, and whether it does. */
export const launchTemplateOpenings = (settings: LaunchTemplateSettings): readonly Opening[] =>
  openingsOf(launchTemplateSafeguards, judgedSettings(settings))

/** A launch template as plain data. */
export const launchTemplateUnit = (
  key: string,
  own: LaunchTemplate,
  defaultType: string | undefined,
  placement: Placement,
): UnitOf<'launchTemplate', AwsCatalogue['launchTemplate']> => {
  const at = launchTemplateId(key)
  const { description, rootVolume, volumes = {} } = own
  const settings: LaunchTemplateSettings = {
    ...machineSettings(own, defaultType, at, placement),
    ...(description === undefined ? {} : { description }),
    ...(rootVolume === undefined ? {} : { rootVolume }),
    volumes,
  }
  return {
    kind: 'launchTemplate',
    id: at,
    at,
    name: key,
    settings,
    needs: machineNeeds(own, placement, at),
    offers: ['aws.launchTemplate'],
    ...(Object.keys(settings.tags).length === 0 ? {} : { labels: settings.tags }),
    ...openedBy(at, launchTemplateOpenings(settings), own),
    ...unitBase(own),
  }
}

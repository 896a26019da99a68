import { referTo } from '@konductor/core/config'
import type { Reference } from '@konductor/interfaces'
import { ownRole } from '../iam/boundary.ts'
import { keyNeed } from '../kms/key-reference.config.ts'
import type { Placement } from '../provider/placement.ts'
import { networkReference, type NetworkSettings } from '../vpc/network-settings.ts'
import { instanceProfileId, keyPairId, securityGroupId } from './ec2-ids.ts'
import { hasOwnProfile, type WrittenMachine } from './machine-settings.ts'

/** What an instance and a launch template need of others, by role. */
export interface MachineNeeds {
  readonly via: Reference<'aws.provider'>
  readonly key?: Reference<'aws.key'>
  readonly network?: Reference<'aws.network'>
  readonly securityGroups: readonly Reference<'aws.securityGroup'>[]
  readonly profile?: Reference<'aws.instanceProfile'>
  readonly keyPair?: Reference<'aws.keyPair'>
  readonly boundary?: Reference<'aws.policy'>
}

/** The references of a machine. */
export const machineNeeds = (own: WrittenMachine & NetworkSettings, placement: Placement, at: string): MachineNeeds => {
  const { profile, keyPair, securityGroups = [] } = own
  return {
    via: placement.via,
    ...(own.encrypted === false ? {} : keyNeed(own, 'ebs', placement, at)),
    ...networkReference(own, at),
    securityGroups: securityGroups.map((written, index) =>
      referTo(written, 'aws.securityGroup', `${at}.securityGroups[${index}]`, securityGroupId),
    ),
    ...(profile === undefined || typeof profile === 'boolean'
      ? {}
      : { profile: referTo(profile, 'aws.instanceProfile', `${at}.profile`, instanceProfileId) }),
    ...(keyPair === undefined ? {} : { keyPair: referTo(keyPair, 'aws.keyPair', `${at}.keyPair`, keyPairId) }),
    ...ownRole(placement, hasOwnProfile(own)).needs,
  }
}

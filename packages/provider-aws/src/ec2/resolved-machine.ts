import { revealed } from '@konductor/core'
import type { Resolved } from '@konductor/interfaces'
import type { AwsCatalogue } from '../catalogue.ts'
import { boundaryArn } from '../iam/boundary.ts'
import { ownTags } from '../tags/own-tags.ts'
import type { MachineArgs } from './machine-args.ts'
import type { MachineSettings } from './machine-settings.ts'

type Needs = Pick<
  Resolved<AwsCatalogue['instance']>,
  'via' | 'key' | 'network' | 'securityGroups' | 'profile' | 'keyPair' | 'boundary'
>

/** What an instance and a launch template are made from, of their settings and of what others offer. */
export const resolvedMachine = (
  settings: MachineSettings,
  { via, key, network, securityGroups, profile, keyPair, boundary }: Needs,
): MachineArgs => {
  const { userData, tags, kmsKeyArn, ownProfile } = settings
  const groups = [...securityGroups.map(({ id }) => id), ...settings.securityGroupIds]
  return {
    region: settings.region,
    instanceType: settings.instanceType,
    amiId: settings.amiId,
    amiParameter: settings.amiParameter,
    securityGroupIds: groups.length === 0 ? undefined : groups,
    network: network === undefined ? undefined : { vpcId: network.vpcId, cidr: network.cidr },
    profileName: profile?.name ?? settings.profileName ?? (ownProfile === false ? false : undefined),
    permissionsBoundary: boundaryArn(settings.permissionsBoundary, boundary, via),
    keyName: keyPair?.name ?? settings.keyName,
    encrypted: settings.encrypted,
    kmsKeyArn: kmsKeyArn ?? key?.arn,
    metadataOptions: settings.metadataOptions,
    associatePublicIpAddress: settings.associatePublicIpAddress,
    monitoring: settings.monitoring,
    ebsOptimized: settings.ebsOptimized,
    userData: userData === undefined ? undefined : revealed(userData),
    tags: ownTags(tags, via.tags),
    providerTags: via.tags,
    partition: via.partition,
    after: [
      ...(network?.ready ?? []),
      ...securityGroups.flatMap(({ ready }) => ready),
      ...(profile === undefined ? [] : [profile.resource]),
    ],
  }
}

import type { Fault } from '@konductor/core/config'
import type { KnownProviders } from '../provider/placement.ts'
import type { AwsSection } from '../section.ts'
import { knownPlaces, noPlace } from '../vpc/known-places.ts'
import { autoscalingGroupId, instanceId } from './ec2-ids.ts'

/** Instances and autoscaling groups in a tier or a zone that their network lacks. */
export const ec2Places = (section: AwsSection, providers: KnownProviders): readonly Fault[] => {
  const { instances, autoscalingGroups, enabled } = section.services.ec2
  if (!enabled) return []
  return [
    ...Object.entries(instances).map(([key, own]) => ({ ...own, at: instanceId(key) })),
    ...Object.entries(autoscalingGroups).map(([key, own]) => ({
      ...own,
      zone: undefined,
      at: autoscalingGroupId(key),
    })),
  ].flatMap(({ at, network, vpc, tier, zone }) =>
    noPlace(
      { at, network, vpc, tier: tier ?? 'private', saysTier: tier !== undefined, zone },
      knownPlaces({ network, vpc }, section, providers),
    ),
  )
}

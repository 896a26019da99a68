import { openedBy, openingsOf, referTo, unitBase } from '@konductor/core/config'
import type { UnitOf } from '@konductor/interfaces'
import type { Placement } from '../provider/placement.ts'
import { networkReference } from '../vpc/network-settings.ts'
import type { ElbCatalogue } from './elb.catalogue.ts'
import { loadBalancerId, targetGroupId } from './elb-ids.ts'
import type { TargetGroup } from './target-group.config.ts'
import { targetGroupSafeguards } from './target-group.controls.ts'
import type { TargetGroupSettings } from './target-group-settings.ts'

/** A target group as plain data. */
export const targetGroupUnit = (
  key: string,
  settings: TargetGroupSettings,
  own: TargetGroup,
  { via }: Placement,
): UnitOf<'targetGroup', ElbCatalogue['targetGroup']> => {
  const at = targetGroupId(key)
  const { instances = [], autoscalingGroups = [], loadBalancer } = settings.targets
  return {
    kind: 'targetGroup',
    id: at,
    at,
    name: key,
    settings,
    needs: {
      via,
      ...networkReference(settings, at),
      ...(instances.length === 0
        ? {}
        : {
            instances: instances.map((written, index) =>
              referTo(
                written,
                'aws.instance',
                `${at}.targets.instances[${index}]`,
                (name) => `aws.services.ec2.instances.${name}`,
              ),
            ),
          }),
      ...(autoscalingGroups.length === 0
        ? {}
        : {
            autoscalingGroups: autoscalingGroups.map((written, index) =>
              referTo(
                written,
                'aws.autoscalingGroup',
                `${at}.targets.autoscalingGroups[${index}]`,
                (name) => `aws.services.ec2.autoscalingGroups.${name}`,
              ),
            ),
          }),
      ...(loadBalancer === undefined
        ? {}
        : { loadBalancer: referTo(loadBalancer, 'aws.loadBalancer', `${at}.targets.loadBalancer`, loadBalancerId) }),
    },
    offers: ['aws.targetGroup'],
    ...(Object.keys(settings.tags).length === 0 ? {} : { labels: settings.tags }),
    ...openedBy(at, openingsOf(targetGroupSafeguards, settings), own),
    ...unitBase(own),
  }
}

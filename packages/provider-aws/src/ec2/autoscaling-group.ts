import type { ComponentOptions } from '@konductor/interfaces'
import { Group } from '@pulumi/aws/autoscaling/group.js'
import { output, type Output } from '@pulumi/pulumi/output.js'
import { RegionalComponent } from '../provider/regional-component.ts'
import { supportTags } from '../tags/support-tags.ts'
import type { AutoscalingGroupArgs } from './autoscaling-group-args.ts'
import { autoscalingGroupSafeguards } from './autoscaling-group.controls.ts'

/**
 * Instances that come and go over several zones, one by one replaced when their launch template changes.
 *
 * @see FSBP AutoScaling.9
 * @example
 * const template = new LaunchTemplate('web', { network: { vpcId, cidr: '10.0.0.0/16' } })
 * new AutoscalingGroup('web', {
 *   launchTemplate: { id: template.templateId, version: template.latestVersion },
 *   subnetIds,
 *   min: 2,
 *   max: 6,
 * })
 */
export class AutoscalingGroup extends RegionalComponent {
  readonly arn: Output<string>
  /** Name in AWS. */
  readonly groupName: Output<string>

  constructor(name: string, args: AutoscalingGroupArgs, opts: ComponentOptions = {}) {
    super('konductor:aws:AutoscalingGroup', name, args, opts)
    this.needs(args, { launchTemplate: 'says how instances are made', subnetIds: 'says where' })
    const { min = 1, instanceRefresh = {}, maxInstanceLifetime } = args
    const controls = this.supports(autoscalingGroupSafeguards, { instanceRefresh, maxInstanceLifetime })
    const tags = { Name: args.nameTag ?? name, ...args.providerTags, ...supportTags(controls), ...args.tags }
    const group = this.main(
      Group,
      {
        minSize: min,
        maxSize: args.max ?? min,
        desiredCapacity: args.desired,
        vpcZoneIdentifiers: output(args.subnetIds).apply((ids) => [...ids]),
        launchTemplate: args.launchTemplate,
        healthCheckType: args.healthCheckType ?? 'EC2',
        healthCheckGracePeriod: args.healthCheckGracePeriod ?? 300,
        defaultInstanceWarmup: args.defaultInstanceWarmup ?? 300,
        maxInstanceLifetime,
        instanceRefresh: instanceRefresh === false ? undefined : refresh(instanceRefresh),
        protectFromScaleIn: args.protectFromScaleIn ?? false,
        waitForCapacityTimeout: args.waitForCapacityTimeout,
        // A group takes a list, and what the provider writes on every resource does not reach it.
        tags: Object.entries(tags)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, value]) => ({ key, value, propagateAtLaunch: true })),
      },
      { dependsOn: [...(args.after ?? [])] },
    )
    this.arn = group.arn
    this.groupName = group.name
  }
}

const refresh = ({
  minHealthyPercentage = 90,
  instanceWarmup,
  autoRollback,
}: Exclude<NonNullable<AutoscalingGroupArgs['instanceRefresh']>, false>) => ({
  strategy: 'Rolling',
  preferences: {
    minHealthyPercentage,
    instanceWarmup: instanceWarmup === undefined ? undefined : String(instanceWarmup),
    autoRollback,
  },
})

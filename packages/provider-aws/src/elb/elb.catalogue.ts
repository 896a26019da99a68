import type { LoadBalancerSettings } from './load-balancer-settings.ts'
import type { TargetGroupSettings } from './target-group-settings.ts'

/** The kinds of units of Elastic Load Balancing. */
export type ElbCatalogue = {
  readonly targetGroup: {
    readonly settings: TargetGroupSettings
    readonly needs: {
      readonly via: 'aws.provider'
      readonly network?: 'aws.network'
      /** In the order of `settings.targets.instances`. */
      readonly instances?: readonly ['aws.instance']
      /** In the order of `settings.targets.autoscalingGroups`. */
      readonly autoscalingGroups?: readonly ['aws.autoscalingGroup']
      readonly loadBalancer?: 'aws.loadBalancer'
    }
    readonly offers: 'aws.targetGroup'
  }
  readonly loadBalancer: {
    readonly settings: LoadBalancerSettings
    readonly needs: {
      readonly via: 'aws.provider'
      readonly network?: 'aws.network'
      /** The provider's own log bucket. */
      readonly logs?: 'aws.logBucket'
      /** In the order of `settings.securityGroups`. */
      readonly securityGroups?: readonly ['aws.securityGroup']
      /** In the order of `namedTargetGroups(settings)`. */
      readonly targetGroups?: readonly ['aws.targetGroup']
    }
    readonly offers: 'aws.loadBalancer'
  }
}

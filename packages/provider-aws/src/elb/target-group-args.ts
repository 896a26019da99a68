import type { Input, Resource } from '@pulumi/pulumi'
import type { Regional } from '../provider/regional-component.ts'
import type { TargetGroupSettings } from './target-group-settings.ts'

/** One that answers requests. */
export interface TargetArgs {
  /** Id of an instance, an address, or the ARN of an application load balancer. */
  readonly id: Input<string>
  /** What its key was before. */
  readonly formerly?: string | undefined
  /** @default that of the target group */
  readonly port?: number | undefined
  /** What must exist before: the listener of a load balancer that is a target. */
  readonly after?: readonly Resource[] | undefined
}

/** An autoscaling group whose instances answer requests. */
export interface AnsweringGroupArgs {
  /** Its name in AWS. */
  readonly name: Input<string>
  /** What its key was before. */
  readonly formerly?: string | undefined
}

/** What a {@link TargetGroup} is made from. */
export interface TargetGroupArgs
  extends
    Regional,
    Partial<
      Pick<
        TargetGroupSettings,
        | 'type'
        | 'port'
        | 'protocol'
        | 'protocolVersion'
        | 'healthCheck'
        | 'deregistrationSeconds'
        | 'slowStartSeconds'
        | 'algorithm'
        | 'stickiness'
        | 'preserveClientIp'
      >
    > {
  readonly vpcId: Input<string>
  /** Name in AWS. @default the logical name and what Pulumi adds to make it unique */
  readonly name?: Input<string> | undefined
  /** Who answers, by a name that is final once released. @default nobody yet */
  readonly targets?: Readonly<Record<string, TargetArgs>> | undefined
  /** Autoscaling groups whose instances answer, by a name that is final once released. */
  readonly autoscalingGroups?: Readonly<Record<string, AnsweringGroupArgs>> | undefined
  readonly tags?: Input<Record<string, Input<string>>> | undefined
}

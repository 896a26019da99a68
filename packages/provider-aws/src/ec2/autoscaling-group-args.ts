import type { Input, Resource } from '@pulumi/pulumi'
import type { Regional } from '../provider/regional-component.ts'

/** How instances are replaced when the launch template changes. */
export interface InstanceRefreshArgs {
  /** Percent of the instances that stay healthy meanwhile. @default 90 */
  readonly minHealthyPercentage?: number | undefined
  /** Seconds until a new one counts. @default `defaultInstanceWarmup` */
  readonly instanceWarmup?: number | undefined
  /** Whether the old template comes back when the new instances are not healthy. @default false */
  readonly autoRollback?: boolean | undefined
}

/** What an {@link AutoscalingGroup} is made from. */
export interface AutoscalingGroupArgs extends Regional {
  readonly launchTemplate: { readonly id: Input<string>; readonly version: Input<string> }
  /** Subnets, one in each zone that instances may be in. */
  readonly subnetIds: Input<readonly string[]>
  /** @default 1 */
  readonly min?: number | undefined
  /** @default as `min` */
  readonly max?: number | undefined
  /** @default nobody says: what scaling policies make of it stays */
  readonly desired?: number | undefined
  /** Who says that an instance is healthy: EC2, or the load balancer too. @default 'EC2' */
  readonly healthCheckType?: 'EC2' | 'ELB' | undefined
  /** Seconds that a new instance has before it is asked. @default 300 */
  readonly healthCheckGracePeriod?: number | undefined
  /** Seconds until a new instance counts in metrics. @default 300 */
  readonly defaultInstanceWarmup?: number | undefined
  /** Seconds that an instance lives at most. @default as long as it likes */
  readonly maxInstanceLifetime?: number | undefined
  /** `false`: instances stay as they are when the launch template changes. */
  readonly instanceRefresh?: InstanceRefreshArgs | false | undefined
  /** @default false */
  readonly protectFromScaleIn?: boolean | undefined
  /** How long an update waits until as many instances as wanted are there. @default '10m' */
  readonly waitForCapacityTimeout?: string | undefined
  /** What the tag `Name` of it and of its instances says. @default the logical name */
  readonly nameTag?: string | undefined
  readonly tags?: Readonly<Record<string, string>> | undefined
  /** Tags that the provider writes, which do not reach a group. @default none */
  readonly providerTags?: Readonly<Record<string, string>> | undefined
  /** What must exist before. */
  readonly after?: readonly Resource[] | undefined
}

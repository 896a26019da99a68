import type { Input, Resource } from '@pulumi/pulumi'
import type { Regional } from '../provider/regional-component.ts'

/** One of the target groups that share requests. */
export interface ForwardArgs {
  readonly targetGroupArn: Input<string>
  /** @default 1 */
  readonly weight?: number | undefined
}

/** What becomes of a request. */
export type ActionArgs =
  | { readonly forward: readonly ForwardArgs[] }
  | {
      readonly redirect: {
        /** @default 'HTTPS' */
        readonly protocol?: 'HTTPS' | 'HTTP' | undefined
        /** @default 443 */
        readonly port?: number | undefined
        readonly host?: string | undefined
        readonly path?: string | undefined
        readonly query?: string | undefined
        /** 301, else 302. @default true */
        readonly permanent?: boolean | undefined
      }
    }
  | {
      readonly respond: {
        /** @default 404 */
        readonly status?: number | undefined
        /** @default 'text/plain' */
        readonly type?: string | undefined
        readonly body?: string | undefined
      }
    }

/** A rule of a listener. */
export interface RuleArgs {
  /** The lowest first. */
  readonly priority: number
  readonly paths?: readonly string[] | undefined
  readonly hosts?: readonly string[] | undefined
  readonly methods?: readonly string[] | undefined
  readonly headers?: Readonly<Record<string, readonly string[]>> | undefined
  readonly query?: Readonly<Record<string, string>> | undefined
  readonly sourceCidrs?: readonly string[] | undefined
  readonly action: ActionArgs
}

/** A listener. */
export interface ListenerArgs {
  readonly port: number
  readonly protocol: 'HTTPS' | 'HTTP' | 'TLS' | 'TCP' | 'UDP' | 'TCP_UDP'
  /** The first is the default; the others are chosen by host name. Needed for HTTPS and TLS. */
  readonly certificateArns?: readonly Input<string>[] | undefined
  /** @default 'ELBSecurityPolicy-TLS13-1-2-2021-06' */
  readonly sslPolicy?: string | undefined
  readonly action: ActionArgs
  /** By a name that is final once released. */
  readonly rules?: Readonly<Record<string, RuleArgs>> | undefined
}

/** What a {@link SecureLoadBalancer} is made from. */
export interface SecureLoadBalancerArgs extends Regional {
  /** @default 'application' */
  readonly type?: 'application' | 'network' | undefined
  readonly vpcId: Input<string>
  /** Subnets in two zones or more. */
  readonly subnetIds: Input<readonly Input<string>[]>
  /** Listeners by a name that is final once released. */
  readonly listeners: Readonly<Record<string, ListenerArgs>>
  /** Where access logs go. There is no safe default for it, so it must be said; `false` gives up ELB.5. */
  readonly accessLogs:
    { readonly bucket: Input<string>; readonly prefix?: Input<string>; readonly after?: readonly Resource[] } | false
  /**
   * The network's own range: who may come where `allowFrom` says nothing, and where its requests go.
   *
   * @default what AWS says of the VPC
   */
  readonly networkCidr?: Input<string> | undefined
  /** Networks that may come to its listeners. @default `networkCidr` */
  readonly allowFrom?: readonly string[] | undefined
  /** In how many zones its subnets are: whether it outlives one. @default the number of `subnetIds` in a plain list */
  readonly zones?: number | undefined
  /** Ports of its targets, which its own security group lets it reach. @default every TCP port of `networkCidr` */
  readonly targetPorts?: readonly number[] | undefined
  /** @default one of its own */
  readonly securityGroupIds?: readonly Input<string>[] | undefined
  /** Name in AWS. @default the logical name and what Pulumi adds to make it unique */
  readonly name?: Input<string> | undefined
  /** @default true */
  readonly internal?: boolean | undefined
  /** @default true */
  readonly deletionProtection?: boolean | undefined
  /** @default true */
  readonly dropInvalidHeaders?: boolean | undefined
  /** @default 'defensive' */
  readonly desyncMitigation?: 'defensive' | 'strictest' | 'monitor' | undefined
  /** @default true */
  readonly crossZone?: boolean | undefined
  readonly idleTimeoutSeconds?: number | undefined
  /** ARN of a regional web ACL. */
  readonly webAclArn?: Input<string> | undefined
  readonly tags?: Input<Record<string, Input<string>>> | undefined
}
